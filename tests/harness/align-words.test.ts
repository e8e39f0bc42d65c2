import { expect, test } from "vitest";
import { compareWords } from "./align-words.ts";

const said = ["The harbour opened again.", "Children came from the villages."];

test("all of it, spelled otherwise", () => {
  expect(compareWords(said, "the harbor opened again children came, from the villages!")).toEqual({
    share: 1,
    sentences: [1, 1],
    length: 1,
  });
});

test("a sentence that is missing, said twice or in another place is told", () => {
  expect(compareWords(said, "children came from the villages").sentences[0]).toBeLessThan(0.5);
  expect(compareWords(said, `${said.join(" ")} ${said[1]}`).length).toBeGreaterThan(1.5);
  expect(Math.min(...compareWords(said, `${said[1]} ${said[0]}`).sentences)).toBeLessThan(0.5);
});
