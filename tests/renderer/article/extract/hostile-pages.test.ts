// @vitest-environment jsdom
import { expect, test } from "vitest";
import { getBlockText } from "../../../../renderer/article/block-text.ts";
import { extractArticle } from "../../../../renderer/article/extract/extract-article.ts";
import { readDocument } from "../../../../renderer/article/read-document.ts";
import { makeSource, readArticle } from "../fixtures.ts";

const source = { url: "https://example.org/", language: "en", label: "" };

/**
 * Built by hand, because jsdom's parser needs time by the square of the depth. Chromium's stops at 512, and a thousand
 * calls in each other with jsdom's own below them come near the end of the stack.
 */
function makeDeepDocument(depth: number, name: string): Document {
  const document = new DOMParser().parseFromString("<!doctype html><title>Deep</title>", "text/html");
  let innermost: Element = document.createElement("p");
  innermost.append("At the bottom of the well there is still some water.");
  for (let level = 0; level < depth; level += 1) {
    const outer = document.createElement(name);
    outer.append(innermost);
    innermost = outer;
  }
  document.body.append(innermost);
  return document;
}

test.each(["div", "blockquote", "ul", "table", "figure", "b"])(
  "%s nested 1,000 deep is read",
  async (name) => {
    const { blocks } = extractArticle(makeDeepDocument(1_000, name), source);
    expect(blocks.map(getBlockText).join(" ")).toContain("At the bottom of the well");
  },
  60_000,
);

test("a megabyte in one line is read", async () => {
  const line = "rain ".repeat(200_000);
  for (const mediaType of ["text/html", "text/plain", "text/markdown"] as const) {
    const { blocks, metadata } = await readArticle(makeSource(line, mediaType));
    expect(blocks.map(getBlockText).join("")).toBe(line.trim());
    expect(metadata.wordCount).toBe(200_000);
  }
}, 60_000);

test("many elements are read in reasonable time", async () => {
  const paragraphs =
    "<div><p>Some <b>words</b> here, and <a href='/x'>a link</a>.</p><img src='x.jpg' alt='A hill'></div>";
  const { blocks } = await readArticle(makeSource(`<!doctype html><title>T</title>${paragraphs.repeat(2000)}`));
  expect(blocks.length).toBeGreaterThan(1);
}, 60_000);

test("a page that a lost end tag has made a style sheet is read in no time", () => {
  const sheet = "The speaker speaks, and what is said of speaking goes on without a brace. ".repeat(20_000);
  const document = new DOMParser().parseFromString(
    `<!doctype html><title>T</title><p>${"It rained on the harbour wall. ".repeat(9)}</p><style>${sheet}{ speak: </style>`,
    "text/html",
  );
  expect(extractArticle(document, source).blocks.map(getBlockText).join("\n")).toContain("It rained");
});

test.each([
  ["brackets", "[".repeat(20_000)],
  ["quotes", `${"> ".repeat(5_000)}end`],
  ["emphasis", "*a ".repeat(20_000)],
  ["backticks", "`x ".repeat(20_000)],
])(
  "Markdown made of %s is read",
  async (_, text) => {
    expect((await readArticle(makeSource(text, "text/markdown"))).blocks.length).toBeGreaterThan(0);
  },
  60_000,
);

test.each([
  ["an alt of spaces", `<img src=x.jpg alt="${" ".repeat(100_000)}x">`],
  ["a srcset of commas", `<img srcset="${",".repeat(100_000)}" alt="x">`],
  ["a caption of brackets", `<figure><img src=x.jpg><figcaption>${"(".repeat(50_000)}</figcaption></figure>`],
  ["a caption of labels", `<figure><img src=x.jpg><figcaption>${"Image: ".repeat(5_000)}</figcaption></figure>`],
  ["a caption of capitals", `<figure><img src=x.jpg><figcaption>.${"A ".repeat(5_000)}</figcaption></figure>`],
  ["JSON-LD of brackets", `<script type="application/ld+json">${"[".repeat(500_000)}</script><p>x</p>`],
  [
    "attributes without end",
    `<p ${"a".repeat(1000)}=x ${Array.from({ length: 2000 }, (_, i) => `a${i}=x`).join(" ")}>x</p>`,
  ],
  [
    "a style sheet with a font in it",
    `<style>.x{speak:none}@font-face{src:url(data:font/woff;base64,${"A".repeat(400_000)})}</style>`,
  ],
  ["names that are no names", '<p>x</p><a"b<c d="e>y</a"b<c>'],
  ["line breaks", "<br>".repeat(20_000)],
])(
  "%s is no trouble",
  async (_, html) => {
    await expect(readArticle(makeSource(`<!doctype html><title>T</title>${html}<p>Text.</p>`))).resolves.toBeDefined();
  },
  20_000,
);

test.each([
  ["more text than can be read at once", `<p>${"rain ".repeat(800_000)}</p>`, "too-long", 3_500_000],
  ["more paragraphs", "<p>Rain.</p>".repeat(25_100), "too-many-parts", 25_000],
  ["more elements", "<i></i>".repeat(60_100), "too-many-parts", 60_000],
])(
  "%s: the reader is told why not",
  async (_, html, reason, limit) => {
    const result = await readDocument(makeSource(`<!doctype html><title>T</title><p>Text.</p>${html}`));
    expect(result).toEqual({ ok: false, reason, detail: { name: expect.any(String), limit } });
  },
  60_000,
);

test("what is left out stays small", async () => {
  const links = "<li><a href='/x'>One of very many links that nobody will ever follow</a></li>".repeat(4_000);
  const { skipped } = await readArticle(makeSource(`<!doctype html><title>T</title><nav>${links}</nav><p>Text.</p>`));
  expect(skipped.length).toBeLessThanOrEqual(200);
  for (const { text } of skipped) expect(text.length).toBeLessThanOrEqual(2000);
}, 60_000);
