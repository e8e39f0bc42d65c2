import type { Block, SkippedKind } from "../article.ts";
import { collectText } from "./collect-text.ts";
import { findPlace, type Place } from "./figure-place.ts";
import { findPictures } from "./find-pictures.ts";
import type { PageFacts } from "./inline-mark.ts";
import { readFigure, readPictureless } from "./read-figure.ts";
import { remember } from "./remember.ts";
import { ElementSet } from "./tree/element-set.ts";
import { hasNamed, isNamed, listNamed } from "./tree/names.ts";
import type { PageElement } from "./tree/page-element.ts";
import type { PageTree } from "./tree/page-tree.ts";

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
  /** It follows a piece that is somewhere else, so that the reason for that one is not its own. */
  readonly isApart?: boolean;
}

export interface Figures {
  readonly byRoot: ReadonlyMap<PageElement, FoundFigure>;
  /**
   * The roots, and the captions beside them, which are used already. A set of its own: every element of the page is asked
   * whether it is one.
   */
  readonly met: ElementSet;
}

/** Takes every picture of the page with its caption and credit, before anything is thought about the body. */
export function findFigures(tree: PageTree, page: PageFacts): Figures {
  const groups = new Map<PageElement, { place: Place; images: PageElement[] }>();
  const met = new ElementSet(tree);
  for (const image of findPictures(tree)) {
    const place = findPlace(image);
    const group = groups.get(place.root);
    if (group) group.images.push(image);
    else groups.set(place.root, { place, images: [image] });
    if (place.caption) met.add(place.caption);
  }
  const byRoot = new Map<PageElement, FoundFigure>();
  for (const [root, group] of groups) byRoot.set(root, readFigure(group.place, group.images, page));
  addPictureless(tree, page, byRoot);
  for (const root of byRoot.keys()) met.add(root);
  return { byRoot, met };
}

const isFigure = isNamed("figure");

const holdsMore = remember(
  (figure) =>
    hasNamed(figure, "iframe", "video", "audio", "table", "pre", "blockquote", "embed", "object", "canvas") ||
    listNamed(figure, "figure").some((inner) => hasNamed(inner, "figcaption", "img")),
);

/** Figures whose picture a script would draw: their caption is the article's all the same. */
function addPictureless(tree: PageTree, page: PageFacts, byRoot: Map<PageElement, FoundFigure>): void {
  const captions = tree.list("figcaption");
  if (captions.length === 0) return;
  const taken = new ElementSet(tree);
  for (const root of byRoot.keys()) taken.addHolders(root);
  for (const caption of captions) {
    const figure = caption.closest(isFigure);
    if (!figure || taken.has(figure) || byRoot.has(figure) || collectText(caption) === "") continue;
    if (!holdsMore(figure)) byRoot.set(figure, readPictureless(figure, page));
  }
}
