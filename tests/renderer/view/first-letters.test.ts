import { expect, test } from "vitest";
import { createFirstLetters } from "../../../renderer/view/first-letters.ts";

const texts = ["Rain", "Snow", "Sun", "Übersicht", "Snail"];

function start() {
  let time = 0;
  const letters = createFirstLetters(() => time);
  return { add: (letter: string, active: number) => letters.add(letter, texts, active), wait: () => (time += 1000) };
}

test("the same letter again goes on to the next that begins with it, and round", () => {
  const { add } = start();
  expect([add("s", 0), add("s", 1), add("s", 2), add("s", 4)]).toEqual([1, 2, 4, 1]);
});

test("more letters in one breath narrow it down; after a pause they begin anew", () => {
  const { add, wait } = start();
  expect([add("s", 0), add("n", 1), add("a", 1)]).toEqual([1, 1, 4]);
  wait();
  expect(add("r", 4)).toBe(0);
});

test("accents need not be typed, and what nothing begins with is told", () => {
  const { add, wait } = start();
  expect(add("u", 0)).toBe(3);
  wait();
  expect(add("x", 3)).toBe(-1);
});
