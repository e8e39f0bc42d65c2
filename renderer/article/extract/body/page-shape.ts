import type { Piece } from "../piece-writer.ts";
import { isUnderAside } from "./name-evidence.ts";
import { isInTeaser } from "./teasers.ts";

/** Sums over the pieces under one element. */
export interface Mass {
  /** Characters of text, and of text in links. */
  text: number;
  links: number;
  /** How much of its text reads like an article's. */
  good: number;
  headings: number;
}

/** How text is spread over the page. */
export interface PageShape {
  readonly root: Element;
  readonly masses: ReadonlyMap<Element, Mass>;
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
  const masses = new Map<Element, Mass>();
  const byShape = new Map<string, number>();
  const byParent = new Map<Element, number>();
  const readShape = makeShapeReader();
  const good = pieces.map((piece) => measureWorth(piece.element, root, teasers) * measureGood(piece));
  for (const [index, piece] of pieces.entries()) {
    const own = good[index] ?? 0;
    if (own > 0) {
      increase(byShape, readShape(piece.element), own);
      increase(byParent, getParent(piece.element), own);
    }
    addToAncestors(masses, piece, own, root);
  }
  const total = Math.max(1, masses.get(root)?.good ?? 0);
  return {
    root,
    masses,
    good,
    core: findCore(root, masses),
    readShapeShare: (element) => (byShape.get(readShape(element)) ?? 0) / total,
    readFlowShare: (element) => (byParent.get(getParent(element)) ?? 0) / total,
  };
}

function measureWorth(element: Element, root: Element, teasers: ReadonlySet<Element>): number {
  if (isInTeaser(element, teasers)) return 0;
  return isUnderAside(element, root) ? asideWorth : 1;
}

/** In Latin letters' worth. */
export function measureText({ block, length }: Piece): number {
  const text = "text" in block ? block.text : "";
  return dense.test(text.slice(0, 40)) ? length * 3 : length;
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

function addToAncestors(masses: Map<Element, Mass>, piece: Piece, good: number, root: Element): void {
  const isHeading = piece.block.kind === "heading" ? 1 : 0;
  for (let each: Element | null = piece.element; each; each = each === root ? null : each.parentElement) {
    let mass = masses.get(each);
    if (!mass) {
      mass = { text: 0, links: 0, good: 0, headings: 0 };
      masses.set(each, mass);
    }
    mass.text += piece.length;
    mass.links += piece.linkLength;
    mass.good += good;
    mass.headings += isHeading;
  }
}

/** Goes down from the root as long as one child has nearly all. */
function findCore(root: Element, masses: ReadonlyMap<Element, Mass>): Element {
  const measure = (element: Element): number => masses.get(element)?.good ?? 0;
  let core = root;
  for (;;) {
    const heaviest = [...core.children].reduce<Element | null>(
      (best, child) => (measure(child) > (best ? measure(best) : 0) ? child : best),
      null,
    );
    // A single paragraph is not the place of an article, however long it is.
    const isPlace = heaviest && heaviest.localName !== "p" && heaviest.firstElementChild !== null;
    if (!isPlace || measure(heaviest) < measure(core) * coreShare) return core;
    core = heaviest;
  }
}

/** What a paragraph looks like in the page's code; the paragraphs of one article look alike. */
function makeShapeReader(): (element: Element) => string {
  const known = new Map<Element, string>();
  const name = (element: Element | null): string =>
    element ? `${element.localName}.${(element.getAttribute("class") ?? "").slice(0, 60)}` : "";
  return (element) => {
    const holder = getParent(element);
    const shape = known.get(holder) ?? `${name(holder.parentElement)}>${name(holder)}`;
    known.set(holder, shape);
    return `${shape}>${element.localName}`;
  };
}
