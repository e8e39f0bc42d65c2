import type { TextRule } from "../text-rule.ts";

export const rangeRules: readonly TextRule[] = [
  {
    name: "so many times",
    pattern: /(?<![\p{L}\d.,])(\d{1,4}(?:[.,]\d)?)x(?=\s\p{Ll}|[,;)]|\.?$|\.\s)/gu,
    replace: ([, count]) => `${count} times`,
  },
  {
    name: "and more",
    pattern: /(?<![\p{L}\d.,+])(\d{1,6})\+(?![\p{L}\d+])/gu,
    replace: ([, count]) => `${count} plus`,
  },
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
