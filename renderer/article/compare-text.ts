import { foldLetters } from "./fold-letters.ts";

/** Letters and digits only, lower case, one space between words: what stays when two texts sound the same. */
export function foldText(text: string): string {
  if (text.length > longestKept) return foldLetters(text);
  const known = folded.get(text);
  if (known !== undefined) return known;
  const result = foldLetters(text);
  if (folded.size >= mostKept) folded.clear();
  folded.set(text, result);
  return result;
}

/** The same few headings, titles and captions of a page are compared with each other again and again. */
const folded = new Map<string, string>();
const mostKept = 1000;
const longestKept = 500;

/** Whether the listener hears nothing new in `part` after `whole`. */
export function isSaidIn(part: string, whole: string): boolean {
  const folded = foldText(part);
  return folded === "" || ` ${foldText(whole)} `.includes(` ${folded} `);
}

/** How much of `part`'s words occur in `whole`, 0 to 1. */
export function shareOfWords(part: string, whole: string): number {
  const folded = foldText(part);
  if (folded === "") return 1;
  const words = folded.split(" ");
  const known = readWords(foldText(whole));
  return words.filter((word) => known.has(word)).length / words.length;
}

function readWords(folded: string): ReadonlySet<string> {
  const known = wordsOf.get(folded);
  if (known) return known;
  const words = new Set(folded.split(" "));
  if (folded.length > longestKept) return words;
  if (wordsOf.size >= mostKept) wordsOf.clear();
  wordsOf.set(folded, words);
  return words;
}

/** The titles of a page are compared with each of its headings. */
const wordsOf = new Map<string, ReadonlySet<string>>();

/** To be called when a page has been read: what is kept of its texts is of no use for another. */
export function forgetTexts(): void {
  folded.clear();
  wordsOf.clear();
}
