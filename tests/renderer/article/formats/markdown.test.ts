// @vitest-environment jsdom
import { expect, test } from "vitest";
import { makeSource, readArticle } from "../fixtures.ts";

const read = (text: string) => readArticle(makeSource(text, "text/markdown"));

test("the first heading is the headline, wherever the levels begin", async () => {
  const { metadata, blocks } = await read("# One\n\nText.\n\n# Two\n\nMore.");
  expect(metadata.headline).toBe("One");
  expect(blocks.flatMap((block) => (block.kind === "heading" ? [`${block.level} ${block.text}`] : []))).toEqual([
    "1 One",
    "2 Two",
  ]);
});

test("front matter gives facts, also in quotes, and is not read", async () => {
  const { metadata, blocks } = await read(
    "---\ntitle: 'Rain'\nauthor: Ann Lee\ndate: 2020-01-31\nlang: fr\ntags:\n  - x\n---\nIl pleut.",
  );
  expect(metadata).toMatchObject({ headline: "Rain", byline: "Ann Lee", published: "2020-01-31", language: "fr" });
  expect(blocks.map((block) => ("text" in block ? block.text : ""))).toEqual([
    "Rain",
    "31 janvier 2020",
    "Ann Lee",
    "Il pleut.",
  ]);
});

test("three dashes at the top are not always front matter", async () => {
  const { blocks } = await read("---\n\nText.\n\n---\n\nMore.");
  expect(blocks.map(({ kind }) => kind)).toEqual(["paragraph", "separator", "paragraph"]);
});

test("HTML in it goes the same inert way", async () => {
  const { blocks, skipped } = await read(
    'A <b onclick="x">bold</b> word.\n\n<script>steal()</script>\n\n<button>Buy</button>\n\n[x](javascript:y)',
  );
  expect(blocks).toEqual([
    { kind: "paragraph", text: "A bold word.", marks: [{ kind: "emphasis", strong: true, start: 2, end: 6 }] },
    { kind: "paragraph", text: "x", marks: [] },
  ]);
  expect(skipped).toEqual([{ kind: "form", reason: "control", text: "Buy" }]);
});

test("all of it is read, even what looks like a page's furniture", async () => {
  const { blocks } = await read("<aside>Beside</aside>\n\n<main><p>Inside</p></main>\n\nOutside");
  expect(blocks.map((block) => ("text" in block ? block.text : ""))).toEqual(["Beside", "Inside", "Outside"]);
});
