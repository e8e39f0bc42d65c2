import { isFormulaPicture } from "./formula.ts";
import { remember } from "./remember.ts";
import { countIn, cut } from "./tree/names.ts";
import type { PageElement } from "./tree/page-element.ts";
import type { PageTree } from "./tree/page-tree.ts";

/** Elements of a page's own invention that stand for a picture. */
const customName = /^[a-z]\w*-.*(?:image|img|picture|photo)|^(?:image|img|picture|photo)-/;
const sources = ["src", "data-src", "data-srcset", "srcset"];

/** Every picture of the page, in page order; of a noscript copy only where there is no other. */
export function findPictures(tree: PageTree): PageElement[] {
  const pictures = listPictures(tree).filter((image) => !isSpare(image) && !isFormulaPicture(image));
  const custom = tree.others.filter(isCustomPicture);
  return custom.length === 0 ? pictures : [...pictures, ...custom].toSorted((a, b) => a.index - b.index);
}

/** Every element of the page that is a picture by its name, in page order. */
function listPictures(tree: PageTree): readonly PageElement[] {
  const others = tree.list("amp-img");
  const images = tree.list("img");
  return others.length === 0 ? images : [...images, ...others].toSorted((a, b) => a.index - b.index);
}

/** The pictures in an element, in page order. */
export function listPicturesIn(root: PageElement): readonly PageElement[] {
  return cut(listPictures(root.tree), root);
}

/** How many pictures are in an element. */
export function countPictures(root: PageElement): number {
  return countIn(root.tree.list("img"), root) + countIn(root.tree.list("amp-img"), root);
}

export function isPicture({ kind }: PageElement): boolean {
  return kind.name === "img" || kind.name === "amp-img";
}

function isCustomPicture(element: PageElement): boolean {
  if (!element.localName.includes("-") || !customName.test(element.localName)) return false;
  return sources.some((name) => element.getAttribute(name) !== null) && countPictures(element) === 0;
}

/** A noscript copy of a picture that is there without it, too. */
function isSpare(image: PageElement): boolean {
  if (image.tree.list("noscript").length === 0) return false;
  const noscript = image.closest(isNoscript);
  if (!noscript) return false;
  const holder = noscript.closest(isFigure) ?? noscript.parentElement;
  return holder !== null && hasPicture(holder);
}

function isNoscript({ kind }: PageElement): boolean {
  return kind.name === "noscript";
}

function isFigure({ kind }: PageElement): boolean {
  return kind.name === "figure";
}

/** Blurred or empty pictures that wait for the true one are hidden from screen readers. */
const hasPicture = remember((holder) =>
  listPicturesIn(holder).some((picture) => !picture.closest(isNoscript) && !picture.traits.isSilenced),
);
