// @vitest-environment jsdom
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Article, Block } from "../../../../renderer/article/article.ts";
import { getBlockText } from "../../../../renderer/article/block-text.ts";
import { createTranslate } from "../../../../renderer/locales/translate.ts";
import { writeArticlePage, writeListPage } from "../../../../renderer/view/library-file/write-page.ts";
import { listItem, makeArticle, paragraph } from "../../make-article.ts";

const t = createTranslate("en");
const folder = join(import.meta.dirname, "../../../fixtures");
const parse = (page: string) => new DOMParser().parseFromString(page, "text/html");

function write(article: Article, images: Readonly<Record<string, string>> = {}): Document {
  const facts = { number: 1, path: "articles/00001.html", article: "", label: "page.html", images };
  return parse(writeArticlePage(article, facts, t).page);
}

const squeeze = (text: string) => text.replace(/\s+/g, "");

test.each(readdirSync(folder))("%s as a page says all that the article says, in its order", (name) => {
  const article: Article = JSON.parse(readFileSync(join(folder, name, "article.json"), "utf8"));
  const page = write(article);
  const shown = squeeze(page.querySelector("article")?.textContent ?? "");
  let from = 0;
  for (const line of article.blocks.flatMap((block) => getBlockText(block).split("\n")).map(squeeze)) {
    const at = shown.indexOf(line, from);
    expect(at, `${name}: ${line}`).toBeGreaterThanOrEqual(from);
    from = at + line.length;
  }
  expect(page.querySelectorAll("script, iframe, object, embed, form, link[rel=stylesheet]")).toHaveLength(0);
  const addresses = [...page.querySelectorAll("a")].map((link) => link.getAttribute("href") ?? "");
  expect(addresses.filter((address) => !/^https?:/.test(address))).toEqual([]);
});

test("a page has in its head what other programs look for there", () => {
  const metadata = {
    headline: `Rain & "storm"`,
    byline: "A. Writer",
    site: "Harbour News",
    standfirst: "It rains.",
    published: "2026-11-20T08:00:00Z",
    url: "https://news.example/rain?a=1&b=2",
    language: "en-GB",
  };
  const page = write(makeArticle([], { ...metadata }));
  const content = (selector: string) => page.querySelector(selector)?.getAttribute("content");
  expect(page.title).toBe(`Rain & "storm" – Harbour News`);
  expect(page.documentElement.lang).toBe("en-GB");
  expect(page.querySelector("link[rel=canonical]")?.getAttribute("href")).toBe(metadata.url);
  expect(content("meta[name=author]")).toBe("A. Writer");
  expect(content("meta[property='article:published_time']")).toBe(metadata.published);
  expect(content("meta[name=description]")).toBe("It rains.");
  expect(page.querySelector("footer a")?.getAttribute("href")).toBe(metadata.url);
  // Whoever opens it: nothing runs, and nothing is loaded from anywhere.
  expect(content("meta[http-equiv=Content-Security-Policy]")).toBe(
    "default-src 'none'; img-src 'self' file: data:; style-src 'unsafe-inline'",
  );
});

test("a numbered list that goes on behind a picture keeps its numbers", () => {
  const page = write(makeArticle([{ ...listItem("Row home.", 3, 3), ordered: true } as Block]));
  expect(page.querySelector("li")?.getAttribute("value")).toBe("3");
});

test("a page runs as most of the article does, also below a byline that runs otherwise", () => {
  const page = write(makeArticle([paragraph("Reuters"), paragraph("הממשלה הודיעה היום על חידוש השיחות")]));
  expect(page.documentElement.dir).toBe("rtl");
  expect([...page.querySelectorAll("p")].map(({ dir }) => dir)).toEqual(["ltr", ""]);
});

test("markup in an article's text stays text, and addresses that are none of the web are no links", () => {
  const evil = `</p><script>alert(1)</script><img src=x onerror=alert(1)> "'`;
  const link = { kind: "link", start: 0, end: 4, url: "javascript:alert(1)" } as const;
  const page = write(
    makeArticle([
      { kind: "paragraph", text: evil, marks: [link] },
      {
        kind: "figure",
        image: { url: "https://a.example/x.png" },
        alt: evil,
        caption: evil,
        captionMarks: [],
        credit: evil,
      },
      { kind: "code", text: evil },
      { kind: "embed", embedKind: "video", title: evil, url: "data:text/html,x" },
    ]),
    { "https://a.example/x.png": "../images/x.png" },
  );
  expect(page.querySelectorAll("script, a, [onerror]")).toHaveLength(0);
  expect(page.querySelector("p")?.textContent).toBe(evil);
  expect(page.querySelector("img")?.getAttribute("alt")).toBe(evil);
  expect(page.querySelector("img")?.getAttribute("src")).toBe("../images/x.png");
});

test("a picture that is not in the file is its description, and names of all objects are no pictures", () => {
  const figure = { kind: "figure", alt: "A pier", caption: "", captionMarks: [], credit: "" } as const;
  const page = write(makeArticle([{ ...figure, image: { url: "constructor" } }]));
  expect(page.querySelector("img")).toBeNull();
  expect(page.querySelector("figure")?.textContent).toBe("A pier");
  const unsaid = write(makeArticle([{ ...figure, alt: "", unsaidAlt: "As in its caption" }]));
  expect(unsaid.querySelector("figure")?.textContent).toBe("As in its caption");
});

test("the list of the pages links to each, in its language", () => {
  const page = parse(
    writeListPage(
      [{ path: "articles/00001-regen.html", name: "Regen", language: "de", site: "DW", published: "2026-11-20T08:00" }],
      t,
      "en",
    ),
  );
  const link = page.querySelector("a");
  expect([link?.getAttribute("href"), link?.lang, link?.textContent]).toEqual([
    "articles/00001-regen.html",
    "de",
    "Regen",
  ]);
  expect(page.querySelector("li")?.textContent).toContain("DW, 2026-11-20");
});
