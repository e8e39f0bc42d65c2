import type { Piece } from "../piece-writer.ts";
import type { PageShape } from "./page-shape.ts";
import type { Place } from "./places.ts";

/** Text that can be the article's: not of navigation, controls or what the page hides. */
export function isReadableText({ block, region }: Piece): boolean {
  const isText = /^(?:paragraph|heading|listItem|quote|table|code)$/.test(block.kind);
  return isText && (region === undefined || region === "boilerplate");
}

/** The article's paragraphs as far as they can be told by their looks alone: many alike, in one place. */
export class Flow {
  readonly first: number;
  readonly last: number;
  /** The elements that hold some of it. */
  readonly holders = new Set<Element>();
  /** The greatest share of paragraphs that look alike, 0 to 1. */
  readonly strength: number;
  readonly #parents = new Set<Element>();
  readonly #isFlow: readonly boolean[];
  readonly #texts: readonly number[];
  readonly #orders = new Map<number, number>();
  readonly #boxes = new Map<Element, Element>();
  /** What headings of the article look like, and how many stand right above its text. */
  readonly #headings = new Map<string, number>();

  constructor(pieces: readonly Piece[], page: PageShape) {
    const shares = pieces.map(({ element }, index) => ((page.good[index] ?? 0) > 0 ? page.readShapeShare(element) : 0));
    this.strength = Math.min(1, Math.max(0, ...shares.slice(0, 50_000)));
    this.#isFlow = pieces.map(
      ({ element }, index) =>
        (page.good[index] ?? 0) > 0 &&
        isInCore(page.places.find(element), page.core) &&
        ((shares[index] ?? 0) > 0.25 || page.readFlowShare(element) > 0.1),
    );
    this.first = this.#isFlow.indexOf(true);
    this.last = this.#isFlow.lastIndexOf(true);
    this.#texts = pieces.flatMap((piece, index) => (isReadableText(piece) ? [index] : []));
    for (const [order, index] of this.#texts.entries()) this.#orders.set(index, order);
    for (const [index, { element }] of pieces.entries()) {
      if (!this.#isFlow[index]) continue;
      if (element.parentElement) this.#parents.add(element.parentElement);
      // Text between line breaks stands in what holds the other blocks, too.
      if (element.localName !== "p" && element.firstElementChild) this.#parents.add(element);
      for (let each: Element | null = element; each && !this.holders.has(each); each = each.parentElement)
        this.holders.add(each);
    }
    for (const [index, piece] of pieces.entries()) {
      if (piece.block.kind !== "heading" || !this.isBefore(index)) continue;
      const look = describeHeading(piece);
      this.#headings.set(look, (this.#headings.get(look) ?? 0) + 1);
    }
  }

  /** Whether a heading looks like two or more that stand right above the article's text. */
  isAlikeHeading(piece: Piece): boolean {
    return (this.#headings.get(describeHeading(piece)) ?? 0) >= 2;
  }

  isFlow(index: number): boolean {
    return this.#isFlow[index] === true;
  }

  /** How many of the two texts before and the two after are the article's. */
  countNeighbours(index: number): number {
    const order = this.#orders.get(index) ?? 0;
    return [order - 2, order - 1, order + 1, order + 2].filter((at) => this.isFlow(this.#texts[at] ?? -1)).length;
  }

  /** Whether its box, or itself, stands among paragraphs of the article, under one parent with them. */
  isBeside(element: Element): boolean {
    const holder = this.holders.has(element) ? element.parentElement : this.findBox(element).parentElement;
    return holder !== null && this.#parents.has(holder);
  }

  /** Whether its box is bare of all names and stands right among paragraphs of the article: writers set no classes. */
  isAuthored(element: Element): boolean {
    const box = this.findBox(element);
    return !this.holders.has(element) && !box.hasAttributes() && this.#parents.has(box.parentElement ?? box);
  }

  /** Whether the next text is the article's. */
  isBefore(index: number): boolean {
    return this.isFlow(this.#texts[(this.#orders.get(index) ?? 0) + 1] ?? -1);
  }

  findBox(element: Element): Element {
    const known = this.#boxes.get(element);
    if (known) return known;
    let box = element;
    while (box.parentElement && !this.holders.has(box.parentElement)) box = box.parentElement;
    this.#boxes.set(element, box);
    return box;
  }
}

/** Whether it is in the core, and not in something there that is named for what stands beside an article. */
function isInCore(place: Place, core: Element): boolean {
  let each = place;
  while (each.isInCore && each.element !== core && !each.isAside && each.parent) each = each.parent;
  return each.element === core;
}

function describeHeading({ element }: Piece): string {
  return `${element.localName}.${element.className} ${element.parentElement?.className ?? ""}`;
}
