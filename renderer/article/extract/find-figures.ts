import type { Block, FigureBlock, SkippedKind } from "../article.ts";
import { isSaidIn, shareOfWords } from "../compare-text.ts";
import { splitCredit } from "../credit.ts";
import { collectText } from "./collect-text.ts";
import { getNameHints, isHidden } from "./element-kinds.ts";
import { isCaption, readCaption } from "./figure-parts.ts";
import type { PageFacts } from "./inline-mark.ts";
import { readImage, readSize } from "./picture.ts";
import { hasLittleText } from "./text-amount.ts";

/** A picture, or several with one caption, and the element that holds it all. */
export interface FoundFigure {
  readonly blocks: readonly Block[];
  /** What of it is left out, and why. */
  readonly leftOut: readonly LeftOut[];
}

export interface LeftOut {
  readonly kind: SkippedKind;
  readonly reason: string;
  readonly text: string;
}

export interface Figures {
  readonly byRoot: ReadonlyMap<Element, FoundFigure>;
  /** Captions that stand beside their picture's root: already used. */
  readonly usedCaptions: ReadonlySet<Element>;
}

interface Place {
  readonly root: Element;
  readonly caption: Element | null;
}

const images = "img, amp-img";

/** Takes every picture of the page with its caption and credit, before anything is thought about the body. */
export function findFigures(document: Document, page: PageFacts): Figures {
  const groups = new Map<Element, { place: Place; images: Element[] }>();
  const usedCaptions = new Set<Element>();
  for (const image of document.querySelectorAll(images)) {
    if (isSpare(image)) continue;
    const place = findPlace(image);
    const group = groups.get(place.root) ?? { place, images: [] };
    group.images.push(image);
    groups.set(place.root, group);
    if (place.caption) usedCaptions.add(place.caption);
  }
  const byRoot = new Map<Element, FoundFigure>();
  for (const [root, group] of groups) byRoot.set(root, readGroup(group.place, group.images, page));
  return { byRoot, usedCaptions };
}

/** A noscript copy of a picture that is there without it, too. */
function isSpare(image: Element): boolean {
  const noscript = image.closest("noscript");
  if (!noscript) return false;
  const holder = noscript.closest("figure") ?? noscript.parentElement;
  return [...(holder?.querySelectorAll(images) ?? [])].some((other) => !other.closest("noscript"));
}

function findPlace(image: Element): Place {
  const figure = image.closest("figure, [role=figure], .wp-caption");
  if (!figure || !isPictureFigure(figure))
    return findLoosePlace(image.closest("noscript") ?? image.closest("picture") ?? image);
  return hasOwnCaption(figure) ? { root: figure, caption: null } : findLoosePlace(figure);
}

/** Some pages wrap whole articles in a figure; a picture's figure holds little else. */
function isPictureFigure(figure: Element): boolean {
  return !figure.querySelector("table,pre,blockquote,h1,figure") && hasLittleText(figure, 1500);
}

function hasOwnCaption(figure: Element): boolean {
  const named = [...figure.querySelectorAll("figcaption,[class]")].some(
    (element) => isCaption(element) && !element.querySelector(images) && collectText(element) !== "",
  );
  return named || collectText(figure).split(" ").length >= 3;
}

/** Boxes that are named for the picture in them; the words in them are about it. */
const pictureBox = /\b(?:pic|picture|image|img|photo|foto|bild|media|figure|imagen|illustration)/;

/** A paragraph or two beside the picture, and no links to elsewhere. */
function hasCaptionLine(box: Element): boolean {
  const words = collectText(box).split(" ").length;
  return words >= 3 && words <= 80 && [...box.querySelectorAll("a[href]")].every((link) => link.querySelector(images));
}

/** In levels: pages wrap a picture in a box for its shape, one for its place, one for its link and one for its caption. */
const highest = 6;

/** Climbs while there is nothing but the picture and looks for something named as a caption inside or next to it. */
function findLoosePlace(start: Element): Place {
  let root = start;
  for (let level = 0; level < highest; level += 1) {
    const next = root.nextElementSibling;
    if (next && isCaption(next) && !next.querySelector(images) && hasLittleText(next, 700))
      return { root, caption: next };
    const parent = root.parentElement;
    if (!parent || /^(?:body|main|article)$/.test(parent.localName) || !hasLittleText(parent, 600)) break;
    if (parent.querySelector("h1,h2,h3,h4") || parent.querySelectorAll(images).length > 2) break;
    root = parent;
    const named = [...root.querySelectorAll("[class],figcaption")].find(isCaption);
    if (named && !named.contains(start)) return { root, caption: null };
    if (pictureBox.test(getNameHints(root)) && hasCaptionLine(root)) return { root, caption: null };
  }
  return { root: start, caption: null };
}

function readGroup(place: Place, members: readonly Element[], page: PageFacts): FoundFigure {
  const { caption, credit, rest } = readCaption(place.root, page, place.caption);
  const blocks: FigureBlock[] = [];
  const leftOut: LeftOut[] = [];
  for (const member of members) {
    const first = blocks.length === 0;
    const words = first ? { caption, credit } : { caption: { text: "", marks: [] }, credit: "" };
    const alt = readAlt(member);
    const image = readImage(member, page.base) ?? readSpareImage(place.root, page.base);
    const reason = findReasonToSkip(member, place, words.caption.text !== "", image !== undefined, alt);
    if (reason) {
      leftOut.push({ kind: "decoration", reason, text: alt || getFileName(member) });
      continue;
    }
    const repeats = alt !== "" && isHeardIn(alt, caption.text);
    if (repeats) leftOut.push({ kind: "duplicate", reason: "repeats-caption", text: alt });
    const spoken =
      words.caption.text === "" && words.credit === "" ? splitCredit(alt) : { caption: alt, credit: words.credit };
    blocks.push({
      kind: "figure",
      ...(image ? { image } : {}),
      alt: repeats ? "" : spoken.caption,
      ...(repeats ? { repeatedAlt: alt } : {}),
      caption: words.caption.text,
      captionMarks: words.caption.marks,
      credit: spoken.credit,
    });
  }
  if (blocks.length === 0 && caption.text !== "")
    leftOut.push({ kind: "decoration", reason: "no-picture", text: caption.text });
  leftOut.push({ kind: "other", reason: "figure-controls", text: rest });
  return { blocks: dropRepeats(blocks), leftOut };
}

/** Galleries show each picture several times: once large, once small. */
function dropRepeats(blocks: readonly FigureBlock[]): FigureBlock[] {
  return blocks.filter(
    ({ image, alt }, index) =>
      index === 0 ||
      !blocks.slice(0, index).some((other) => other.image?.url === image?.url || (alt !== "" && other.alt === alt)),
  );
}

function readSpareImage(root: Element, base: string) {
  const spare = root.querySelector("noscript img") ?? root.parentElement?.querySelector(":scope > noscript img");
  return spare ? readImage(spare, base) : undefined;
}

/** All there is to say about a picture without words. */
function getFileName(image: Element): string {
  const source = image.getAttribute("src") ?? image.getAttribute("data-src") ?? "";
  return source.startsWith("data:")
    ? ""
    : (
        source
          .replace(/[?#].*$/, "")
          .split("/")
          .at(-1) ?? ""
      ).slice(0, 100);
}

const emptyAlt = /^(?:image|photo|picture|img|foto|bild|imagen|immagine|null|undefined|placeholder|thumbnail)?\d*$/i;
const fileName = /^[\w.%()-]+\.(?:jpe?g|png|gif|webp|avif|svg)$/i;

function readAlt(image: Element): string {
  const alt = (image.getAttribute("alt") ?? "").replace(/\s+/g, " ").trim();
  return emptyAlt.test(alt) || fileName.test(alt) ? "" : alt;
}

/** Alt text that a listener has heard already once the caption was said. */
function isHeardIn(alt: string, caption: string): boolean {
  const words = splitCredit(alt).caption || alt;
  return caption !== "" && (isSaidIn(words, caption) || shareOfWords(words, caption) >= 0.85);
}

const ornament = /\b(?:avatar|logo|icon|emoji|headshot|gravatar|author|byline|social|share|badge|flag|sprite|thumb)\b/;

function findReasonToSkip(image: Element, place: Place, hasCaption: boolean, hasImage: boolean, alt: string): string {
  const [width = 999, height = 999] = [readSize(image, "width"), readSize(image, "height")];
  if (width <= 2 || height <= 2) return "tracking-pixel";
  if (hasCaption) return "";
  if (width < 64 || height < 64) return "icon";
  if (/^(?:presentation|none)$/.test(image.getAttribute("role") ?? "") || isHidden(image)) return "presentation";
  if (!hasImage && alt === "") return "no-picture";
  const hints = [image, image.parentElement, image.parentElement?.parentElement]
    .map((element) => (element ? getNameHints(element).replaceAll("_", "-") : ""))
    .join(" ");
  if (ornament.test(hints)) return "ornament";
  const loose = place.root === image;
  return loose && alt === "" && image.hasAttribute("alt") ? "empty-alt" : "";
}
