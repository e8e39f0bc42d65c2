import type { UtteranceRole } from "../utterance.ts";

/** One thing that is written differently from how it is said. Rules run in the order of their table. */
export interface TextRule {
  /** For people and tests. */
  readonly name: string;
  /** Where it holds; everywhere but in code when left out. */
  readonly roles?: readonly UtteranceRole[];
  /** Global; what is not matched stays as it is. */
  readonly pattern: RegExp;
  /** What is said instead; returning the match itself leaves it. */
  replace(match: RegExpExecArray): string;
}

/** "AP" as letters: engines read letters with dots between as letters, and a last dot would end the sentence. */
export function spellLetters(letters: string): string {
  return [...letters.toUpperCase()].join(".");
}
