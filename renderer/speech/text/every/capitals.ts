import { acronymsAsLetters, acronymsAsWords } from "../acronyms.ts";
import type { TextRule } from "../text-rule.ts";

/** Capitals of a length that engines may take for letters to spell. */
const shouted = /(?<![\p{L}\d.])(?:\p{Lu}[\p{Lu}'’]+|A)(?![\p{L}\d]|\.\p{Lu})/gu;

/** Needs the whole text as it is written: an acronym in a text of small letters is none of its business. */
export const capitalRules: readonly TextRule[] = [
  {
    name: "a headline in capitals is said as words",
    pattern: /^.+$/gsu,
    replace: ([text]) => (isShouted(text) ? text.replaceAll(shouted, calmDown) : text),
  },
];

/** Several words, three of them or a long one, and no small letter but what may stand in it ("iPhone", "McDONALD", "12km"). */
function isShouted(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const small = text.match(/\p{Ll}/gu)?.length ?? 0;
  const words = text.match(/\p{Lu}{2,}/gu)?.length ?? 0;
  return small * 10 <= letters && /\S\s\S/u.test(text) && (words >= 3 || (words === 2 && /\p{Lu}{4}/u.test(text)));
}

function calmDown(word: string): string {
  return acronymsAsWords.has(word) || acronymsAsLetters.has(word) || isNumeral(word) ? word : word.toLowerCase();
}

function isNumeral(word: string): boolean {
  return /^[IVX]+$/u.test(word) && word !== "I";
}
