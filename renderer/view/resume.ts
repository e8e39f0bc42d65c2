import type { RecalledArticle } from "../../main/contract-library.ts";
import type { Article, Position } from "../article/article.ts";
import { findCurrent, findMove } from "../navigation/cursor.ts";
import { mapPosition } from "../navigation/map-position.ts";
import { parseKeptArticle } from "./kept-article.ts";

/** Where a known article begins. heardBefore: it was heard to its end, so it begins at its start again. */
export type Resume = { readonly kind: "resumed"; readonly position: Position } | { readonly kind: "heardBefore" };

/** In ms: who was away for less still has the last words in the ear. */
const briefly = 60_000;
/** In seconds of speech, at most; and as many for each doubling of the minutes away. */
const longestRewind = 30;
const rewindStep = 3;

/**
 * Where to go on in an article that is known from before: at the very word, or, the longer the listener was away, the
 * further before it, from the start of a sentence on. Null where there is nothing to go on with. `rate` in words per
 * minute.
 */
export function decideResume(recalled: RecalledArticle, article: Article, rate: number): Resume | null {
  if (recalled.state === "finished" && recalled.place.progress >= 0.97) return { kind: "heardBefore" };
  const { block, offset } = recalled.place;
  if (block === 0 && offset === 0) return null;
  const place = mapPlace(recalled, article);
  if (place.block === 0 && place.offset === 0) return null;
  return { kind: "resumed", position: rewindFor(article, place, recalled.awayFor, rate) };
}

/** Where to go on after so many ms away; the place itself after a short time. `rate` in words per minute. */
export function rewindFor(article: Article, from: Position, awayFor: number, rate: number): Position {
  return rewind(article, from, countRewind(awayFor, rate));
}

/** Hark may understand the article better by now, or the page may have changed. */
function mapPlace({ article: json, place }: RecalledArticle, article: Article): Position {
  const position = { block: place.block, offset: place.offset };
  const known = parseKeptArticle(json);
  return known && position.block < known.blocks.length
    ? mapPosition(known, position, article)
    : { block: 0, offset: 0 };
}

/** In words. */
function countRewind(awayFor: number, rate: number): number {
  if (awayFor < briefly) return 0;
  const seconds = Math.min(longestRewind, rewindStep * Math.log2(1 + awayFor / 60_000));
  return Math.round((seconds / 60) * rate);
}

function rewind(article: Article, from: Position, words: number): Position {
  if (words === 0) return from;
  let at = from;
  for (let count = 0; count < words; count++) {
    const before = findMove(article, at, "word", "previous");
    if (!before) break;
    at = { block: before.block, offset: before.start };
  }
  const sentence = findCurrent(article, at, "sentence");
  return { block: at.block, offset: sentence?.start ?? 0 };
}
