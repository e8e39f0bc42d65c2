import type { TextRule } from "../text-rule.ts";

/** Before anything else: other rules know only single spaces. */
export const whiteSpaceRules: readonly TextRule[] = [
  {
    // SI brochure 5.4.4 and DIN 5008: groups of three digits are kept apart by a thin or a no-break space.
    name: "a no-break or thin space inside a number is not heard",
    pattern: /(?<=\d)[\u00a0\u2009\u202f](?=\d{3}(?!\d))/gu,
    replace: () => "",
  },
  {
    name: "white space of the page's layout is one space",
    pattern: /[\s\u00a0]+/gu,
    replace: () => " ",
  },
  {
    name: "an apostrophe inside a number is not heard, as the Swiss write it",
    pattern: /(?<=(?<!\d)\d{1,3}|['\u2019]\d{3})['\u2019](?=\d{3}(?!\d))/gu,
    replace: () => "",
  },
  {
    name: "soft hyphens and characters without width are not heard",
    // The joiner holds emoji together; in Arabic and Indian writing the non-joiner parts what are two.
    pattern:
      /\u00ad|\u200b|(?<![\u0600-\u06ff\u0900-\u0dff])\u200c|\u2060|\ufeff|[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu,
    replace: () => "",
  },
];
