import type { Block, BlockKind, SkippedKind } from "../article.ts";
import { callsReader } from "../call.ts";
import { isFurniture } from "../furniture.ts";
import { isSignature } from "../signature.ts";
import { isSkipLink } from "../skip-link.ts";
import { isAsideName } from "./body/name-evidence.ts";
import { Boxes } from "./boxes.ts";
import { isCard } from "./card.ts";
import { findReviewed } from "./fact-check.ts";
import { addAlike } from "./find-alike.ts";
import { findBoxedText } from "./find-boxed-text.ts";
import { addCompany } from "./find-company.ts";
import { findLeads } from "./find-leads.ts";
import { isInNote } from "./find-notes.ts";
import { findReadAlso } from "./find-read-also.ts";
import { isGalleryCaption } from "./number-galleries.ts";
import type { Piece } from "./piece-writer.ts";
import { findPostTimes } from "./post-times.ts";
import { looksLikeHeading } from "./promote-headings.ts";
import { isNamed } from "./tree/names.ts";
import type { PageElement } from "./tree/page-element.ts";
import type { PageTree } from "./tree/page-tree.ts";

/** Why a piece is not in the article; null for one that is. */
export type Verdict = { readonly kind: SkippedKind; readonly reason: string } | null;

interface Surroundings {
  /** The last two parts of the host's name; empty where the page has no address. */
  readonly site: string;
  readonly notes: ReadonlySet<PageElement>;
  /** The claim that the page checks, and its verdict. */
  readonly reviewed: ReadonlySet<string>;
}

/** How many pieces after the last paragraph a signature can stand. */
const signatureReach = 3;

/**
 * Decides for each piece whether it is the article's. Text is where the body finder found it; pictures, headings and
 * separators among that text come along unless they stand in a box of their own with other text (a teaser), and the
 * pictures between headline and first paragraph lead the article.
 */
export function choosePieces(
  tree: PageTree,
  pieces: readonly Piece[],
  scores: readonly number[],
  headline: PageElement | null,
  { site, notes, reviewed }: Surroundings,
): Verdict[] {
  const inBody = scores.map((score) => score > 0);
  addCompany(pieces, inBody, headline, site);
  addAlike(pieces, inBody);
  const above = findAbove(pieces, headline);
  const isUnderHeadline = headline !== null && followsHeadline(pieces, inBody, above);
  const labels = findLabels(pieces, inBody);
  const first = inBody.indexOf(true);
  const last = inBody.lastIndexOf(true);
  const readAlso = findReadAlso(pieces, first, last);
  const boxes = new Boxes(tree, pieces, inBody, headline);
  const leads = findLeads(pieces, first, headline, boxes);
  const boxed = findBoxedText(pieces, inBody, headline, boxes);
  const times = findPostTimes(pieces, inBody);
  const claims = findReviewed(pieces, inBody, { reviewed, headline, boxes });
  const verdicts = pieces.map((piece, index): Verdict => {
    const outside =
      judgeRegion(piece) ?? (piece.block.kind === "figure" && callsReader(piece.block) ? furniture : null);
    if (outside) return outside;
    if (above[index] && isAbove(piece, isUnderHeadline)) return { kind: "boilerplate", reason: "above-headline" };
    if (index > first && index < last && (readAlso.has(piece) || isCard(piece) || isSign(piece))) return furniture;
    if (times.has(index) || claims.has(index)) return null;
    if (inBody[index]) return isNoText(piece) || labels.has(piece) ? furniture : null;
    if (first < 0) return outsideBody;
    if (isInNote(piece.inner, notes) || boxed.has(index)) return null;
    if (inBody[index + 1] && isTermOf(piece, pieces[index + 1])) return null;
    if (index < first) return leads.has(index) ? null : outsideBody;
    if (index > last && index <= last + signatureReach && isSigned(piece)) return null;
    if (index > last)
      return boxes.isNextTo(piece, pieces[first], pieces[last]) && piece.block.kind === "figure" ? null : outsideBody;
    if (inBody[index + 1] && looksLikeHeading(piece)) return null;
    return boxes.isTeaser(piece) ? { kind: "boilerplate", reason: "teaser" } : judgeBetween(piece, boxes);
  });
  // Pictures alone can be in a table before them.
  return verdicts.map((verdict, index) =>
    pieces[index]?.block.kind === "figure" ? (verdicts[findTable(pieces, index)] ?? null) : verdict,
  );
}

/** The table that a picture is in; the piece itself where it is in none. */
function findTable(pieces: readonly Piece[], index: number): number {
  let table = index;
  while (pieces[table]?.block.kind === "figure" && pieces[table]?.element.localName === "table") table -= 1;
  const isIn = pieces[table]?.block.kind === "table" && pieces[table]?.element === pieces[index]?.element;
  return isIn ? table : index;
}

/** Where there is no body to be found: everything in the part of the page that `isBody` names, pictures alone, too. */
export function takePieces(pieces: readonly Piece[], isBody: (element: PageElement) => boolean): Verdict[] {
  return pieces.map((piece) => judgeRegion(piece) ?? (isBody(piece.element) ? null : outsideBody));
}

/**
 * What stands above the headline. A line there names the section or the series; a paragraph is the article's only where
 * most of the article stands above, too: some pages put the heading that looks like the headline at their end.
 */
function isAbove({ block }: Piece, isUnderHeadline: boolean): boolean {
  const isLine = (block.kind === "paragraph" || block.kind === "listItem") && block.text.length < 100;
  return block.kind !== "figure" && (isLine || isUnderHeadline);
}

/**
 * For each piece, whether it stands before the headline. On old pages all text is in the same element, which the headline
 * is in, too.
 */
function findAbove(pieces: readonly Piece[], headline: PageElement | null): readonly boolean[] {
  if (!headline) return [];
  const place = pieces.findIndex(({ element }) => element === headline);
  return pieces.map(
    ({ element }, index) =>
      element.index < headline.index && !(index > place && place >= 0 && element.contains(headline)),
  );
}

/** In characters: an article's worth of text. Tickers and sliders above a short one can hold more. */
const enoughBelow = 400;

/** Whether the body's text, or most of it, follows the headline. */
function followsHeadline(
  pieces: readonly Piece[],
  inBody: readonly boolean[],
  aboveHeadline: readonly boolean[],
): boolean {
  let above = 0;
  let below = 0;
  pieces.forEach((piece, index) => {
    if (!inBody[index]) return;
    if (aboveHeadline[index]) above += piece.length;
    else below += piece.length;
  });
  return below > Math.min(above, enoughBelow);
}

/** Body finders drop the last line for its class name, when it says who wrote the article. */
function isSigned({ block }: Piece): boolean {
  return block.kind === "paragraph" && isSignature(block.text);
}

/** In characters. */
const longestLabel = 40;
const fewestLabels = 3;

/** Short lines that stand there again and again under names of what is beside the text: "Article content" for one. */
function findLabels(pieces: readonly Piece[], inBody: readonly boolean[]): ReadonlySet<Piece> {
  const chosen = new Set(pieces.map((piece, index) => (inBody[index] ? readLabel(piece) : "")));
  chosen.delete("");
  if (chosen.size === 0) return new Set();
  const named = pieces.filter((piece) => chosen.has(readLabel(piece)) && isAsideName(piece.inner));
  const alike = [...Map.groupBy(named, readLabel).values()];
  return new Set(alike.flatMap((labels) => (labels.length >= fewestLabels ? labels : [])));
}

/** The text of a short line; empty for what is none. */
function readLabel({ block, length }: Piece): string {
  return block.kind === "paragraph" && length <= longestLabel ? block.text : "";
}

/** A number alone: of comments, of lines of code, of a page. */
function isCount(text: string): boolean {
  return text.length <= longestCount && count.test(text);
}

const longestCount = 12;
const count = /^(?:[\d\s.,:/|#+-]{1,12}|\d[\d.,]{0,5}\s?[KkMm])$/;

/** Whose the text is; who owns a picture stands under it. */
function isOwnership(text: string): boolean {
  return "©(cC".includes(text.charAt(0)) && ownership.test(text);
}

const ownership = /^(?:©|\(c\)\s|copyright\s(?:©|\(c\)|\d{4})).{2,100}$/i;

/** A drawn sign alone, as boxes begin with: "light bulb" says nothing there. */
function isSign({ block, length }: Piece): boolean {
  return block.kind === "paragraph" && length <= 4 && /^\p{Extended_Pictographic}\uFE0F?$/u.test(block.text);
}

function isNoText({ block }: Piece): boolean {
  return (
    isFurniture(block) ||
    callsReader(block) ||
    (block.kind === "paragraph" && (isCount(block.text) || isOwnership(block.text)))
  );
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

/** A formula on a line of its own. */
function isFormula(block: Block): boolean {
  if (block.kind !== "paragraph" && block.kind !== "listItem") return false;
  const inFormulas = block.marks.reduce((sum, { kind, start, end }) => sum + (kind === "formula" ? end - start : 0), 0);
  return inFormulas * 2 > block.text.length;
}

/** Whether a piece is a question, or a term, to which the next is the answer. */
function isTermOf({ element }: Piece, next: Piece | undefined): boolean {
  if (element.tree.list("dt").length === 0) return false;
  const list = element.closest(isTerm)?.parentElement;
  return list != null && next !== undefined && list.contains(next.element);
}

const isTerm = isNamed("dt");

/** What stands among the article's text without the body finder having kept it. */
function judgeBetween(piece: Piece, boxes: Boxes): Verdict {
  if (isNoText(piece)) return furniture;
  const belongs = comesAlong.has(piece.block.kind) || isFormula(piece.block) || isGalleryCaption(piece);
  return belongs || boxes.isPlainText(piece) ? null : outsideBody;
}
