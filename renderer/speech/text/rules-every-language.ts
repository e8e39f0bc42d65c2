import { spellLetters, type TextRule } from "./text-rule.ts";

/** Kept in capitals when a whole headline is set in them. */
const acronyms = new Set(
  "NATO EU UN US USA UK UAE OSCE WHO IMF FBI CIA BBC AP AFP DW ARD ZDF CDU CSU SPD FDP AFD BRICS G7 G20".split(" "),
);

/** Capitals of a length that engines may take for letters to spell. */
const shouted = /\p{Lu}{2,}/gu;

export const everyLanguageRules: readonly TextRule[] = [
  {
    name: "white space of the page's layout is one space",
    pattern: /[\s\u00a0]+/gu,
    replace: () => " ",
  },
  {
    name: "soft hyphens and zero-width characters are not heard",
    pattern: /\u00ad|[\u200b-\u200d]|\u2060|\ufeff|\ufe0f/gu,
    replace: () => "",
  },
  {
    name: "a picture character that is repeated is said once",
    pattern: /(\p{Extended_Pictographic})(?:\s*\1)+/gu,
    replace: ([, picture = ""]) => picture,
  },
  {
    name: "a headline in capitals is said as words",
    pattern: /^[^\p{Ll}]*\p{Lu}{4,}[^\p{Ll}]*\s[^\p{Ll}]*$/gu,
    replace: ([headline]) => headline.replaceAll(shouted, (word) => (acronyms.has(word) ? word : word.toLowerCase())),
  },
  {
    name: "authors' and agencies' initials are said as letters",
    pattern: /(?<![\p{L}\d/:.])\p{L}{2,4}(?:\/\p{L}{2,4}){2,}(?![\p{L}\d/])/gu,
    replace: ([initials]) => initials.split("/").map(spellLetters).join(", "),
  },
  {
    name: "news agencies are said as letters",
    pattern: /(?<![\p{L}\d])(?:AFP|AP|dpa|epd|KNA|OSCE)(?:\/(?:AFP|AP|dpa|epd|KNA))*(?![\p{L}\d])/gu,
    replace: ([agencies]) => agencies.split("/").map(spellLetters).join(", "),
  },
  {
    name: "an abbreviation that is the whole credit is said as letters",
    roles: ["credit"],
    pattern: /^\s*(\p{Lu}{2,5})\s*$/gu,
    replace: ([, letters = ""]) => spellLetters(letters),
  },
  {
    name: "a stroke between two names is a pause",
    roles: ["byline", "credit"],
    pattern: /\s?\/\s?/gu,
    replace: () => ", ",
  },
  {
    name: "a dash between words is a pause",
    pattern: /\s(?:--|[\u2013\u2014])\s|\u2014/gu,
    replace: () => ", ",
  },
];
