import { foldText } from "../compare-text.ts";
import { splitCredit } from "../credit.ts";
import { collectText } from "./collect-text.ts";
import { getNameHints } from "./element-kinds.ts";
import { creditMark, isCaption, isCaptionLine, isCredit, isCreditLine } from "./figure-parts.ts";
import { remember } from "./remember.ts";
import { hasLittleText } from "./text-amount.ts";

/** Where a picture's figure is: what holds it, and its caption when that stands beside. */
export interface Place {
  readonly root: Element;
  readonly caption: Element | null;
}

export const pictures = "img, amp-img";

/** In levels: pages wrap a picture in a box for its shape, one for its place, one for its link and one for its caption. */
const highest = 6;
/** In characters: beyond this a box is not a picture's. */
const mostText = 700;
const mostFigureText = 1500;

export function findPlace(image: Element): Place {
  const figure = image.closest("figure, [role=figure], .wp-caption");
  if (!figure || !isPictureFigure(figure))
    return findLoosePlace(image.closest("noscript") ?? image.closest("picture") ?? image, image);
  return hasOwnCaption(figure) ? { root: figure, caption: null } : findLoosePlace(figure, image);
}

/** Some pages wrap whole articles in a figure; a picture's figure holds little else. */
const isPictureFigure = remember(
  (figure) =>
    !figure.querySelector("table,pre,blockquote,h1,:scope figure :is(img,figcaption)") &&
    hasLittleText(figure, mostFigureText),
);

const hasOwnCaption = remember((figure) => {
  const named = [...figure.querySelectorAll("figcaption,[class]")].some(
    (element) => isCaption(element) && !element.querySelector(pictures) && collectText(element) !== "",
  );
  return named || isCaptionLine(collectText(figure));
});

const hasManyPictures = remember((box) => box.querySelectorAll(pictures).length > 2);

/** Boxes that are named for the picture in them; the words in them are about it. */
const pictureBox = /\b(?:pic|picture|image|img|photo|foto|bild|media|figure|imagen|illustration)/;

/** A paragraph or two beside the picture, and no links to elsewhere. */
function hasCaptionLine(box: Element): boolean {
  for (const link of box.querySelectorAll("a[href]")) if (!link.querySelector(pictures)) return false;
  const text = collectText(box);
  return isCaptionLine(text) && text.split(" ").length <= 80;
}

/** A line that only says who owns the picture: whatever else stands in its box is about the picture, too. */
function hasCreditLine(box: Element): boolean {
  return (
    creditMark.test(box.textContent ?? "") && [...box.querySelectorAll("*")].some((element) => isCreditLine(element))
  );
}

/** In words: longer ones are about what is offered, not its name. */
const longestOfferName = 15;

/** Beside a picture of something for sale: its name, the only words that are not part of the offer. */
function findOfferName(box: Element): Element | null {
  if (!box.querySelector("a[rel~=sponsored]")) return null;
  const links = [...box.querySelectorAll("a[href]")];
  if (!links.every((link) => isOffer(link) || link.querySelector(pictures))) return null;
  const lines = [...box.querySelectorAll("p,div,span,strong,h5,h6")].filter(
    (element) =>
      element.children.length === 0 && !element.closest("a,button") && !isCreditLine(element) && isWord(element),
  );
  const [line] = lines;
  return lines.length === 1 && line && collectText(line).split(" ").length <= longestOfferName ? line : null;
}

/** As pages must tell search engines of links that are paid for. */
function isOffer(link: Element): boolean {
  return /\bsponsored\b/.test(link.getAttribute("rel") ?? "");
}

function isWord(element: Element): boolean {
  return /\p{L}{2}/u.test(collectText(element));
}

/** Boxes for margins and columns around one thing. */
function findInnermost(element: Element): Element {
  let inner = element;
  for (;;) {
    const only = inner.firstElementChild;
    if (!only || only !== inner.lastElementChild || isCaption(inner)) return inner;
    inner = only;
  }
}

/** Climbs while there is nothing but the picture and looks for something named as a caption inside or next to it. */
function findLoosePlace(start: Element, image: Element): Place {
  const alt = foldText(image.getAttribute("alt") ?? "");
  let root = start;
  /** The innermost box of the picture and nothing but its credit. */
  let credited: Element | null = null;
  for (let level = 0; level < highest; level += 1) {
    const next = root.nextElementSibling;
    if (next && isCaptionBeside(next, alt)) return { root, caption: next };
    const parent = root.parentElement;
    if (!parent || /^(?:body|main|article)$/.test(parent.localName) || !hasLittleText(parent, mostText)) break;
    if (parent.querySelector("h1,h2,h3,h4") || hasManyPictures(parent)) break;
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

function holdsCaption(box: Element, image: Element): boolean {
  const named = [...box.querySelectorAll("[class],figcaption")].some(
    (element) => isCaption(element) && !element.contains(image),
  );
  return named || (hasCaptionLine(box) && (pictureBox.test(getNameHints(box)) || hasCreditLine(box)));
}

/** A box of a caption and its credit, and nothing else. */
function isCaptionBox(box: Element): boolean {
  if (box.childElementCount < 2 || box.childElementCount > 4 || hasOwnText(box)) return false;
  const children = [...box.children];
  return (
    children.some((child) => isCaption(child)) &&
    children.every((child) => isCaption(child) || isCredit(child) || isCreditLine(child))
  );
}

function hasOwnText(box: Element): boolean {
  return [...box.childNodes].some((node) => node.nodeType === 3 && (node as Text).data.trim() !== "");
}

/** Named as a caption, or beginning with what the picture's alternative text says. */
function isCaptionBeside(element: Element, alt: string): boolean {
  const inner = findInnermost(element);
  const isNamed = isCaption(inner) || isCaptionBox(inner);
  if (!isNamed && !alt.includes(" ")) return false;
  if (element.matches(pictures) || element.querySelector(pictures) || !hasLittleText(element, mostText)) return false;
  return isNamed || foldText(collectText(element)).startsWith(alt);
}
