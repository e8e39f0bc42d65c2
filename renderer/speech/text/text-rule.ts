import type { UtteranceRole } from "../utterance.ts";

/** What a rule may have to know beside the text. */
export interface RuleContext {
  /** BCP 47 tag of the text: "03/04" is another day in "en-GB". */
  readonly language: string;
  /** Whether web addresses are said whole, not only as the site's name. */
  readonly wholeAddresses: boolean;
}

/** One thing that is written differently from how it is said. Rules run in the order of their table. */
export interface TextRule {
  /** For people and tests. */
  readonly name: string;
  /** Where it holds; everywhere but in code when left out. */
  readonly roles?: readonly UtteranceRole[];
  /**
   * Global; what is not matched stays as it is. Must not look at a stretch again from each of its characters: a run of
   * any length begins behind something that is not part of it, or is bounded.
   */
  readonly pattern: RegExp;
  /** What is said instead; returning the match itself leaves it. */
  replace(match: RegExpExecArray, context: RuleContext): string;
}

/** "AP" as letters: engines read letters with dots between as letters, and a last dot would end the sentence. */
export function spellLetters(letters: string): string {
  return [...letters.toUpperCase()].join(".");
}

/** Digits one by one, groups apart: "030/12 34" as "0 3 0, 1 2, 3 4". */
export function spellDigits(written: string): string {
  const groups = written.match(/\d+/gu) ?? [];
  return groups.map((group) => [...group].join(" ")).join(", ");
}

/** Words of a rule's table as one alternative of a pattern, longest first, so that "mm" is not read as "m". */
export function anyOf(words: Iterable<string>): string {
  const escaped = [...words].toSorted((one, other) => other.length - one.length).map(escapePattern);
  return `(?:${escaped.join("|")})`;
}

function escapePattern(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\/]/gu, String.raw`\$&`);
}

/** An abbreviation's last stop also ends the sentence where nothing follows. */
export function keepLastStop(said: string, match: RegExpExecArray): string {
  const isLast = match.index + match[0].length === match.input.length && match[0].endsWith(".");
  return isLast ? `${said}.` : said;
}
