import { foldText } from "../compare-text.ts";
import { splitCredit } from "../credit.ts";
import { foldStart, startLength } from "../text-starts.ts";
import { collectText, hasNoText } from "./collect-text.ts";
import { isMainPart } from "./element-kinds.ts";
import { creditMark, isCaption, isCaptionLine, isCredit, isCreditLine } from "./figure-parts.ts";
import { countPictures, isPicture } from "./find-pictures.ts";
import { isSmall, readSize } from "./picture.ts";
import { remember, rememberClosest } from "./remember.ts";
import { judgeNames } from "./tree/judge-names.ts";
import { hasNamed, isNamed, listNamed } from "./tree/names.ts";
import type { PageElement } from "./tree/page-element.ts";

/** Where a picture's figure is: what holds it, and its caption when that stands beside. */
export interface Place {
  readonly root: PageElement;
  readonly caption: PageElement | null;
}

/** In levels: pages wrap a picture in a box for its shape, one for its place, one for its link and one for its caption. */
const highest = 6;
/** In characters: beyond this a box is not a picture's. */
const mostText = 700;
const mostFigureText = 1500;

export function findPlace(image: PageElement): Place {
  const figure = findFigure(image);
  // What stands beside a writer's portrait is who wrote the article and when.
  if (!figure && (isPortrait(image) || isIcon(image))) return { root: findWrapper(image), caption: null };
  if (!figure || !isPictureFigure(figure)) return findLoosePlace(findWrapper(image), image);
  return hasOwnCaption(figure) ? { root: figure, caption: null } : findLoosePlace(figure, image);
}

function isIcon(image: PageElement): boolean {
  const { width, height } = readSize(image);
  return isSmall(width) && isSmall(height);
}

const namesPortrait = judgeNames((words) =>
  /\b(?:avatar|headshot|gravatar|author|byline)/.test(words.replaceAll("_", "-")),
);

/** In levels: a link and a box for its shape are between a portrait and what is named for it. */
const portraitReach = 3;
/** In characters. */
const mostPortraitText = 100;

function isPortrait(image: PageElement): boolean {
  let each: PageElement | null = image;
  for (let level = 0; level < portraitReach && each && each.textLength <= mostPortraitText; level += 1) {
    if (namesPortrait(each)) return true;
    each = each.parentElement;
  }
  return false;
}

/** What only holds one picture, in several sizes or for windows without scripts. */
function findWrapper(image: PageElement): PageElement {
  const { tree } = image;
  const noscript = tree.list("noscript").length > 0 ? image.closest(isNoscript) : null;
  return noscript ?? (tree.list("picture").length > 0 ? image.closest(isSet) : null) ?? image;
}

const isNoscript = isNamed("noscript");
const isSet = isNamed("picture");

function isFigure(element: PageElement): boolean {
  if (element.kind.name === "figure") return true;
  return isCaptionedBox(element) || element.traits.role === "figure";
}

const findFigure = rememberClosest(isFigure);

/** As WordPress names it. */
const isCaptionedBox = judgeNames((hints) => hints.includes("wp-caption") && /(?:^|\s)wp-caption(?:$|\s)/.test(hints));

/** Some pages wrap whole articles in a figure; a picture's figure holds little else. */
const isPictureFigure = remember(
  (figure) =>
    figure.textLength <= mostFigureText &&
    !hasNamed(figure, "table", "pre", "blockquote", "h1") &&
    !listNamed(figure, "figure").some((inner) => hasNamed(inner, "img", "figcaption")),
);

const hasOwnCaption = remember(
  (figure) =>
    figure.find((element) => isCaption(element) && countPictures(element) === 0 && collectText(element) !== "") !==
      null || isCaptionLine(collectText(figure)),
);

/** Boxes that are named for the picture in them; the words in them are about it. */
const isPictureBox = judgeNames((words) => pictureBox.test(words));
const pictureBox =
  /\b(?:pic|picture|image|img|photo|foto|bild|media|figure|imagen|illustration)|[a-z](?:bild|foto)(?![a-z])/;

/** A paragraph or two beside the picture, and no links to elsewhere. */
function hasCaptionLine(box: PageElement): boolean {
  if (hasNoText(box)) return false;
  if (listNamed(box, "a").some((link) => countPictures(link) === 0 && link.isLink)) return false;
  const text = collectText(box);
  return isCaptionLine(text) && text.split(" ").length <= 80;
}

/** A line that only says who owns the picture: whatever else stands in its box is about the picture, too. */
function hasCreditLine(box: PageElement): boolean {
  return creditMark.test(box.textContent) && box.find(isCreditLine) !== null;
}

/** In words: longer ones are about what is offered, not its name. */
const longestOfferName = 15;

/** Beside a picture of something for sale: its name, the only words that are not part of the offer. */
function findOfferName(box: PageElement): PageElement | null {
  if (!hasOffers(box.tree.body)) return null;
  const links = listNamed(box, "a").filter((link) => link.isLink);
  if (!links.some(isOffer) || !links.every((link) => isOffer(link) || countPictures(link) > 0)) return null;
  const lines = box.filter(
    (element) =>
      isLine(element) &&
      !element.firstElementChild &&
      !element.closest(isPressed) &&
      !isCreditLine(element) &&
      isWord(element),
  );
  const [line] = lines;
  return lines.length === 1 && line && collectText(line).split(" ").length <= longestOfferName ? line : null;
}

/** Whether a page has links that are paid for at all: most have none. */
const hasOffers = remember(({ tree }) => tree.traited.some((element) => element.localName === "a" && isOffer(element)));

const isLine = isNamed("p", "div", "span", "strong", "h5", "h6");
const isPressed = isNamed("a", "button");

/** As pages must tell search engines of links that are paid for. */
function isOffer(link: PageElement): boolean {
  // Names have all of it, and most have no such word.
  return link.traits.otherNames.includes("sponsored") && /\bsponsored\b/.test(link.getAttribute("rel") ?? "");
}

function isWord(element: PageElement): boolean {
  return /\p{L}{2}/u.test(collectText(element));
}

/** Boxes for margins and columns around one thing. */
function findInnermost(element: PageElement): PageElement {
  let inner = element;
  for (;;) {
    const only = inner.firstElementChild;
    if (!only || only.nextElementSibling || isCaption(inner)) return inner;
    inner = only;
  }
}

/** Climbs while there is nothing but the picture and looks for something named as a caption inside or next to it. */
function findLoosePlace(start: PageElement, image: PageElement): Place {
  let root = start;
  /** The innermost box of the picture and nothing but its credit. */
  let credited: PageElement | null = null;
  for (let level = 0; level < highest; level += 1) {
    const next = root.nextElementSibling;
    if (next && isCaptionBeside(next, image)) return { root, caption: next };
    const parent = root.parentElement;
    if (!parent || parent.textLength > mostText || isMainPart(parent)) break;
    if (hasNamed(parent, "h1", "h2", "h3", "h4") || countPictures(parent) > 2) break;
    root = parent;
    if (!credited && holdsCaption(root, start)) {
      if (splitCredit(collectText(root)).caption !== "") return { root, caption: null };
      credited = root;
    }
    const offered = findOfferName(root);
    if (offered) return { root, caption: offered };
  }
  return { root: credited ?? start, caption: null };
}

function holdsCaption(box: PageElement, image: PageElement): boolean {
  const named = box.find((element) => isCaption(element) && !element.contains(image));
  return named !== null || (hasCaptionLine(box) && (isPictureBox(box) || hasCreditLine(box)));
}

/** A box of a caption and its credit, and nothing else. */
function isCaptionBox(box: PageElement): boolean {
  if (!box.firstElementChild?.nextElementSibling || hasOwnText(box)) return false;
  const { children } = box;
  if (children.length > 4) return false;
  return (
    children.some((child) => isCaption(child)) &&
    children.every((child) => isCaption(child) || isCredit(child) || isCreditLine(child))
  );
}

function hasOwnText(box: PageElement): boolean {
  for (let node = box.firstChild; node; node = node.nextSibling) if (node.isText && node.length > 0) return true;
  return false;
}

/** Named as a caption, or beginning with what the picture's alternative text says. */
function isCaptionBeside(element: PageElement, image: PageElement): boolean {
  if (element.textLength > mostText || isPicture(element) || countPictures(element) > 0) return false;
  const inner = findInnermost(element);
  if (isCaption(inner) || isCaptionBox(inner)) return true;
  // Most neighbours have no text.
  if (hasNoText(element)) return false;
  const alt = foldText(image.getAttribute("alt") ?? "");
  if (!alt.includes(" ")) return false;
  const text = collectText(element);
  return foldStart(text).startsWith(alt.slice(0, startLength)) && foldText(text).startsWith(alt);
}
