import { fractionSigns } from "../fraction-signs.ts";
import type { TextRule } from "../text-rule.ts";
import { spellSmallNumber, writeOrdinal } from "./numbers.ts";

/** Said as fractions where a number of them was voted, eaten or drunk; other pairs are ratings, seasons, pressures. */
const fractionDenominators: ReadonlySet<number> = new Set([2, 3, 4, 6, 8, 16]);
const ratingDenominators: ReadonlySet<number> = new Set([5, 10, 20, 50, 100]);

export const fractionRules: readonly TextRule[] = [
  {
    // Chicago Manual 9.14: "one and a half", "three quarters".
    name: "a fraction's sign is said in words",
    pattern: /(\d{1,9})?\s?([½⅓⅔¼¾⅕-⅞⅐⅑⅒])/gu,
    replace: ({ 0: written, 1: whole, 2: sign = "", index }) => {
      const [numerator, denominator] = fractionSigns[sign] ?? [0, 0];
      if (denominator === 0) return written;
      const lead = whole === undefined && written.startsWith(" ") && index > 0 ? " " : "";
      return `${lead}${sayMixed(whole, numerator, denominator)}`;
    },
  },
  {
    name: "a fraction with a stroke is said in words",
    pattern: /(?<![\d/.,-])(?:(\d{1,3})\s)?(\d{1,2})[/⁄](\d{1,3})(?![\d/]|[.,]\d)(th|ths|rd|rds)?/gu,
    replace: ([written, whole, above, below]) => {
      const [numerator, denominator] = [Number(above), Number(below)];
      if (numerator === denominator && numerator > 10) return `${above} ${below}`;
      if (numerator < denominator && fractionDenominators.has(denominator))
        return sayMixed(whole, numerator, denominator);
      if (whole === undefined && numerator <= denominator && ratingDenominators.has(denominator))
        return `${above} out of ${below}`;
      return written;
    },
  },
];

function sayMixed(whole: string | undefined, numerator: number, denominator: number): string {
  if (whole === undefined) return sayFraction(numerator, denominator, "one");
  return `${whole} and ${sayFraction(numerator, denominator, "a")}`;
}

/** @param one "one half of them", but "2 and a half" */
function sayFraction(numerator: number, denominator: number, one: string): string {
  const name = denominator === 2 ? "half" : denominator === 4 ? "quarter" : nameDenominator(denominator);
  if (numerator === 1) return `${one === "a" && denominator === 8 ? "an" : one} ${name}`;
  return `${spellSmallNumber(numerator)} ${name}s`;
}

const ordinals = "third _ fifth sixth seventh eighth ninth tenth".split(" ");

function nameDenominator(denominator: number): string {
  return ordinals[denominator - 3] ?? writeOrdinal(denominator);
}
