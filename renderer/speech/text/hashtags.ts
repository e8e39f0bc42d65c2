import { acronymsAsLetters } from "./acronyms.ts";
import type { TextRule } from "./text-rule.ts";

/** What the signs are called. */
export interface TagWords {
  readonly hashtag: string;
  readonly at: string;
  readonly number: string;
}

/** "#BlackLivesMatter", "@BBCNews" and "#5": the words in them apart, as the capitals tell. */
export function createTagRules({ hashtag, at, number }: TagWords): readonly TextRule[] {
  return [
    {
      name: "a hash before a number is the number's sign",
      pattern: /(?<![\p{L}\d&#])#\s?(?=\d{1,6}(?![\p{L}\d]))/gu,
      replace: () => `${number} `,
    },
    {
      name: "a hashtag is said in its words",
      pattern: /(?<![\p{L}\d&#/])#([\p{L}\d_]{2,100})/gu,
      replace: ([, tag = ""]) => `${hashtag} ${splitCapitals(tag)}`,
    },
    {
      name: "a mention is said in its words",
      pattern: /(?<![\p{L}\d.@/])@([\p{L}\d_]{2,50})(?!@)/gu,
      replace: ([, name = ""]) => `${at} ${splitCapitals(name)}`,
    },
  ];
}

/** "ZDFheute": after initials that are known, a small letter begins a word. */
const initialsThenWord = new RegExp(
  `^(${[...acronymsAsLetters].filter((each) => each.length > 2).join("|")})(?=\\p{Ll})`,
  "u",
);

function splitCapitals(tag: string): string {
  return tag
    .replace(initialsThenWord, "$1 ")
    .replaceAll("_", " ")
    .replaceAll(/(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})|(?<=\p{L})(?=\d)/gu, " ")
    .trim();
}
