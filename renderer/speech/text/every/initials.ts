import { spellLetters, type TextRule } from "../text-rule.ts";

const agency = "(?:AFP|AP|dpa|epd|KNA|OSCE|sid|SID|rtr|RTR)";

/** Who wrote it: "av/gb/AFP/dpa/AP", "(dpa)", "Lena Vogt/nwb". */
export const initialRules: readonly TextRule[] = [
  {
    name: "authors' and agencies' initials are said as letters",
    pattern: /(?<![\p{L}\d/:.])\p{L}{2,4}(?:\/\p{L}{2,4}){2,12}(?![\p{L}\d/])/gu,
    replace: ([initials]) => initials.split("/").map(spellLetters).join(", "),
  },
  {
    name: "news agencies are said as letters",
    pattern: new RegExp(String.raw`(?<![\p{L}\d./])${agency}(?:\/\p{L}{2,4}){0,12}(?![\p{L}\d/]|['’]s)`, "gu"),
    replace: ([agencies]) => agencies.split("/").map(spellLetters).join(", "),
  },
  {
    name: "an abbreviation that is the whole credit is said as letters",
    roles: ["credit"],
    pattern: /^\s?(\p{Lu}{2,5})\s?$/gu,
    replace: ([, letters = ""]) => spellLetters(letters),
  },
  {
    name: "a stroke between two names is a pause",
    roles: ["byline", "credit"],
    pattern: /\s?\/\s?/gu,
    replace: () => ", ",
  },
];
