// @vitest-environment jsdom
import { describe, expect, test } from "vitest";
import { findPageLinks } from "../../../../../renderer/article/extract/page-links/find-page-links.ts";

const url = "https://news.example/harbour/wall.html";
const parse = (html: string): Document => new DOMParser().parseFromString(html, "text/html");
const text = `<h1>The harbour wall</h1>${"<p>The harbour wall was built from grey stone, one block at a time.</p>".repeat(8)}`;

function find(links: string, { at = url, start = "", head = "" } = {}) {
  return findPageLinks(
    parse(`<!doctype html><head>${head}</head><body><article>${text}</article>${links}</body>`),
    at,
    start || at,
  );
}

describe("the next page is found", () => {
  test.each([
    ["stated in the head", "", '<link rel="next" href="/harbour/wall.html?page=2">', "wall.html?page=2", 2],
    ["by its relation", '<a rel="next" href="?page=2">Onwards</a>', "", "wall.html?page=2", 2],
    ["by its words", '<a href="wall.html?seite=2">Nächste Seite</a>', "", "wall.html?seite=2", 2],
    ["by an arrow", '<a href="/harbour/wall/page/2" aria-label="Next"></a>', "", "wall/page/2", 2],
    [
      "by its number",
      '<a href="wall-2.html">2</a><a href="wall-3.html">3</a><a href="wall-4.html">4</a>',
      "",
      "wall-2.html",
      4,
    ],
    ["by number and word", '<a href="/harbour/wall/seite-2">Seite 2: Die Kräne</a>', "", "wall/seite-2", 2],
    ["in Japanese", '<a href="?p=2">次のページ</a><a href="?p=3">3</a>', "", "wall.html?p=2", 3],
  ])("%s", (_name, links, head, expected, count) => {
    expect(find(links, { head }).next).toEqual({ url: `https://news.example/harbour/${expected}`, page: 2, count });
  });

  test("from a later page on, the one after it, and none after the last", () => {
    const links = '<a href="?page=1">1</a><a href="?page=2">2</a><a href="?page=3" rel="next">3</a>';
    expect(find(links, { at: `${url}?page=2` }).next?.url).toBe(`${url}?page=3`);
    expect(find(links, { at: `${url}?page=3`, start: url }).next).toBeNull();
  });

  test("beside what else the address needs", () => {
    const at = "https://news.example/story?id=77";
    expect(find('<a rel="next" href="?id=77&page=2">2</a>', { at }).next?.url).toBe(`${at}&page=2`);
    expect(find('<a rel="next" href="?id=78&page=2">2</a>', { at }).next).toBeNull();
  });
});

describe("nothing is found", () => {
  test.each([
    ["in the next article", '<a rel="next" href="/harbour/crane.html">Next: the crane</a>'],
    ["in another article with a number at its end", '<a rel="next" href="/harbour/wall-2.html">Next post</a>'],
    ["on another site", '<a rel="next" href="https://other.example/harbour/wall.html?page=2">2</a>'],
    ["in the pages of the comments", '<div class="comments"><a rel="next" href="?page=2">2</a></div>'],
    ["in a page that is not the next one", '<a href="?page=7">7</a>'],
    ["in a script's address", '<a rel="next" href="javascript:load(2)">2</a>'],
  ])("%s", (_name, links) => {
    expect(find(links).next).toBeNull();
  });

  test("on a list of articles, which has next pages, too", () => {
    const posts = ["a", "b", "c", "d"].map((post) => `<article><h2><a href="/${post}">Post</a></h2><p>…</p></article>`);
    const page = `<!doctype html><body><main>${posts.join("")}</main><a rel="next" href="/blog/page/2">Older posts</a>`;
    expect(findPageLinks(parse(page), "https://news.example/blog/").next).toBeNull();
    const front = '<!doctype html><body><a rel="next" href="/page/2">2</a>';
    expect(findPageLinks(parse(front), "https://news.example/").next).toBeNull();
  });

  test("in a file", () => {
    expect(findPageLinks(parse('<a rel="next" href="?page=2">2</a><script></script>'), "")).toEqual({
      next: null,
      versions: [],
      hasScripts: false,
    });
  });
});

test("an article among teasers is no list when it says that it is an article", () => {
  const teasers = ["a", "b", "c"].map((post) => `<div><h3><a href="/${post}">More</a></h3></div>`).join("");
  const head = '<meta property="og:type" content="article">';
  expect(find(`<section>${teasers}</section><a rel="next" href="?page=2">2</a>`, { head }).next?.page).toBe(2);
});

test("AMP and print forms are found, the stated ones first, those of other sites only as AMP", () => {
  const head =
    '<link rel="amphtml" href="https://amp.news.example/wall"><link rel="alternate" media="print" href="/print/wall">';
  const links = `<a href="/wall?view=print">Print this article</a><a href="https://other.example/print">Print</a><a href="/prints">Prints</a>`;
  expect(find(links, { head }).versions).toEqual([
    { kind: "amp", url: "https://amp.news.example/wall" },
    { kind: "print", url: "https://news.example/print/wall" },
    { kind: "print", url: "https://news.example/wall?view=print" },
  ]);
  expect(find("", { head: '<link rel="amphtml" href="file:///etc/passwd">' }).versions).toEqual([]);
});

test("scripts that are data build nothing", () => {
  expect(find('<script type="application/ld+json">{}</script>').hasScripts).toBe(false);
  expect(find("<script src=a.js></script>").hasScripts).toBe(true);
});
