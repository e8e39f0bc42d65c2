import type { TextRule } from "../text-rule.ts";

export const writtenNumberRules: readonly TextRule[] = [
  {
    name: "eine Zahl mit englischen Zeichen bekommt deutsche",
    pattern: /(?<![\d.,])(\d{1,3}(?:,\d{3}){1,5})\.(\d{1,2})(?![\d.,]\d|\d)/gu,
    replace: ([, whole = "", fraction]) => `${whole.replaceAll(",", ".")},${fraction}`,
  },
  {
    name: "Gruppen von Ziffern mit Kommas bekommen Punkte",
    pattern: /(?<![\d.,])\d{1,3}(?:,\d{3}){2,5}(?![\d.,]\d|\d)/gu,
    replace: ([number]) => number.replaceAll(",", "."),
  },
  {
    name: "Gruppen von Ziffern mit Abstand sind eine Zahl",
    pattern: /(?<![\d.,]|\d\s)[1-9]\d{0,2}(?:(?:\s\d{3}){2,5}|\s000)(?![\d.,]\d|\d|\s\d)/gu,
    replace: ([number]) => number.replaceAll(" ", ""),
  },
];
