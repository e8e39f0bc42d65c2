// @vitest-environment jsdom
import { expect, test } from "vitest";
import { getBlockText } from "../../../../renderer/article/block-text.ts";
import { readPage } from "../../../../renderer/article/extract/read-page.ts";

function read(body: string) {
  const html = `<!doctype html><html lang="en"><head><title>Rain</title></head><body>${body}</body></html>`;
  const document = new DOMParser().parseFromString(html, "text/html");
  return readPage(document, { url: "https://example.org/", language: "", label: "example.org" });
}

const texts = (body: string) => read(body).blocks.map(getBlockText);

test("everything that is shown is there, in the page's order", () => {
  expect(
    texts(`<nav><ul><li><a href="/">Front page</a></li></ul></nav><a href="#main">Skip to content</a>
      <aside><p>Most read</p></aside><main id="main"><h1>Rain</h1><p>It rains.</p></main>
      <form><label>Your address</label><button>Sign up</button></form><footer><p>Advertisement</p></footer>`),
  ).toEqual([
    "Front page",
    "Skip to content",
    "Most read",
    "Rain",
    "It rains.",
    "Your address",
    "Sign up",
    "Advertisement",
  ]);
});

test("what nobody sees is left out, and can be asked for", () => {
  const { blocks, skipped } = read(
    `<p>It rains.</p><p hidden>Secret</p><noscript><p>Please switch on scripts</p></noscript>`,
  );

  expect(blocks.map(getBlockText)).toEqual(["It rains."]);
  expect(skipped).toEqual([
    { kind: "other", reason: "hidden", text: "Secret" },
    { kind: "script", reason: "without-scripts", text: "Please switch on scripts" },
  ]);
});

test("a page that hides everything until its scripts have run is shown all the same", () => {
  expect(texts(`<div hidden><h1>Rain</h1><p>It rains.</p></div>`)).toEqual(["Rain", "It rains."]);
});

test("list items know their place", () => {
  expect(read("<ol><li>Sun</li><li>Rain</li></ol>").blocks).toMatchObject([
    { kind: "listItem", index: 1, count: 2 },
    { kind: "listItem", index: 2, count: 2 },
  ]);
});

test("a page without text has no blocks", () => {
  expect(texts("")).toEqual([]);
});
