import { foldText } from "../compare-text.ts";
import { collectText } from "./collect-text.ts";
import { getNameHints } from "./element-kinds.ts";
import { isCaption, isCaptionLine } from "./figure-parts.ts";
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
  const text = collectText(box);
  const links = [...box.querySelectorAll("a[href]")];
  return isCaptionLine(text) && text.split(" ").length <= 80 && links.every((link) => link.querySelector(pictures));
}

/** Climbs while there is nothing but the picture and looks for something named as a caption inside or next to it. */
function findLoosePlace(start: Element, image: Element): Place {
  const alt = foldText(image.getAttribute("alt") ?? "");
  let root = start;
  for (let level = 0; level < highest; level += 1) {
    const next = root.nextElementSibling;
    if (next && isCaptionBeside(next, alt)) return { root, caption: next };
    const parent = root.parentElement;
    if (!parent || /^(?:body|main|article)$/.test(parent.localName) || !hasLittleText(parent, mostText)) break;
    if (parent.querySelector("h1,h2,h3,h4") || hasManyPictures(parent)) break;
    root = parent;
    const named = [...root.querySelectorAll("[class],figcaption")].find(
      (element) => isCaption(element) && !element.contains(start),
    );
    if (named) return { root, caption: null };
    if (pictureBox.test(getNameHints(root)) && hasCaptionLine(root)) return { root, caption: null };
  }
  return { root: start, caption: null };
}

/** Named as a caption, or beginning with what the picture's alternative text says. */
function isCaptionBeside(element: Element, alt: string): boolean {
  if (element.matches(pictures) || element.querySelector(pictures) || !hasLittleText(element, mostText)) return false;
  if (isCaption(element)) return true;
  return alt.includes(" ") && foldText(collectText(element)).startsWith(alt);
}
