import type { TextRule } from "../text-rule.ts";

export const rangeRules: readonly TextRule[] = [
  {
    // DIN ISO 5455
    name: "ein Maßstab",
    pattern: /(?<![\d:.,])1\s?:\s?(\d{1,3}(?:[.\u202f\u00a0 ]\d{3})+)(?![\d:])/gu,
    replace: ([, scale]) => `1 zu ${scale}`,
  },
  {
    name: "so viele Male",
    pattern: /(?<![\p{L}\d.,])(\d{1,4}(?:[.,]\d)?)x(?=\s\p{L}|[,;)]|\.?$|\.\s)/gu,
    replace: ([, count]) => `${count} mal`,
  },
  {
    name: "und mehr",
    pattern: /(?<![\p{L}\d.,+])(\d{1,6})\+(?![\p{L}\d+])/gu,
    replace: ([, count]) => `${count} plus`,
  },
  {
    name: "das Ergebnis eines Spiels mit zu",
    pattern: /(?<![\d:.,/-])(\d{1,3})\s?:\s?(\d{1,3})(?![\d:]|[.,]\d)/gu,
    replace: ([, one, other]) => `${one} zu ${other}`,
  },
  {
    // Duden, "Gedankenstrich": zwischen Zahlen heißt er "bis".
    name: "ein Bereich von Zahlen mit bis",
    pattern: /(?<=\d[\d.,]{0,12}%?)\s?\u2013\s?(?=\d)/gu,
    replace: () => " bis ",
  },
  {
    name: "ein Bereich mit kurzem Strich",
    pattern:
      /(?<![\p{L}\d.,/-]|(?:Boeing|Airbus) )(\d{1,6}(?:[.,]\d{1,3})?%?)-(\d{1,6}(?:[.,]\d{1,3})?)(?![\d/-]|[.,]\d|\p{L})/gu,
    replace: ([, one, other]) => `${one} bis ${other}`,
  },
];
