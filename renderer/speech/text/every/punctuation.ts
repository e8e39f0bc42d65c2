import type { TextRule } from "../text-rule.ts";

/** What is only for the eye, as the pause it means. Last: rules before it look for these signs. */
export const punctuationRules: readonly TextRule[] = [
  {
    name: "a dash between words is a pause",
    pattern: /\s?(?:(?<=\s)--?-?(?=\s)|(?<=\s)[\u2013\u2014\u2212](?=\s)|\u2014|\u2015)\s?/gu,
    replace: () => ", ",
  },
  {
    name: "a bullet, an arrow or a bar between things is a pause, at the start it is nothing",
    pattern: /\s?[•·‣▪●■|│►▶→](?=\s)\s?/gu,
    replace: (match) => sayMarker(match),
  },
  {
    name: "signs in a row are one",
    pattern: /([!?*_=#~])\1{1,200}/gu,
    replace: ([, sign = ""]) => (/[!?]/u.test(sign) ? sign : ""),
  },
  {
    name: "words that were left out are a pause",
    pattern: /\s?[[(](?:…|\.\.\.)[\])]\s?/gu,
    replace: ({ index }) => (index === 0 ? "" : ", "),
  },
  {
    name: "marks of trade are not heard",
    pattern: /[™®℠]/gu,
    replace: () => "",
  },
  {
    name: "two pauses are one",
    pattern: /(?<=[,;:]) ?,(?= |$)/gu,
    replace: () => "",
  },
  {
    name: "a pause before another sign, and at the start, is none",
    pattern: / ?,\s?(?=[.;:!?)\]])|^[,;]\s?/gu,
    replace: () => "",
  },
];

function sayMarker({ 0: marker, index, input }: RegExpExecArray): string {
  return index === 0 || index + marker.length === input.length ? "" : ", ";
}
