import type { Piece } from "../piece-writer.ts";
import type { PageElement } from "../tree/page-element.ts";
import type { PageTree } from "../tree/page-tree.ts";
import { type Place, Places } from "./places.ts";
import { isReadableText } from "./text-piece.ts";

/** How text is spread over the page. Its lists have one entry for each piece. */
export interface PageShape {
  readonly places: Places;
  readonly placeOf: readonly Place[];
  /** The length of its text, in Latin letters' worth; 0 for what cannot be the article's. */
  readonly sizes: readonly number[];
  /** How much of it reads like an article's, in characters. */
  readonly good: readonly number[];
  /** The smallest place that holds nearly all of the article-like text. */
  readonly core: Place;
  /** The share of the article-like text in paragraphs that are built like this one: tag and class, three levels. */
  readShapeShare(place: Place): number;
  /** The share of it that stands directly in the same parent. */
  readFlowShare(place: Place): number;
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
export function measurePage(tree: PageTree, pieces: readonly Piece[], teasers: ReadonlySet<PageElement>): PageShape {
  const places = new Places(tree, teasers);
  const looks = new Looks();
  /** Of text that stands in the page's body without an element of its own. */
  let loose = 0;
  const placeOf = pieces.map((piece) => places.find(findHolder(piece)));
  const sizes = pieces.map((piece) => (isReadableText(piece) ? measureText(piece) : 0));
  const good = pieces.map((piece, index) => {
    const place = placeOf[index] ?? places.root;
    const own = measureWorth(place) * measureGood(piece, sizes[index] ?? 0);
    if (own > 0) {
      looks.add(place, own);
      if (place.parent) place.parent.goodInside += own;
      else loose += own;
    }
    addPiece(place, piece, own);
    return own;
  });
  addUpwards(places);
  const total = Math.max(1, places.root.good);
  return {
    places,
    placeOf,
    sizes,
    good,
    core: findCore(places),
    readShapeShare: (place) => looks.read(place) / total,
    readFlowShare: (place) => (place.parent ? place.parent.goodInside : loose) / total,
  };
}

/** What holds a piece; where what is in a region is not the article's, its whole region does. */
function findHolder(piece: Piece): PageElement {
  return isReadableText(piece) ? piece.element : (piece.regionRoot ?? piece.element);
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

function measureGood({ block, region, length, linkLength }: Piece, size: number): number {
  const worth = worthByKind[block.kind] ?? 0;
  if (worth === 0 || (region !== undefined && region !== "boilerplate")) return 0;
  if (size < leastGood || linkLength * 3 > length) return 0;
  return Math.min(mostPerPiece, size) * worth * (region ? 0.3 : 1);
}

function addPiece(place: Place, { block, length, linkLength }: Piece, good: number): void {
  place.text += length;
  place.links += linkLength;
  place.good += good;
  if (block.kind === "heading") place.headings += 1;
}

/** Adds what is in each place to the one around it. */
function addUpwards({ all }: Places): void {
  for (let index = all.length - 1; index > 0; index -= 1) {
    const { parent, text, links, good, headings } = all[index] as Place;
    if (!parent) continue;
    parent.text += text;
    parent.links += links;
    parent.good += good;
    parent.headings += headings;
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

/**
 * What paragraphs look like in the page's code, by tag and class of what is around them and by their own tag, and how
 * much article-like text looks so: the paragraphs of one article look alike.
 */
class Looks {
  readonly #known = new Map<string, Map<string, number>>();

  add({ parent, element }: Place, good: number): void {
    const sums = this.#find(parent);
    sums.set(element.localName, (sums.get(element.localName) ?? 0) + good);
  }

  read({ parent, element }: Place): number {
    return this.#find(parent).get(element.localName) ?? 0;
  }

  #find(holder: Place | null): Map<string, number> {
    if (holder?.looks) return holder.looks;
    const name = `${describePlace(holder?.parent)}>${describePlace(holder)}`;
    const sums = this.#known.get(name) ?? new Map<string, number>();
    this.#known.set(name, sums);
    if (holder) holder.looks = sums;
    return sums;
  }
}

function describePlace(place: Place | null | undefined): string {
  return place ? `${place.element.localName}.${place.element.className.slice(0, 60)}` : "";
}
