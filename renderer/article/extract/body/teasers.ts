import type { Piece } from "../piece-writer.ts";
import { isNamed } from "../tree/names.ts";
import type { PageElement } from "../tree/page-element.ts";

/** In characters: a teaser is a headline, a sentence or two and a date. */
const longestTeaser = 1200;
/** In characters: above a teaser's heading are its rubric and its date; more is an article that a link stands in. */
const mostAbove = 120;
/** The share of a heading's text in links that makes it one to another page. */
const linkedShare = 0.8;

const isArticle = isNamed("article");
const isItem = isNamed("li");

/** The boxes that tell of other articles: a heading that leads there, and little else. */
export function findTeasers(pieces: readonly Piece[], headline: PageElement | null): ReadonlySet<PageElement> {
  const teasers = new Set<PageElement>();
  for (const { block, element, length, linkLength } of pieces) {
    if (block.kind !== "heading" || linkLength < length * linkedShare) continue;
    const box = element.closest(isArticle) ?? element.closest(isItem);
    if (!box || teasers.has(box) || (headline && box.contains(headline)) || box.textLength > longestTeaser) continue;
    if (element.textBefore - box.textBefore <= mostAbove) teasers.add(box);
  }
  return teasers;
}
