import type { Block, SkippedKind } from "../article.ts";
import { collectText } from "./collect-text.ts";
import { findPlace, type Place } from "./figure-place.ts";
import { findPictures } from "./find-pictures.ts";
import type { PageFacts } from "./inline-mark.ts";
import { readFigure, readPictureless } from "./read-figure.ts";
import { remember } from "./remember.ts";

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
  readonly byRoot: ReadonlyMap<Element, FoundFigure>;
  /** Captions that stand beside their picture's root: already used. */
  readonly usedCaptions: ReadonlySet<Element>;
}

/** Takes every picture of the page with its caption and credit, before anything is thought about the body. */
export function findFigures(document: Document, page: PageFacts): Figures {
  const groups = new Map<Element, { place: Place; images: Element[] }>();
  const usedCaptions = new Set<Element>();
  for (const image of findPictures(document)) {
    const place = findPlace(image);
    const group = groups.get(place.root) ?? { place, images: [] };
    group.images.push(image);
    groups.set(place.root, group);
    if (place.caption) usedCaptions.add(place.caption);
  }
  const byRoot = new Map<Element, FoundFigure>();
  for (const [root, group] of groups) byRoot.set(root, readFigure(group.place, group.images, page));
  addPictureless(document, page, byRoot);
  return { byRoot, usedCaptions };
}

const holdsMore = remember(
  (figure) =>
    figure.querySelector("iframe,video,audio,table,pre,blockquote,embed,object,canvas") !== null ||
    [...figure.querySelectorAll("figure")].some((inner) => inner.querySelector("figcaption,img") !== null),
);

/** Figures whose picture a script would draw: their caption is the article's all the same. */
function addPictureless(document: Document, page: PageFacts, byRoot: Map<Element, FoundFigure>): void {
  const taken = new Set<Element>();
  for (const root of byRoot.keys())
    for (let each: Element | null = root; each && !taken.has(each); each = each.parentElement) taken.add(each);
  for (const caption of document.querySelectorAll("figure figcaption")) {
    const figure = caption.closest("figure");
    if (!figure || taken.has(figure) || byRoot.has(figure) || collectText(caption) === "") continue;
    if (!holdsMore(figure)) byRoot.set(figure, readPictureless(figure, page));
  }
}
