import { expect, test } from "vitest";
import { countWords, splitWords } from "../../../renderer/article/words.ts";

test.each([
  ["It rained, and it didn't stop.", 6],
  ["A well-known e-mail from p. 12", 8],
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

test.each([
  "He didn\u2019t say: \u201cThe U.S. Army left at 10:30 p.m., with 1,000.50 euros\u201d\u2026 and/or co-op",
  "Die Bundes\u00adregierung in 12 J\u00e4hren, z.B. 3,5 %",
  "\u0645\u06cc\u200c\u0631\u0648\u062f \u0648 \u0628\u0627\u0632",
  "L\u2019\u00e9t\u00e9 dernier, aujourd\u2019hui",
])("%s is counted as it is split", (text) => {
  expect(countWords(text, "en")).toBe(splitWords(text, "en").length);
});

test("words without spaces are found by the dictionary", () => {
  expect(countWords("今日は雨が降りました。", "ja")).toBeGreaterThan(3);
  expect(countWords("วันนี้ฝนตกหนัก", "th")).toBeGreaterThan(2);
});
