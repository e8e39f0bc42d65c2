import { spellDigits, type TextRule } from "../text-rule.ts";

const group = String.raw`(?:[\s.-]?\(?\d{1,6}\)?)`;

/** E.164 and the North American plan: digit by digit, groups apart, as operators say them. */
export const phoneRules: readonly TextRule[] = [
  {
    name: "a number with its country's code",
    pattern: new RegExp(String.raw`(?<![\p{L}\d])\+(\d{1,3}${group}{2,7})(?![\d])`, "gu"),
    replace: ([written, number = ""]) =>
      number.replaceAll(/\D/gu, "").length < 8 ? written : `plus ${spellDigits(number)}`,
  },
  {
    name: "a North American number",
    pattern:
      /(?<![\p{L}\d-])(?:1[\s.-])?(?:\(\d{3}\)\s?|\d{3}[\s.-])\d{3}[.-]\d{4}(?![\d-])|(?<![\p{L}\d-])\d{3}-\d{4}(?![\d-])/gu,
    replace: ([number]) => spellDigits(number),
  },
  {
    name: "a number with its area's code",
    pattern: /(?<![\p{L}\d.,/-]|\d\s)\(?0\d{2,5}\)?(?:[\s/-]{1,3}\d{2,8}){1,4}(?![\d.,]\d)/gu,
    replace: ([number]) => (/^0\d{1,2}-\d{2}-/u.test(number) ? number : spellDigits(number)),
  },
  {
    name: "a number that is called in need",
    pattern:
      /(?<=\b(?:call|called|calls|calling|dial|dialled|dialed|dialling|ring|phone|text)\s)(\d{3,6})(?![\d.,]\d|\d|\s(?:people|times|witnesses))/giu,
    replace: ([number]) => spellDigits(number),
  },
];
