import { acronymsSide, createPressureRule } from "../slashes.ts";
import type { TextRule } from "../text-rule.ts";

const pronouns = "he|she|him|her|his|hers|they|them|their|s";

export const slashRules: readonly TextRule[] = [
  createPressureRule("over", /blood pressure|\bBP\b|hypertension|systolic/iu),
  { name: "and or", pattern: /\band\s?\/\s?or\b/giu, replace: ([written]) => written.replace(/\s?\/\s?/u, " ") },
  { name: "care of", pattern: /(?<![\p{L}/])c\/o(?![\p{L}/])/gu, replace: () => "care of" },
  {
    name: "two letters with a slash are letters",
    pattern: /(?<![\p{L}\d/.])(\p{Lu})\/(\p{Lu})(?![\p{L}\d/])/gu,
    replace: ([, one, other]) => `${one}.${other}`,
  },
  acronymsSide,
  {
    name: "one or the other of persons",
    pattern: new RegExp(
      String.raw`(?<![\p{L}/])(${pronouns}|Mr|Mrs|yes|true|either)/(${pronouns}|Mrs|no|false)(?![\p{L}/])`,
      "giu",
    ),
    replace: ([, one = "", other]) => `${one === "s" ? "she" : one} or ${other}`,
  },
];
