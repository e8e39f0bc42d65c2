import type { Piece } from "../piece-writer.ts";
import { remember } from "../remember.ts";
import { measurePage } from "./page-shape.ts";
import { type PageEvidence, readSignals, type Signals, signalNames } from "./signals.ts";
import { findTeasers } from "./teasers.ts";
import { bias, weights } from "./weights.ts";

/** Whether a piece is the article's text. */
export interface Finding {
  /** Above 0 for the article's text. */
  readonly score: number;
}

/**
 * Weighs the signals of every piece of text; null for pieces that are no text or not to be read. The page's body is what
 * comes out above zero.
 */
export function findBody(pieces: readonly Piece[], root: Element, evidence: PageEvidence): (Finding | null)[] {
  const teasers = findTeasers(pieces, evidence.headline);
  const shape = measurePage(pieces, root, teasers);
  const signals = readSignals(pieces, shape, evidence);
  return joinLists(
    pieces,
    signals.map((each) => (each ? weigh(each) : null)),
  );
}

const worths = signalNames.map((name) => weights[name]);

function weigh(signals: Signals): Finding {
  // Their order is that of the names; to ask for each by its name took as long as to find out what it is.
  const strengths = Object.values(signals);
  let score = bias;
  for (let index = 0; index < worths.length; index += 1) score += (strengths[index] ?? 0) * (worths[index] ?? 0);
  return { score };
}

/** More certain than this one item must not be for the whole list. */
const mostCertain = 4;
/** In items: longer lists are a page's frame (comments, stories), where each item speaks for itself. */
const longestList = 60;

/** A list is in the article or not as a whole, lists within it included: its items are too short to tell one by one. */
function joinLists(pieces: readonly Piece[], findings: (Finding | null)[]): (Finding | null)[] {
  const lists = new Map<Element, number[]>();
  for (const [index, { list }] of pieces.entries()) {
    if (!list || !findings[index]) continue;
    const outermost = findOutermost(list);
    const items = lists.get(outermost) ?? [];
    items.push(index);
    lists.set(outermost, items);
  }
  for (const items of lists.values()) {
    if (items.length < 2 || items.length > longestList) continue;
    const scores = items.map((index) => clamp(findings[index]?.score ?? 0));
    const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
    for (const index of items) {
      const finding = findings[index];
      if (finding) findings[index] = { ...finding, score: mean };
    }
  }
  return findings;
}

function clamp(score: number): number {
  return Math.max(-mostCertain, Math.min(mostCertain, score));
}

const findOutermost = remember((list) => {
  let outermost = list;
  for (let each: Element | null = list; each; each = each.parentElement)
    if (each.localName === "ul" || each.localName === "ol") outermost = each;
  return outermost;
});
