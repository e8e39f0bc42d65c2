import type { TextRule } from "./text-rule.ts";

/** A blood pressure, where that is what is talked of, or nothing else it could be. @param word between its numbers. */
export function createPressureRule(word: string, talk: RegExp): TextRule {
  return {
    name: "a blood pressure is one number over another",
    pattern: /(?<![\d/.,-])(\d{2,3})\/(\d{2,3})(?![\d/]|[.,-]\d)(?=(\smm)?)/gu,
    replace: (match) => {
      const [written, upper, lower, hasUnit] = match;
      const before = match.input.slice(Math.max(0, match.index - 60), match.index);
      const isPlain = /^1\d\d$/u.test(upper ?? "") && /^[6-9]\d$/u.test(lower ?? "");
      return hasUnit || isPlain || talk.test(before) ? `${upper} ${word} ${lower}` : written;
    },
  };
}

/** "CDU/CSU", "UK/US": nobody says the slash. */
export const acronymsSide: TextRule = {
  name: "two acronyms side by side",
  pattern: /(?<=\p{Lu}\.?\p{Lu})\/(?=\p{Lu}\.?\p{Lu})/gu,
  replace: () => " ",
};
