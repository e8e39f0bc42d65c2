import type { TextRule } from "../text-rule.ts";

/** CLDR short names by emoji, without variation selectors. */
export type EmojiNames = Readonly<Record<string, string>>;

const emoji = String.raw`(?:\p{RGI_Emoji}|\p{Extended_Pictographic}[\ufe0f\u{1f3fb}-\u{1f3ff}]?)`;
// Written as signs in running text, and said as such.
const signs = /^[©®™↔↕↖-↙]$/u;

/** What to call emoji in a language. */
export interface EmojiWords {
  readonly language: string;
  readonly names: EmojiNames;
  readonly flag: string;
}

/** Emoji by their CLDR short names, set apart by pauses; of several alike one is heard, and no skin tones. */
export function createEmojiRules(words: EmojiWords): readonly TextRule[] {
  return [
    {
      name: "emoji are said by their names, each once",
      pattern: new RegExp(String.raw`\s?${emoji}(?:\s?${emoji}){0,300}\s?`, "gv"),
      replace: (match) => sayRun(match, words),
    },
  ];
}

const single = new RegExp(emoji, "gv");

function sayRun({ 0: run, index, input }: RegExpExecArray, words: EmojiWords): string {
  const found = run.match(single) ?? [];
  if (found.every((each) => signs.test(each))) return run;
  const said = found.map((each) => nameEmoji(each, words));
  const distinct = said.filter((name, place) => name !== "" && name !== said[place - 1]).join(", ");
  const after = input.slice(index + run.length);
  const before = input.slice(0, index);
  const lead = before === "" ? "" : /[(["'„“‘]$/u.test(before) ? "" : /[,;:.!?]$/u.test(before) ? " " : ", ";
  const tail = after === "" || /^[,;:.!?)\]"'“”’]/u.test(after) ? "" : ", ";
  return `${lead}${distinct}${tail}`;
}

function nameEmoji(written: string, { language, names, flag }: EmojiWords): string {
  const bare = written.replaceAll(/[\ufe0f\u{1f3fb}-\u{1f3ff}]/gu, "");
  if (/^[\d#*]\u20e3$/u.test(bare)) return bare.slice(0, 1);
  const region = readFlag(bare);
  if (region !== "") return `${flag} ${new Intl.DisplayNames(language, { type: "region" }).of(region)}`;
  return names[bare] ?? names[[...bare][0] ?? ""] ?? written;
}

/** "DE" of the two letters that make up a flag; empty for anything else. */
function readFlag(bare: string): string {
  const letters = [...bare].map((sign) => (sign.codePointAt(0) ?? 0) - 0x1f1e6);
  if (letters.length !== 2 || letters.some((letter) => letter < 0 || letter > 25)) return "";
  return String.fromCharCode(...letters.map((letter) => letter + 65));
}
