import { expect, test } from "vitest";
import { countWords } from "../../../renderer/article/words.ts";

test.each([
  ["It rained, and it didn't stop.", 6],
  ["A well-known e-mail from p. 12", 6],
  ["The rain — at last – stopped.", 5],
  ["Rain\u2014hail\u2014snow", 3],
  ["“Quoted” … (and) [so] on!", 4],
  ["1,000.50 euros & more", 3],
  ["Über Straßen, élan", 3],
  ["Шёл дождь", 2],
  ["هطل المطر أمس", 3],
  ["🌧 rain", 1],
  ["• one • two", 2],
  [" \n\t ", 0],
])("%s has %d words", (text, count) => {
  expect(countWords(text, "en")).toBe(count);
});

test("words without spaces are found by the dictionary", () => {
  expect(countWords("今日は雨が降りました。", "ja")).toBeGreaterThan(3);
  expect(countWords("วันนี้ฝนตกหนัก", "th")).toBeGreaterThan(2);
});
