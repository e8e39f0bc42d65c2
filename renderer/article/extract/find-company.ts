import { callsReader } from "../call.ts";
import { leadsAway } from "./body/link-line.ts";
import { isAboutAuthor } from "./body/name-evidence.ts";
import type { Piece } from "./piece-writer.ts";
import type { PageElement } from "./tree/page-element.ts";

/** How many pieces after the headline an introduction can stand: rubric, byline and date come between. */
const introReach = 10;
/** In characters: shorter lines name people, dates and rubrics. */
const shortestIntro = 80;
/** In characters, on average: shorter items are a menu's or a list of keywords. Sentences may be a little shorter. */
const shortestPoint = 50;
const shortestSentence = 40;
const mostPoints = 8;
/** The share of links from which on a section at the end only leads elsewhere. */
const mostLinks = 0.7;

const sentenceEnd = /[.!?…。！？"”»؟।]$/;

/**
 * What belongs to the article by the company that it keeps, though by itself it does not look like its text: the
 * introduction in the headline's own box, key points between headline and text, and what stands under the article's
 * own headings after its last paragraph (sources, further reading). Adds to `inBody`.
 */
export function addCompany(
  pieces: readonly Piece[],
  inBody: boolean[],
  headline: PageElement | null,
  site: string,
): void {
  const first = inBody.indexOf(true);
  if (first < 0) return;
  addEndSections(pieces, inBody, site);
  const start = headline ? pieces.findIndex(({ element }) => element === headline) : -1;
  const firstText = pieces[first]?.element;
  if (!headline || !firstText || start < 0 || start > first) return;
  addIntro(pieces, inBody, { start, first, box: findHeadBox(headline, firstText) });
  addKeyPoints(pieces, inBody, start, first);
}

/** The outermost element around the headline that holds nothing of the text. */
function findHeadBox(headline: PageElement, firstText: PageElement): PageElement {
  let box = headline;
  while (box.parentElement && !box.parentElement.contains(firstText)) box = box.parentElement;
  return box;
}

function addIntro(
  pieces: readonly Piece[],
  inBody: boolean[],
  { start, first, box }: { start: number; first: number; box: PageElement },
): void {
  for (let index = start + 1; index < Math.min(first, start + introReach); index += 1) {
    const piece = pieces[index];
    if (!piece || !isProse(piece) || !box.contains(piece.element)) continue;
    inBody[index] = true;
    return;
  }
}

function isProse({ block, inner, region, length, linkLength }: Piece): boolean {
  if (region !== undefined || (block.kind !== "paragraph" && block.kind !== "heading")) return false;
  if (length < shortestIntro || linkLength * 4 >= length || !sentenceEnd.test(block.text)) return false;
  return !callsReader(block) && !isAboutAuthor(inner);
}

function addKeyPoints(pieces: readonly Piece[], inBody: boolean[], start: number, first: number): void {
  const lists = new Map<PageElement, number[]>();
  for (let index = start + 1; index < first; index += 1) {
    const list = pieces[index]?.list;
    if (list && !pieces[index]?.region) lists.set(list, [...(lists.get(list) ?? []), index]);
  }
  for (const items of lists.values()) {
    if (!arePoints(items, pieces)) continue;
    for (const index of items) inBody[index] = true;
    const before = (items[0] ?? 0) - 1;
    if (pieces[before]?.block.kind === "heading" && before > start) inBody[before] = true;
  }
}

function arePoints(items: readonly number[], pieces: readonly Piece[]): boolean {
  if (items.length < 2 || items.length > mostPoints) return false;
  const sum = { length: 0, links: 0, sentences: 0 };
  for (const index of items) {
    const piece = pieces[index];
    if (piece?.block.kind !== "listItem") return false;
    sum.length += piece.length;
    sum.links += piece.linkLength;
    sum.sentences += sentenceEnd.test(piece.block.text) ? 1 : 0;
  }
  const least = sum.sentences * 2 > items.length ? shortestSentence : shortestPoint;
  return sum.length >= items.length * least && sum.links * 10 < sum.length;
}

function addEndSections(pieces: readonly Piece[], inBody: boolean[], site: string): void {
  const isHeading = ({ block }: Piece): boolean => block.kind === "heading";
  const lastText = pieces.findLastIndex((piece, index) => inBody[index] && !isHeading(piece));
  const headings = pieces.filter((piece, index) => index < lastText && inBody[index] && isHeading(piece));
  const parent = headings.at(-1)?.element.parentElement;
  if (!parent) return;
  /** Like two of the article's own, so that a call below the text is not taken for a section. */
  const isOwn = ({ element }: Piece): boolean =>
    headings.filter((each) => each.element.parentElement === parent && each.element.localName === element.localName)
      .length >= 2;
  let heading = -1;
  for (let index = lastText + 1; index <= pieces.length; index += 1) {
    const piece = pieces[index];
    const isInside = piece !== undefined && parent.contains(piece.element);
    if (piece && isInside && !isHeading(piece)) continue;
    if (heading >= 0) addSection(pieces, inBody, { heading, end: index, site });
    if (!piece || !isInside) return;
    heading = inBody[index] && piece.element.parentElement === parent && isOwn(piece) ? index : -1;
  }
}

interface Section {
  readonly heading: number;
  /** What stands behind it; by index, as the heading. */
  readonly end: number;
  readonly site: string;
}

function addSection(pieces: readonly Piece[], inBody: boolean[], { heading, end, site }: Section): void {
  const parent = pieces[heading]?.element.parentElement;
  const sum = { length: 0, links: 0, away: 0 };
  const indices: number[] = [];
  for (let index = heading + 1; index < end; index += 1) {
    const { block, element, region, length, linkLength } = pieces[index] as Piece;
    // A box beside the section can stand before its text; behind it, one ends the section.
    if (!parent?.contains(element) || (region !== undefined && indices.length > 0)) break;
    if (region !== undefined) continue;
    indices.push(index);
    sum.length += length;
    sum.links += linkLength;
    sum.away += leadsAway(block, site) ? linkLength : 0;
  }
  // Sources are on other sites; what leads to the site's own pages is to be read next.
  if (sum.links < sum.length * mostLinks || sum.away * 2 > sum.links) for (const index of indices) inBody[index] = true;
}
