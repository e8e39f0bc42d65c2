import { expect, test } from "vitest";
import { splitSentences } from "../../../renderer/article/sentences.ts";
import { splitWords } from "../../../renderer/article/words.ts";

const split = (text: string, language: string) =>
  splitSentences(text, language).map(({ start, end }) => text.slice(start, end));

test.each([
  ["en", "Dr. Smith met Gen. Lee at 5 p.m. Monday.|The U.S. Army came."],
  ["en", "He lives on St. John St. in No. 10.|It rained vs. Chelsea.|See p. 12."],
  ["en", "On Jan. 5 it snowed, e.g. in the E.U.|Later J. R. Ewing left."],
  ["en", "It works for Acme Inc.|Then it stopped."],
  ["en", "“We agreed...|(But) Russia needs NATO,” he said.|“Good.”|Nobody moved."],
  ["en", "What did she ask?|Nobody knows!|It is 3.5 per cent."],
  ["de", "Am 3. Oktober kam Dr. Meier z. B. nach Berlin, d. h. früh.|Er blieb ca. 5 Tage usw.|Danach ging er."],
  ["de", "Die Nr. 10 gewann.|Es waren ca. 3 Mio. Euro bzw. mehr."],
  ["ja", "今日は雨です。|明日は晴れ。"],
  ["ar", "هطل المطر.|لم ينزعج أحد؟|نعم."],
])("%s: %s", (language, marked) => {
  const sentences = marked.split("|");
  const joined = language === "ja" ? sentences.join("") : sentences.join(" ");
  expect(split(joined, language)).toEqual(sentences);
});

test("no character is lost, and sentences follow each other", () => {
  const text = `One. ${"word, ".repeat(300)}${"x".repeat(1500)} ${"😀".repeat(700)}. Two;\tthree.\n\nFour`;
  const sentences = splitSentences(text, "en");
  expect(
    sentences
      .map(({ start, end }) => text.slice(start, end))
      .join("")
      .replace(/\s/g, ""),
  ).toBe(text.replace(/\s/g, ""));
  for (const [index, { start, end }] of sentences.entries()) {
    expect(end - start).toBeLessThanOrEqual(400);
    expect(start).toBeGreaterThanOrEqual(sentences[index - 1]?.end ?? 0);
    expect(text.slice(start, end).isWellFormed()).toBe(true);
  }
});

test("a language that is none is read as English", () => {
  expect(split("One. Two.", "not a language!")).toEqual(["One.", "Two."]);
});

test("words are found with and without spaces, without punctuation", () => {
  const words = (text: string, language: string) =>
    splitWords(text, language).map(({ start, end }) => text.slice(start, end));
  expect(words("“Don't,” she said – twice.", "en")).toEqual(["Don't", "she", "said", "twice"]);
  expect(words("今日は雨です。", "ja")).toEqual(["今日", "は", "雨", "です"]);
});
