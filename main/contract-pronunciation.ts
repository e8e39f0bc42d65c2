/** The part of contract.ts that is about the listener's pronunciation dictionary. Types and limits, nothing else. */

/** word: these words, whole. part: these signs, also inside of a word. expression: a regular expression in RE2's form. */
export const pronunciationKinds = ["word", "part", "expression"] as const;

export interface Pronunciation {
  readonly kind: (typeof pronunciationKinds)[number];
  /** As articles write it, or the expression. */
  readonly written: string;
  /** What is said instead; empty when it is skipped. */
  readonly said: string;
  /** Primary language it holds in ("en"); empty for every language. */
  readonly language: string;
  readonly matchCase: boolean;
}

/** Far beyond what anybody writes; they keep a broken file from filling memory. Lengths in UTF-16 units. */
export const pronunciationLimits = {
  entries: 2000,
  expressions: 100,
  written: 200,
  said: 500,
  fileBytes: 1_500_000,
} as const;

/** A dictionary's file as it was chosen, not yet understood. */
export interface PronunciationFile {
  readonly name: string;
  readonly text: string;
}
