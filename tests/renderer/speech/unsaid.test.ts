import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type SkippableKind, skippableKinds } from "../../../main/contract-settings.ts";
import type { Article, Block } from "../../../renderer/article/article.ts";
import { getBlockParts, getBlockText } from "../../../renderer/article/block-text.ts";
import { createTranslate } from "../../../renderer/locales/translate.ts";
import { buildScript } from "../../../renderer/speech/script.ts";
import { isSaid, listUnsaid, type SaidOptions } from "../../../renderer/speech/unsaid.ts";
import { figure, heading, makeArticle, paragraph } from "../make-article.ts";

const fixtures = join(import.meta.dirname, "../../fixtures");
const names = readdirSync(fixtures).filter((name) => existsSync(join(fixtures, name, "article.json")));

const build = (article: Article, options: SaidOptions) =>
  buildScript(article, { ...options, t: createTranslate("en"), interfaceLanguage: "en" });

const choices: readonly SaidOptions[] = [
  { verbosity: "full", skips: [] },
  { verbosity: "brief", skips: [] },
  { verbosity: "none", skips: [] },
  { verbosity: "full", skips: skippableKinds },
];

describe.each(names)("%s", (name) => {
  const article = JSON.parse(readFileSync(join(fixtures, name, "article.json"), "utf8")) as Article;

  test.each(choices)("every character is said or listed, and none both: $verbosity, without $skips", (options) => {
    const said = article.blocks.map((block) => getBlockText(block).replaceAll(/\S/g, "."));
    const dots = said.map((text) => [...text].map((sign) => (sign === "." ? 0 : 1)));
    for (const { source, role } of build(article, options)) {
      if (role !== "announcement") dots[source.block]?.fill(1, source.start, source.end);
    }
    for (const [index, block] of article.blocks.entries()) {
      for (const { start, text } of getBlockParts(block).filter((part) => !isSaid(block, part, options))) {
        expect(
          dots[index]?.slice(start, start + text.length).filter((count, at) => count && /\S/.test(text[at] ?? "")),
        ).toEqual([]);
        dots[index]?.fill(1, start, start + text.length);
      }
    }
    const missing = article.blocks.flatMap((block, index) =>
      [...getBlockText(block)].filter((sign, at) => dots[index]?.[at] === 0 && /[\p{L}\p{N}]/u.test(sign)).join(""),
    );
    expect(missing.filter(Boolean)).toEqual([]);
  });

  test.each(choices)("the list has every part that is not said: $verbosity, without $skips", (options) => {
    const unsaid = article.blocks.flatMap((block, index) =>
      getBlockParts(block)
        .filter((part) => !isSaid(block, part, options))
        .map(({ start, text }) => ({ block: index, start, end: start + text.length })),
    );
    expect(listUnsaid(article, options).map(({ range }) => range)).toEqual(unsaid);
  });
});

const article = makeArticle([
  heading("Rain", 1),
  figure("A dam", "The dam in May.", "AP"),
  paragraph("It rains."),
  { kind: "table", caption: "", rows: [[{ text: "May", header: false }]] },
]);

const hear = (skips: readonly SkippableKind[]) =>
  build(article, { verbosity: "full", skips }).map(({ role, text }) => `${role}: ${text}`);

test("what the reader does not want to hear is not said, its announcements neither, and is listed", () => {
  expect(hear(["table", "caption"])).toEqual([
    "announcement: Heading level 1.",
    "heading: Rain",
    "announcement: Picture.",
    "alt: A dam",
    "announcement: Credit:",
    "credit: A.P",
    "paragraph: It rains.",
  ]);
  expect(listUnsaid(article, { verbosity: "full", skips: ["table", "caption"] })).toEqual([
    { kind: "other", reason: "not-read", text: "The dam in May.", range: { block: 1, start: 6, end: 21 } },
    { kind: "other", reason: "not-read", text: "May", range: { block: 3, start: 0, end: 3 } },
  ]);
});

test("of a picture of which nothing is to be heard there is no announcement either", () => {
  expect(hear(["alt", "caption", "credit"])).not.toContain("announcement: Picture.");
});

test("what the page marks as another language is said by its voice, in the middle of the sentence", () => {
  const text = "She calls it déjà vu, and laughs.";
  const marks = [{ kind: "language", language: "fr", start: 13, end: 20 }] as const;
  const block: Block = { kind: "paragraph", text, marks };

  const script = build(makeArticle([block]), { verbosity: "none", skips: [] });

  expect(script.map(({ text, language, pauseAfter }) => [text, language, pauseAfter])).toEqual([
    ["She calls it", "en", 40],
    ["déjà vu", "fr", 40],
    ["and laughs.", "en", 500],
  ]);
});
