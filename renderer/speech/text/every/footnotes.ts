import type { TextRule } from "../text-rule.ts";

/** Marks that only lead the eye to a note. Footnotes that a page marks as such are known to the script already. */
export const footnoteRules: readonly TextRule[] = [
  {
    name: "a note's number in square brackets is not heard in mid sentence",
    pattern: /(?<=[\p{L}\p{Nd}.,;:!?)"”’])(?:\[(?:\d{1,3}|[a-c]|note \d{1,2}|citation needed|Anm\. \d{1,2})\]){1,9}/giu,
    replace: () => "",
  },
  {
    name: "a star or a dagger after a word is not heard",
    pattern: /(?<=[\p{L}\d.,;)"”])(?:[†‡]{1,3}|\*{1,3})(?=[\s.,;:!?)]|$)/gu,
    replace: () => "",
  },
  {
    name: "a raised number after a word is not heard",
    // After one letter it is a power ("x²"); after a digit likewise; units keep theirs (m², km³).
    pattern: /(?<=\p{L}{3}|[.,;!?"”])(?<!(?:[cdkmn]m|mi|ft|yd|in)|\d)[¹²³⁰⁴-⁹]{1,3}(?![\p{L}\p{N}])/gu,
    replace: () => "",
  },
];
