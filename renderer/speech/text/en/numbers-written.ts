import type { TextRule } from "../text-rule.ts";

export const writtenNumberRules: readonly TextRule[] = [
  {
    name: "a number with German signs gets English ones",
    pattern: /(?<![\d.,])(\d{1,3}(?:\.\d{3}){1,5}),(\d{1,2})(?![\d.,]\d|\d)/gu,
    replace: ([, whole = "", fraction]) => `${whole.replaceAll(".", ",")}.${fraction}`,
  },
  {
    name: "groups of digits with stops get commas",
    pattern: /(?<![\d.,])\d{1,3}(?:\.\d{3}){2,5}(?![\d.,]\d|\d)/gu,
    replace: ([number]) => number.replaceAll(".", ","),
  },
  {
    name: "groups of digits with spaces are one number",
    pattern: /(?<![\d.,]|\d\s)[1-9]\d{0,2}(?:(?:\s\d{3}){2,5}|\s000)(?![\d.,]\d|\d|\s\d)/gu,
    replace: ([number]) => number.replaceAll(" ", ""),
  },
  {
    name: "a fraction without its nought gets it",
    pattern: /(?<=^|[\s(])\.(?=\d)/gu,
    replace: () => "0.",
  },
];
