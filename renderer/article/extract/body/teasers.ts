import type { Piece } from "../piece-writer.ts";
import { hasLittleText } from "../text-amount.ts";

/** In characters: a teaser is a headline, a sentence or two and a date. */
const longestTeaser = 1200;
/** The share of a heading's text in links that makes it one to another page. */
const linkedShare = 0.8;

/** The boxes that tell of other articles: a heading that leads there, and little else. */
export function findTeasers(pieces: readonly Piece[], headline: Element | null): ReadonlySet<Element> {
  const teasers = new Set<Element>();
  for (const { block, element, length, linkLength } of pieces) {
    if (block.kind !== "heading" || linkLength < length * linkedShare) continue;
    const box = element.closest("article") ?? element.closest("li");
    if (box && !teasers.has(box) && !(headline && box.contains(headline)) && hasLittleText(box, longestTeaser))
      teasers.add(box);
  }
  return teasers;
}
