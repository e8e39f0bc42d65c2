import type { TextRule } from "../text-rule.ts";

export const rangeRules: readonly TextRule[] = [
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
