import { expect, test } from "vitest";
import { hasDigit, hasLetter, startsWithCapital, startsWithPlainLetter } from "../../../renderer/article/letters.ts";

test.each([
  ["Ship", true],
  ["ship", false],
  ["Österreich", true],
  ["århus", false],
  ["Ωmega", true],
  ["[Ship", false],
  ["@", false],
  ["", false],
])("whether %s begins with a capital letter", (text, isCapital) => {
  expect(startsWithCapital(text)).toBe(isCapital);
});

test.each([
  ["A", true],
  ["z", true],
  ["@", false],
  ["[", false],
  ["{", false],
  ["ä", false],
  ["", false],
])("whether %s begins with a letter of ASCII", (text, isPlain) => {
  expect(startsWithPlainLetter(text)).toBe(isPlain);
});

test.each([
  ["1 ship", true],
  ["— 船", true],
  ["2021", false],
  ["— · —", false],
  ["", false],
])("whether %s has a letter", (text, isThere) => {
  expect(hasLetter(text)).toBe(isThere);
});

test.each([
  ["At 9", true],
  ["٩ مارس", true],
  ["مارس", false],
  ["Nine — o’clock", false],
  ["", false],
])("whether %s has a digit", (text, isThere) => {
  expect(hasDigit(text)).toBe(isThere);
});
