import type { TextRule } from "../text-rule.ts";

export const rangeRules: readonly TextRule[] = [
  {
    name: "the result of a match is said with to",
    pattern: /(?<![\d:.,/-])(\d{1,3})\s?:\s?(\d{1,3})(?![\d:]|[.,]\d)/gu,
    replace: ([, one, other]) => `${one} to ${other}`,
  },
  {
    // Chicago Manual 6.83: an en dash between numbers means "up to and including".
    name: "a range of numbers is said with to",
    pattern: /(?<=\d[\d.,]{0,12}%?)\s?\u2013\s?(?=[$€£]?\d)/gu,
    replace: () => " to ",
  },
  {
    name: "a range or a score with a hyphen is said with to",
    pattern:
      /(?<![\p{L}\d.,/-]|(?:Boeing|Airbus|Flight|Model) )(\d{1,6}(?:[.,]\d{1,3})?%?)-(\d{1,6}(?:[.,]\d{1,3})?)(?![\d/-]|[.,]\d|\p{L})/gu,
    replace: ([, one, other]) => `${one} to ${other}`,
  },
];
