import { fractionSigns } from "../fraction-signs.ts";
import type { TextRule } from "../text-rule.ts";
import { getOrdinalStem, spellGermanNumber } from "./numbers.ts";

const fractionDenominators: ReadonlySet<number> = new Set([2, 3, 4, 6, 8, 16]);
const ratingDenominators: ReadonlySet<number> = new Set([5, 10, 20, 50, 100]);

/** "eine halbe Stunde", "ein halber Liter", "ein halbes Jahr": nouns that are measured in halves. */
const halves: readonly (readonly [ending: string, said: string, nouns: string])[] = [
  ["e", "eine", "Stunde|Minute|Seite|Million|Milliarde|Tonne|Tasse|Zwiebel|Portion|Packung|Flasche|Woche|Zitrone"],
  ["er", "ein", "Liter|Meter|Kilometer|Zentimeter|Teelöffel|Esslöffel|Tag|Monat|Punkt|Apfel|Becher|Prozentpunkt"],
  ["es", "ein", "Jahr|Kilo|Kilogramm|Pfund|Prozent|Glas|Päckchen|Bund"],
];

export const fractionRules: readonly TextRule[] = [
  {
    name: "ein Bruchzeichen in Worten",
    pattern: /(\d{1,9})?\s?([½⅓⅔¼¾⅕-⅞⅐⅑⅒])/gu,
    replace: ({ 0: written, 1: whole, 2: sign = "", index, input }) => {
      const [numerator, denominator] = fractionSigns[sign] ?? [0, 0];
      if (denominator === 0) return written;
      const lead = whole === undefined && written.startsWith(" ") && index > 0 ? " " : "";
      const half = whole === undefined && denominator === 2 ? sayHalf(input.slice(index + written.length)) : "";
      return `${lead}${half || sayMixed(whole, numerator, denominator)}`;
    },
  },
  {
    name: "rund um die Uhr",
    pattern: /(?<![\d/])24\/7(?![\d/])/gu,
    replace: () => "24 7",
  },
  {
    // Duden: "drei viertel", "zwei Drittel", "anderthalb" bleibt den Schreibenden.
    name: "ein Bruch mit Schrägstrich in Worten",
    pattern: /(?<![\d/.,-])(?:(\d{1,3})\s)?(\d{1,2})[/⁄](\d{1,3})(?![\d/]|[.,]\d)/gu,
    replace: ([written, whole, above, below]) => {
      const [numerator, denominator] = [Number(above), Number(below)];
      if (numerator === denominator && numerator > 10) return `${above} ${below}`;
      if (numerator < denominator && fractionDenominators.has(denominator))
        return sayMixed(whole, numerator, denominator);
      if (whole === undefined && numerator <= denominator && ratingDenominators.has(denominator))
        return `${above} von ${below}`;
      return written;
    },
  },
];

/** In the form that the noun after it asks for; empty for nouns that are not known. */
function sayHalf(rest: string): string {
  const [ending, article] =
    halves.find(([, , nouns]) => new RegExp(`^\\s(?:${nouns})(?!\\p{L})`, "u").test(rest)) ?? [];
  return ending === undefined ? "" : `${article} halb${ending}`;
}

/** "zweieinhalb", "drei Viertel", "ein halb". */
function sayMixed(whole: string | undefined, numerator: number, denominator: number): string {
  const above = numerator === 1 ? "ein" : spellGermanNumber(numerator);
  const below = denominator === 2 ? "halb" : `${getOrdinalStem(denominator)}el`;
  if (whole === undefined)
    return denominator === 2 ? "ein halb" : `${above} ${below.charAt(0).toUpperCase()}${below.slice(1)}`;
  if (denominator === 2) return `${whole === "1" ? "ein" : spellGermanNumber(Number(whole))}einhalb`;
  return `${whole} ${above} ${below.charAt(0).toUpperCase()}${below.slice(1)}`;
}
