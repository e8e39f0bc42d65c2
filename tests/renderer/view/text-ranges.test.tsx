// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Article, Block } from "../../../renderer/article/article.ts";
import { getBlockParts, getBlockText } from "../../../renderer/article/block-text.ts";
import { findDomRanges, findPosition } from "../../../renderer/view/text-ranges.ts";
import { figure, heading, listItem, makeArticle } from "../make-article.ts";
import { makeSession } from "./make-session.ts";
import { closeApp, showApp } from "./show-app.tsx";

/** Every kind of block, with marks that cross, and text beyond the basic plane. */
const article: Article = makeArticle([
  heading("Rain 🌧 again", 1),
  {
    kind: "paragraph",
    text: "It rains, says the weather service.",
    marks: [
      { kind: "emphasis", strong: true, start: 3, end: 20 },
      { kind: "link", url: "https://example.org", start: 10, end: 30 },
      { kind: "language", language: "de", start: 12, end: 14 },
      { kind: "footnote", label: "1", start: 34, end: 35 },
    ],
  },
  figure("", "The dog was out.", "AP"),
  { kind: "quote", text: "It was wet.", marks: [], attribution: "The dog" },
  listItem("Sun", 1, 2),
  listItem("a little", 1, 1, 1),
  listItem("Wind", 2, 2),
  {
    kind: "table",
    caption: "Rain",
    rows: [
      [
        { text: "Day", header: true },
        { text: "", header: true },
      ],
      [{ text: "Monday", header: true }],
    ],
  },
  { kind: "code", text: "rain()\nstop()" },
  { kind: "embed", embedKind: "video", title: "The dog", url: "https://example.org/dog" },
]);

beforeEach(async () => {
  const session = makeSession();
  session.article.value = article;
  await showApp(session);
});
afterEach(closeApp);

const blocks = article.blocks.map((block, index): [string, number, Block] => [`${index} ${block.kind}`, index, block]);

test.each(blocks)("every stretch of block %s is found in the page, and nothing else", (_name, index, block) => {
  const text = getBlockText(block);
  for (let start = 0; start < text.length; start++) {
    for (let end = start + 1; end <= text.length; end++) {
      const shown = findDomRanges(document, { block: index, start, end }).map(String);
      const expected = getBlockParts(block).map((part) =>
        part.text.slice(Math.max(0, start - part.start), Math.max(0, end - part.start)),
      );
      expect(shown).toEqual(expected.filter((piece) => piece !== ""));
    }
  }
});

test.each(blocks)("every place in block %s is found again from the page", (_name, index, block) => {
  for (const part of getBlockParts(block)) {
    for (let offset = part.start; offset < part.start + part.text.length; offset++) {
      const [range] = findDomRanges(document, { block: index, start: offset, end: offset + 1 });
      if (!range) throw new Error(`Nothing at ${offset}`);
      expect(findPosition(range.startContainer, range.startOffset)).toEqual({ block: index, offset });
    }
  }
});

test("what is not text of the article has no position", () => {
  expect(findPosition(document.body, 0)).toBeNull();
  const label = document.querySelector("figcaption small")?.firstChild;
  if (!label) throw new Error("The credit has no label");
  expect(findPosition(label, 0)).toBeNull();
});
