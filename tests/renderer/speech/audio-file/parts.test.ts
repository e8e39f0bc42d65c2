import { expect, test } from "vitest";
import { createTranslate } from "../../../../renderer/locales/translate.ts";
import { type ArticlePart, cutPart } from "../../../../renderer/speech/audio-file/cut-range.ts";
import { planChapters } from "../../../../renderer/speech/audio-file/plan-chapters.ts";
import { buildScript } from "../../../../renderer/speech/script.ts";
import { heading, makeArticle, paragraph } from "../../make-article.ts";

const quote = { kind: "quote", text: "We agreed.", attribution: "", marks: [] } as const;
const article = makeArticle([
  heading("Rain", 1),
  paragraph("It rained. It rained again."),
  heading("Wind"),
  paragraph("It blew."),
  heading("Gusts", 3),
  quote,
  heading("Snow"),
  paragraph("It snowed."),
]);
const script = buildScript(article, { verbosity: "full", t: createTranslate("en"), interfaceLanguage: "en" });
const cut = (part: ArticlePart) => cutPart(script, article, part).map(({ text }) => text);

test.each<[string, ArticlePart, string[]]>([
  [
    "from a word on, with the sentence that it is in",
    { kind: "from", position: { block: 5, offset: 3 } },
    ["We agreed.", "End of quote.", "Heading level 2.", "Snow", "It snowed."],
  ],
  [
    "a section with those below it",
    { kind: "section", position: { block: 3, offset: 2 } },
    ["Heading level 2.", "Wind", "It blew.", "Heading level 3.", "Gusts", "Quote.", "We agreed.", "End of quote."],
  ],
  [
    "a stretch, of its first and last sentences only what is in it",
    { kind: "stretch", start: { block: 1, offset: 11 }, end: { block: 3, offset: 2 } },
    ["It rained again.", "Heading level 2.", "Wind", "It"],
  ],
])("%s", (_, part, texts) => {
  expect(cut(part)).toEqual(texts);
});

test("the whole article is the whole script", () => {
  expect(cutPart(script, article, { kind: "whole" })).toEqual(script);
});

test("a chapter begins at each heading, with its announcement; before the first one the article's name stands for it", () => {
  const texts = (part: ArticlePart) => {
    const some = cutPart(script, article, part);
    return planChapters(some, article, "The name").map(({ title, index }) => [title, some[index]?.text]);
  };
  expect(texts({ kind: "whole" })).toEqual([
    ["Rain", "Heading level 1."],
    ["Wind", "Heading level 2."],
    ["Gusts", "Heading level 3."],
    ["Snow", "Heading level 2."],
  ]);
  expect(texts({ kind: "from", position: { block: 5, offset: 0 } })).toEqual([
    ["The name", "Quote."],
    ["Snow", "Heading level 2."],
  ]);
});

test("a chapter's title is one line, whatever the page has put into its heading", () => {
  const odd = makeArticle([heading("Rain\u0000\n  again\ud800", 1)]);
  const some = buildScript(odd, { verbosity: "none", t: createTranslate("en"), interfaceLanguage: "en" });
  expect(planChapters(some, odd, "")).toEqual([{ title: "Rain again\ufffd", index: 0 }]);
});

test("of more headings than a player can count, the deepest are no chapters", () => {
  const blocks = Array.from({ length: 200 }, (_, day) => [heading(`Day ${day}`), heading(`Night ${day}`, 3)]).flat();
  const long = makeArticle(blocks);
  const longScript = buildScript(long, { verbosity: "none", t: createTranslate("en"), interfaceLanguage: "en" });

  const chapters = planChapters(longScript, long, "A year");

  expect(chapters).toHaveLength(200);
  expect(chapters.at(-1)?.title).toBe("Day 199");
});
