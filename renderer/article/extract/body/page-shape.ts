import type { Piece } from "../piece-writer.ts";
import { type Place, Places } from "./places.ts";

/** How text is spread over the page. */
export interface PageShape {
  readonly root: Element;
  readonly places: Places;
  /** For each piece, how much of it reads like an article's, in characters. */
  readonly good: readonly number[];
  /** The smallest element that holds nearly all of the article-like text. */
  readonly core: Element;
  /** The share of the article-like text in paragraphs that are built like this one: tag and class, three levels. */
  readShapeShare(element: Element): number;
  /** The share of it that stands directly in the same parent. */
  readFlowShare(element: Element): number;
}

/** A paragraph of fewer letters could be anything. */
const leastGood = 60;
/** One letter of these says as much as three Latin ones. */
const dense = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;
/** One very long paragraph (a comment, the terms of use) must not outweigh an article of many. */
const mostPerPiece = 800;
/** The share of article-like text that one child must hold to be the place where the article is. */
const coreShare = 0.72;
/** What text under names of sidebars and the like counts for: they are sometimes given to articles. */
const asideWorth = 0.15;

/** Measures where on the page the text is that reads like an article's. */
export function measurePage(pieces: readonly Piece[], root: Element, teasers: ReadonlySet<Element>): PageShape {
  const places = new Places(root, teasers);
  const byShape = new Map<string, number>();
  const byParent = new Map<Element, number>();
  const readShape = makeShapeReader();
  const good = pieces.map((piece) => {
    const place = places.find(piece.element);
    const own = measureWorth(place) * measureGood(piece);
    if (own > 0) {
      increase(byShape, readShape(piece.element), own);
      increase(byParent, getParent(piece.element), own);
    }
    addUpwards(place, piece, own);
    return own;
  });
  const total = Math.max(1, places.root.good);
  return {
    root,
    places,
    good,
    core: findCore(places).element,
    readShapeShare: (element) => (byShape.get(readShape(element)) ?? 0) / total,
    readFlowShare: (element) => (byParent.get(getParent(element)) ?? 0) / total,
  };
}

function measureWorth({ isInTeaser, isUnderAside }: Place): number {
  if (isInTeaser) return 0;
  return isUnderAside ? asideWorth : 1;
}

/** In Latin letters' worth. */
export function measureText({ block, length }: Piece): number {
  const text = "text" in block ? block.text : "";
  return isDense(text) ? length * 3 : length;
}

function isDense(text: string): boolean {
  const end = Math.min(40, text.length);
  // Below are the scripts of most texts; to look them up in Unicode's tables takes longer than all of this.
  for (let index = 0; index < end; index += 1)
    if (text.charCodeAt(index) >= 0x0e00) return dense.test(text.slice(0, 40));
  return false;
}

const worthByKind: Partial<Record<Piece["block"]["kind"], number>> = {
  paragraph: 1,
  quote: 1,
  listItem: 0.5,
  code: 0.5,
};

function measureGood(piece: Piece): number {
  const { block, region, length, linkLength } = piece;
  const worth = worthByKind[block.kind] ?? 0;
  if (worth === 0 || (region !== undefined && region !== "boilerplate")) return 0;
  const size = measureText(piece);
  if (size < leastGood || linkLength * 3 > length) return 0;
  return Math.min(mostPerPiece, size) * worth * (region ? 0.3 : 1);
}

function getParent(element: Element): Element {
  return element.parentElement ?? element;
}

function increase<Key>(sums: Map<Key, number>, key: Key, amount: number): void {
  sums.set(key, (sums.get(key) ?? 0) + amount);
}

function addUpwards(place: Place, piece: Piece, good: number): void {
  const isHeading = piece.block.kind === "heading" ? 1 : 0;
  for (let each: Place | null = place; each; each = each.parent) {
    each.text += piece.length;
    each.links += piece.linkLength;
    each.good += good;
    each.headings += isHeading;
  }
}

/** Goes down from the root as long as one child has nearly all, and marks what is in the place where that ends. */
function findCore(places: Places): Place {
  for (const place of places.all) {
    const { parent } = place;
    if (parent && place.good > (parent.heaviest?.good ?? 0)) parent.heaviest = place;
  }
  let core = places.root;
  for (let next = core.heaviest; next && isCore(next, core); next = core.heaviest) core = next;
  for (const place of places.all) place.isInCore = place === core || place.parent?.isInCore === true;
  for (let each: Place | null = core; each; each = each.parent) each.isAroundCore = true;
  return core;
}

function isCore({ element, good }: Place, around: Place): boolean {
  // A single paragraph is not the place of an article, however long it is.
  return element.localName !== "p" && element.firstElementChild !== null && good >= around.good * coreShare;
}

/** What a paragraph looks like in the page's code; the paragraphs of one article look alike. */
function makeShapeReader(): (element: Element) => string {
  const holders = new Map<Element, string>();
  const known = new Map<Element, string>();
  const name = (element: Element | null): string =>
    element ? `${element.localName}.${(element.getAttribute("class") ?? "").slice(0, 60)}` : "";
  return (element) => {
    const before = known.get(element);
    if (before !== undefined) return before;
    const holder = getParent(element);
    const outer = holders.get(holder) ?? `${name(holder.parentElement)}>${name(holder)}`;
    const shape = `${outer}>${element.localName}`;
    holders.set(holder, outer);
    known.set(element, shape);
    return shape;
  };
}
