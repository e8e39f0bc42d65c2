import type { TextRule } from "../text-rule.ts";

const pronouns = "he|she|him|her|his|hers|they|them|their|s";

export const slashRules: readonly TextRule[] = [
  { name: "and or", pattern: /\band\s?\/\s?or\b/giu, replace: ([written]) => written.replace(/\s?\/\s?/u, " ") },
  {
    name: "one or the other of persons",
    pattern: new RegExp(
      String.raw`(?<![\p{L}/])(${pronouns}|Mr|Mrs|yes|true|either)/(${pronouns}|Mrs|no|false)(?![\p{L}/])`,
      "giu",
    ),
    replace: ([, one = "", other]) => `${one === "s" ? "she" : one} or ${other}`,
  },
];
