import { spellLetters, type TextRule } from "../text-rule.ts";

/** Voices take these for words; newsreaders say letters. */
const letters = new Set(
  `UAE WHO AFD ECB EZB IMF ISS GOP FAQ AOC OSCE ILO IAEA IOC AFC USMC AFL ARD AKA ETA UCLA ATM RIP ICU IED USB
  ISP IPO VIP ESG AGM EEC IRS IRC UEA OECD EPA SUV AI ACLU ICE AIG AMA APA IAS UAW EEA ECHR`.split(/\s+/u),
);

export const acronymRules: readonly TextRule[] = [
  {
    name: "the World Wars",
    pattern: /(?<![\p{L}\d])WW(?:(II|2)|I|1)(?![\p{L}\d])/gu,
    replace: ([, second]) => `World War ${second ? "two" : "one"}`,
  },
  {
    name: "a version",
    pattern: /(?<![\p{L}\d.])v\.?(?=\d{1,3}\.\d)/gu,
    replace: () => "version ",
  },
  {
    name: "what voices would read as a word is said as letters",
    pattern: /(?<![\p{L}\d.&-])(\p{Lu}{2,5})(['’]?s)?(?![\p{L}\d.]\p{L}|[\p{L}\d])/gu,
    replace: ([written, acronym = "", ending = ""]) => {
      // Of two letters with an ending voices make letters by themselves, and "A.I's" would be "A dot I's".
      if (!letters.has(acronym) || (ending !== "" && acronym.length === 2)) return written;
      return ending === "" ? spellLetters(acronym) : `${spellLetters(acronym)}'s`;
    },
  },
  {
    name: "a party whose name is half in small letters",
    pattern: /(?<![\p{L}\d])(AfD|BfV|BfArM|GmbH|MEPs|MSPs)(?![\p{L}\d])/gu,
    replace: ([acronym]) => (acronym.endsWith("s") ? `${spellLetters(acronym.slice(0, -1))}'s` : spellLetters(acronym)),
  },
  {
    name: "letters and a number",
    pattern: /(?<![\p{L}\d])(MI|CO|H|SO|NO|CH|N|O)[2-9₂-₉](?:O(?![\p{L}\d]))?(?!\d|\p{L})/gu,
    replace: ([formula]) => sayFormula(formula),
  },
  {
    name: "and between two letters",
    pattern: /(?<![\p{L}\d])(\p{Lu}{1,3})\s?&(?:amp;)?\s?(\p{Lu}{1,3}|\p{Lu}s)(?![\p{L}\d])/gu,
    replace: ([, one = "", other = ""]) => `${spellLetters(one)} and ${other}`,
  },
];

/** "CO₂" as "C.O 2", "H₂O" as "H 2 O". */
function sayFormula(formula: string): string {
  const plain = formula.replaceAll(/[₀-₉]/gu, (digit) => String((digit.codePointAt(0) ?? 0) - 0x2080));
  return plain.replaceAll(/\p{Lu}{2,}/gu, spellLetters).replaceAll(/(?<=\p{L})(?=\d)|(?<=\d)(?=\p{L})/gu, " ");
}
