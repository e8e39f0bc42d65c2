import type { Piece } from "../piece-writer.ts";
import { remember } from "../remember.ts";
import type { PageElement } from "../tree/page-element.ts";
import type { PageTree } from "../tree/page-tree.ts";
import { measurePage } from "./page-shape.ts";
import { type PageEvidence, weighPieces } from "./signals.ts";
import { findTeasers } from "./teasers.ts";
import { mostCertain } from "./text-piece.ts";

/**
 * For each piece, a score: above 0 for the page's body, NaN for what is no text or not to be read. It is what the signals
 * weigh together.
 */
export function findBody(tree: PageTree, pieces: readonly Piece[], evidence: PageEvidence): number[] {
  const shape = measurePage(tree, pieces, findTeasers(pieces, evidence.headline));
  return joinLists(pieces, weighPieces(pieces, shape, evidence));
}

/** In items: longer lists are a page's frame (comments, stories), where each item speaks for itself. */
const longestList = 60;

/** A list is in the article or not as a whole, lists within it included: its items are too short to tell one by one. */
function joinLists(pieces: readonly Piece[], scores: number[]): number[] {
  const lists = new Map<PageElement, number[]>();
  pieces.forEach(({ list }, index) => {
    if (!list || Number.isNaN(scores[index])) return;
    const outermost = findOutermost(list);
    const items = lists.get(outermost);
    if (items) items.push(index);
    else lists.set(outermost, [index]);
  });
  for (const items of lists.values()) {
    if (items.length < 2 || items.length > longestList) continue;
    const mean = items.reduce((sum, index) => sum + clamp(scores[index] ?? 0), 0) / items.length;
    for (const index of items) scores[index] = mean;
  }
  return scores;
}

function clamp(score: number): number {
  return Math.max(-mostCertain, Math.min(mostCertain, score));
}

const findOutermost = remember((list) => {
  let outermost = list;
  for (let each: PageElement | null = list; each; each = each.parentElement)
    if (each.localName === "ul" || each.localName === "ol") outermost = each;
  return outermost;
});
