import type { TextRule } from "../text-rule.ts";

export const genderRules: readonly TextRule[] = [
  {
    // Said with a short break (Rat für deutsche Rechtschreibung, 2021, on what the signs stand for).
    name: "Stern, Doppelpunkt oder Unterstrich vor einer Endung ist ein kleiner Halt",
    pattern: /(?<=\p{Ll}{2})[*:_/]-?(?=in(?:nen)?(?!\p{Ll}))/gu,
    replace: () => " ",
  },
  {
    name: "eine Endung für den anderen wird ein zweites Wort",
    pattern: /(?<!\p{L})(\p{L}{2,20}e)[*:_/]-?(r|n|s)(?!\p{L})/gu,
    replace: ([, word = "", ending]) => `${word} oder ${word}${ending}`,
  },
  {
    name: "ein großes I im Wort ist ein kleiner Halt",
    pattern: /(?<=\p{Ll}{2})I(?=n(?:nen)?(?!\p{Ll}))/gu,
    replace: () => " i",
  },
];
