import type { BlockKind, SkippedKind } from "../article.ts";
import { isFurniture } from "../furniture.ts";
import { isSignature } from "../signature.ts";
import { isSkipLink } from "../skip-link.ts";
import type { Finding } from "./body/find-body.ts";
import { isInNote } from "./find-notes.ts";
import type { Piece } from "./piece-writer.ts";

/** Why a piece is not in the article; null for one that is. */
export type Verdict = { readonly kind: SkippedKind; readonly reason: string } | null;

/** Text beside a picture or heading, in characters, from which on they belong to a teaser and not to the article. */
const teaserText = 140;
/** More pictures than this before the first paragraph are a page's showcase. */
const maxLeadFigures = 12;
/** How many pieces after the last paragraph a signature can stand. */
const signatureReach = 3;

/**
 * Decides for each piece whether it is the article's. Text is where the body finder found it; pictures, headings and
 * separators among that text come along unless they stand in a box of their own with other text (a teaser), and the
 * pictures between headline and first paragraph lead the article.
 */
export function choosePieces(
  pieces: readonly Piece[],
  findings: readonly (Finding | null)[],
  headline: Element | null,
  notes: ReadonlySet<Element>,
): Verdict[] {
  const inBody = findings.map((finding) => (finding?.score ?? 0) > 0);
  const isUnderHeadline = followsHeadline(pieces, inBody, headline);
  const first = inBody.indexOf(true);
  const last = inBody.lastIndexOf(true);
  const boxes = new Boxes(pieces, inBody);
  let leadFigures = 0;
  return pieces.map((piece, index): Verdict => {
    const outside = judgeRegion(piece);
    if (outside) return outside;
    if (isAbove(piece, headline, isUnderHeadline)) return { kind: "boilerplate", reason: "above-headline" };
    if (inBody[index]) return isFurniture(piece.block) ? furniture : null;
    if (first < 0) return outsideBody;
    if (isInNote(piece.element, notes)) return null;
    if (index < first) {
      const leads = isLead(piece, headline, pieces[first]) && leadFigures < maxLeadFigures;
      if (leads) leadFigures += 1;
      return leads ? null : outsideBody;
    }
    if (index > last && index <= last + signatureReach && isSigned(piece)) return null;
    if (index > last) return boxes.isNextTo(piece, pieces[last]) && piece.block.kind === "figure" ? null : outsideBody;
    return boxes.isTeaser(piece) ? { kind: "boilerplate", reason: "teaser" } : judgeBetween(piece, boxes);
  });
}

/** Where there is no body to be found: everything in the part of the page that `isBody` names, pictures alone, too. */
export function takePieces(pieces: readonly Piece[], isBody: (element: Element) => boolean): Verdict[] {
  return pieces.map((piece) => judgeRegion(piece) ?? (isBody(piece.element) ? null : outsideBody));
}

/**
 * What stands above the headline. A line there names the section or the series; a paragraph is the article's only where
 * most of the article stands above, too: some pages put the heading that looks like the headline at their end.
 */
function isAbove({ block, element }: Piece, headline: Element | null, isUnderHeadline: boolean): boolean {
  const isLine = (block.kind === "paragraph" || block.kind === "listItem") && block.text.length < 100;
  if (headline === null || (!isLine && !isUnderHeadline)) return false;
  return block.kind !== "figure" && (headline.compareDocumentPosition(element) & 2) !== 0;
}

/** In characters: an article's worth of text. Tickers and sliders above a short one can hold more. */
const enoughBelow = 400;

/** Whether the body's text, or most of it, follows the headline. */
function followsHeadline(pieces: readonly Piece[], inBody: readonly boolean[], headline: Element | null): boolean {
  if (!headline) return false;
  const sum = { above: 0, below: 0 };
  for (const [index, { element, length }] of pieces.entries()) {
    if (!inBody[index]) continue;
    sum[(headline.compareDocumentPosition(element) & 2) === 0 ? "below" : "above"] += length;
  }
  return sum.below > Math.min(sum.above, enoughBelow);
}

/** Body finders drop the last line for its class name, when it says who wrote the article. */
function isSigned({ block }: Piece): boolean {
  return block.kind === "paragraph" && isSignature(block.text);
}

const furniture: Verdict = { kind: "boilerplate", reason: "page-furniture" };
/** What body finders drop for having few words of its own. */
const comesAlong: ReadonlySet<BlockKind> = new Set(["figure", "embed", "separator", "heading", "table", "code"]);
const outsideBody: Verdict = { kind: "boilerplate", reason: "outside-body" };

function judgeRegion({ region, block, length, linkLength }: Piece): Verdict {
  if (linkLength * 2 > length && "text" in block && isSkipLink(block.text))
    return { kind: "navigation", reason: "skip-link" };
  if (region === "navigation") return { kind: "navigation", reason: "navigation" };
  if (region === "form") return { kind: "form", reason: "control" };
  if (region === "hidden") return { kind: "other", reason: "hidden" };
  return region === "noscript" ? { kind: "script", reason: "without-scripts" } : null;
}

/** What stands among the article's text without the body finder having kept it. */
function judgeBetween(piece: Piece, boxes: Boxes): Verdict {
  if (isFurniture(piece.block)) return furniture;
  return comesAlong.has(piece.block.kind) || boxes.isPlainText(piece) ? null : outsideBody;
}

function isLead({ block, element, region }: Piece, headline: Element | null, firstText: Piece | undefined): boolean {
  if ((block.kind !== "figure" && block.kind !== "embed") || region !== undefined) return false;
  if (!headline) return true;
  const after = (headline.compareDocumentPosition(element) & 4) !== 0;
  const holder = element.closest("article,main,[role=main]");
  const shared = holder?.contains(headline) === true;
  const link = element.closest("a[href]");
  const teases =
    link !== null && !link.contains(headline) && block.kind === "figure" && block.caption === "" && isPageLink(link);
  return !teases && (after || (shared && holder.contains(firstText?.element ?? null)));
}

/** A picture that links to another page, not to itself in large. */
function isPageLink(link: Element): boolean {
  const href = link.getAttribute("href") ?? "";
  return !href.startsWith("#") && !/^javascript:|\.(?:jpe?g|png|webp|gif|avif)(?:$|\?)/i.test(href);
}

/** The boxes of the page that hold none of the body's text. */
class Boxes {
  readonly #withBody = new Set<Element>();
  readonly #boxOf = new Map<Element, Element>();
  readonly #text = new Map<Element, { length: number; links: number; headings: number }>();

  constructor(pieces: readonly Piece[], inBody: readonly boolean[]) {
    for (const [index, { element }] of pieces.entries()) {
      if (!inBody[index]) continue;
      for (let each: Element | null = element; each && !this.#withBody.has(each); each = each.parentElement)
        this.#withBody.add(each);
    }
    for (const [index, { element, block, length, linkLength }] of pieces.entries()) {
      if (inBody[index]) continue;
      const box = this.#findBox(element);
      const sum = this.#text.get(box) ?? { length: 0, links: 0, headings: 0 };
      sum.length += length;
      sum.links += linkLength;
      sum.headings += block.kind === "heading" ? 1 : 0;
      this.#text.set(box, sum);
    }
  }

  /** Whether it shares its box with a text or heading that is not the article's. */
  isTeaser({ element, block, length, region }: Piece): boolean {
    if (block.kind !== "figure" && block.kind !== "heading" && block.kind !== "embed") return false;
    const box = this.#text.get(this.#findBox(element)) ?? { length: 0, headings: 0 };
    const headings = box.headings - (block.kind === "heading" ? 1 : 0);
    return region !== undefined || box.length - length > teaserText || headings > 0;
  }

  /** A paragraph or list right among the body's paragraphs, not made of links. */
  isPlainText({ element, region }: Piece): boolean {
    const box = this.#findBox(element);
    const { length, links } = this.#text.get(box) ?? { length: 0, links: 0 };
    return (
      region === undefined && /^(?:p|ul|ol|dl|blockquote)$/.test(box.localName) && length > 20 && links * 3 < length
    );
  }

  isNextTo({ element }: Piece, other: Piece | undefined): boolean {
    return this.#findBox(element).parentElement === other?.element.parentElement;
  }

  /** The outermost element around it that holds no body text; itself when there is none. */
  #findBox(element: Element): Element {
    const known = this.#boxOf.get(element);
    if (known) return known;
    let box = element;
    while (box.parentElement && !this.#withBody.has(box.parentElement)) box = box.parentElement;
    this.#boxOf.set(element, box);
    return box;
  }
}
