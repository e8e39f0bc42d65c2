import type { Piece } from "../piece-writer.ts";
import type { PageShape } from "./page-shape.ts";
import type { Place } from "./places.ts";
import { isReadableText } from "./text-piece.ts";

/** The share of article-like text from which on paragraphs that look alike, or stand in one parent, are its flow. */
const alikeShare = 0.25;
const besideShare = 0.1;

/** The article's paragraphs as far as they can be told by their looks alone: many alike, in one place. */
export class Flow {
  readonly first: number;
  readonly last: number;
  /** The greatest share of paragraphs that look alike, 0 to 1. */
  readonly strength: number;
  readonly #root: Place;
  readonly #isFlow: readonly boolean[];
  /** Whether some of it stands in the page's body without an element of its own. */
  readonly #isLoose: boolean;
  /** The pieces of text. */
  readonly #texts: readonly number[];
  /** Where among the texts a piece stands; 0 for those that are none. */
  readonly #orders: readonly number[];
  /** What headings of the article look like, and how many stand right above its text. */
  readonly #headings = new Map<string, number>();

  constructor(pieces: readonly Piece[], page: PageShape) {
    this.#root = page.places.root;
    let strength = 0;
    this.#isFlow = page.placeOf.map((place, index) => {
      if ((page.good[index] ?? 0) <= 0) return false;
      const share = page.readShapeShare(place);
      strength = Math.max(strength, share);
      return (share > alikeShare || page.readFlowShare(place) > besideShare) && isInCore(place, page.core);
    });
    this.strength = Math.min(1, strength);
    this.first = this.#isFlow.indexOf(true);
    this.last = this.#isFlow.lastIndexOf(true);
    const texts: number[] = [];
    this.#orders = pieces.map((piece, index) => (isReadableText(piece) ? texts.push(index) - 1 : 0));
    this.#texts = texts;
    page.placeOf.forEach((place, index) => {
      if (this.#isFlow[index]) markFlow(place);
    });
    this.#isLoose = page.placeOf.some((place, index) => place === this.#root && this.#isFlow[index]);
    pieces.forEach((piece, index) => {
      if (piece.block.kind !== "heading" || !this.isBefore(index)) return;
      const look = describeHeading(piece);
      this.#headings.set(look, (this.#headings.get(look) ?? 0) + 1);
    });
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
    const order = this.#orders[index] ?? 0;
    let count = 0;
    for (let at = order - 2; at <= order + 2; at += 1) if (at !== order && this.#isFlowText(at)) count += 1;
    return count;
  }

  /** Whether the next text is the article's. */
  isBefore(index: number): boolean {
    return this.#isFlowText((this.#orders[index] ?? 0) + 1);
  }

  #isFlowText(order: number): boolean {
    const index = this.#texts[order];
    return index !== undefined && this.#isFlow[index] === true;
  }

  /** Whether its box, or itself, stands among paragraphs of the article, under one parent with them. */
  isBeside(place: Place): boolean {
    const holder = place.holdsFlow ? place.parent : this.findBox(place).parent;
    return holder ? holder.isFlowParent : this.#isLoose;
  }

  /** Whether its box is bare of all names and stands right among paragraphs of the article: writers set no classes. */
  isAuthored(place: Place): boolean {
    if (place.holdsFlow) return false;
    const box = this.findBox(place);
    return (box.parent ?? box).isFlowParent && !box.element.source.hasAttributes();
  }

  /** The outermost place around one that holds nothing of the flow; itself when there is none. */
  findBox(place: Place): Place {
    place.box ??= place.parent && !place.parent.holdsFlow ? this.#findOuter(place.parent) : place;
    return place.box;
  }

  #findOuter(place: Place): Place {
    let box = place;
    while (box.parent && !box.parent.holdsFlow) box = box.box ?? box.parent;
    return box;
  }

  /** Whether a box is the whole page: nothing of it reads like an article's text. */
  isAll(box: Place): boolean {
    return box === this.#root && !box.holdsFlow;
  }
}

/** Marks what holds a paragraph of the flow. */
function markFlow(place: Place): void {
  if (place.parent) place.parent.isFlowParent = true;
  // Text between line breaks stands in what holds the other blocks, too.
  if (place.element.localName !== "p" && place.element.firstElementChild) place.isFlowParent = true;
  for (let each: Place | null = place; each && !each.holdsFlow; each = each.parent) each.holdsFlow = true;
}

/** Whether it is in the core, and not in something there that is named for what stands beside an article. */
function isInCore(place: Place, core: Place): boolean {
  let each = place;
  while (each.isInCore && each !== core && !each.isAside && each.parent) each = each.parent;
  return each === core;
}

function describeHeading({ element }: Piece): string {
  return `${element.localName}.${element.className} ${element.parentElement?.className ?? ""}`;
}
