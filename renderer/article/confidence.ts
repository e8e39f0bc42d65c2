import type { Doubt } from "./article.ts";

/** What each doubt takes away from certainty; chosen so that a missing headline alone is no reason to warn. */
const weights: Readonly<Record<Doubt, number>> = {
  "little-text": 0.4,
  "left-out": 0.4,
  "no-headline": 0.2,
  "no-body": 0.5,
  links: 0.5,
};

/** Below this the listener is told that the result is doubtful, and can hear the page as it is. */
export const lowConfidence = 0.65;

/** 1 without doubts, never below 0; one decimal. */
export function measureConfidence(doubts: readonly Doubt[]): number {
  const lost = doubts.reduce((sum, doubt) => sum + weights[doubt], 0);
  return Math.max(0, Math.round((1 - lost) * 10) / 10);
}
