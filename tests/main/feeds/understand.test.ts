import { inflateRawSync } from "node:zlib";
import { expect, test } from "vitest";
import type { ParsedFeed } from "../../../main/feeds/parsed-feed.ts";
import { createFeedParser } from "../../../main/feeds/parser.ts";
import { understand } from "../../../main/feeds/understand.ts";

const address = "https://news.example/feeds/all";
const read = (text: string | Uint8Array, charset = "", from = address) =>
  understand({ bytes: typeof text === "string" ? new TextEncoder().encode(text) : text, charset, address: from });

function readFeed(text: string | Uint8Array, charset = ""): ParsedFeed {
  const found = read(text, charset);
  if (found.kind !== "feed") throw new Error(`it is ${found.kind}`);
  return found.feed;
}

const long = "The harbour was quiet on this morning. ".repeat(20);
const rss = (items: string, head = "") =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
   xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Harbour News</title><link>/</link>${head}${items}</channel></rss>`;

test("RSS: headline, address, date, author, summary, and the whole article where the feed has it", () => {
  const { title, siteAddress, entries } = readFeed(
    rss(
      `<item><title>Boats &amp;amp; &lt;b&gt;nets&lt;/b&gt;</title><guid isPermaLink="false">7</guid><link>/boats?a=1&amp;b=2</link>
       <pubDate>Tue, 03 Jun 2025 10:00:00 GMT</pubDate><dc:creator>Ada Pier</dc:creator><description>Short.</description>
       <content:encoded><![CDATA[<p>${long}</p>]]></content:encoded></item>`,
      "<language>en_GB</language>",
    ),
  );

  expect([title, siteAddress]).toEqual(["Harbour News", "https://news.example/"]);
  expect(entries).toHaveLength(1);
  expect(entries[0]).toMatchObject({
    key: "7",
    url: "https://news.example/boats?a=1&b=2",
    headline: "Boats & nets",
    summary: "Short.",
    author: "Ada Pier",
    published: Date.UTC(2025, 5, 3, 10),
    language: "en-GB",
    isFull: true,
    wordCount: 140,
  });
  expect(inflateRawSync(entries[0]?.content ?? new Uint8Array()).toString()).toBe(`<p>${long}</p>`);
});

test("Atom, RDF and JSON Feed give the same", () => {
  const atom = readFeed(
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de" xml:base="https://other.example/x/"><title type="html">Der &lt;i&gt;Hafen&lt;/i&gt;</title>
     <link rel="self" href="self"/><link href="/"/><entry><id>tag:1</id><title>Boote</title><link href="boote"/>
     <updated>2025-06-03T10:00:00Z</updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>${long}</p></div></content></entry></feed>`,
  );
  const json = readFeed(
    JSON.stringify({
      version: "https://jsonfeed.org/version/1.1",
      title: "Hafen",
      items: [
        {
          id: "1",
          url: "/boote",
          title: "Boote",
          content_text: "Eins <2.\n\nZwei.",
          date_published: "2025-06-03T10:00:00Z",
        },
      ],
    }),
  );
  const rdf = readFeed(
    `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
     <channel rdf:about="x"><title>Hafen</title></channel><item rdf:about="/boote"><title>Boote</title><link>/boote</link><dc:date>2025-06-03T10:00:00Z</dc:date></item></rdf:RDF>`,
  );

  expect(atom.title).toBe("Der Hafen");
  expect(atom.entries[0]).toMatchObject({ url: "https://other.example/x/boote", language: "de", isFull: true });
  expect(json.entries[0]).toMatchObject({ url: "https://news.example/boote", headline: "Boote", isFull: false });
  expect(inflateRawSync(json.entries[0]?.content ?? new Uint8Array()).toString()).toBe(
    "<p>Eins &lt;2.</p><p>Zwei.</p>",
  );
  for (const { entries } of [atom, json, rdf]) expect(entries[0]?.published).toBe(Date.UTC(2025, 5, 3, 10));
});

test("what is only a beginning is not taken for the article", () => {
  const item = (text: string) => `<item><title>A</title><link>/a</link><description>${text}</description></item>`;
  const isFull = (text: string) => readFeed(rss(item(text))).entries[0]?.isFull;
  expect(isFull("Short.")).toBe(false);
  expect(isFull(long)).toBe(false);
  expect(isFull(long.repeat(3))).toBe(true);
  expect(isFull(`${long.repeat(3)} Continue reading →`)).toBe(false);
  expect(isFull(`${long.repeat(3)} […]`)).toBe(false);
});

test("entries without id, date, title or address are entries all the same, and each key is there once", () => {
  const { entries } = readFeed(
    rss(`<item><description>No title here.</description></item><item><title>Twice</title><guid>1</guid></item>
         <item><title>Twice again</title><guid>1</guid></item><item><link>/only</link></item><item></item>`),
  );

  expect(entries.map(({ headline }) => headline)).toEqual(["No title here.", "Twice", "https://news.example/only"]);
  expect(new Set(entries.map(({ key }) => key)).size).toBe(3);
  expect(entries.every(({ published }) => published === 0)).toBe(true);
});

test("an address that is no web address is no address", () => {
  const { entries } = readFeed(rss(`<item><title>A</title><link>javascript:alert(1)</link></item>`));
  expect(entries[0]?.url).toBe("");
});

test.each([
  ["a stray ampersand and less-than", rss("<item><title>Fish & chips < 5</title></item>"), "Fish & chips < 5"],
  ["a control character", rss("<item><title>Fish\u0008 & soup</title></item>"), "Fish & soup"],
  [
    "an end that is missing",
    rss("<item><title>Whole</title></item><item><title>Cut").split("</channel>")[0] ?? "",
    "Whole",
  ],
])("a feed with %s is read", (_what, text, headline) => {
  expect(readFeed(text).entries.map((entry) => entry.headline)).toEqual([headline]);
});

test("a wrong charset does no harm", () => {
  const latin = (text: string) => Uint8Array.from(Buffer.from(text, "latin1"));
  const item = rss("<item><title>Müller führt</title></item>");
  const headline = (bytes: Uint8Array | string, charset: string) => readFeed(bytes, charset).entries[0]?.headline;
  expect(headline(item, "iso-8859-1")).toBe("Müller führt");
  expect(headline(latin(item), "utf-8")).toBe("Müller führt");
  expect(headline(latin(item.replace('"1.0"', '"1.0" encoding="iso-8859-1"')), "")).toBe("Müller führt");
});

test("an entity bomb stays small", () => {
  const entities = Array.from(
    { length: 9 },
    (_, index) => `<!ENTITY e${index + 1} "${`&e${index};`.repeat(10)}">`,
  ).join("");
  const bomb = `<!DOCTYPE x [<!ENTITY e0 "ha">${entities}]>${rss("<item><title>Laugh &e9;</title></item>")}`;
  const found = read(bomb);
  expect(JSON.stringify(found).length).toBeLessThan(2000);
});

test("a page: its feeds, those of comments last, and its headlines", () => {
  const headlines = Array.from(
    { length: 6 },
    (_, index) => `<h2><a href="/story-${index}">The story number ${index}</a></h2>`,
  );
  const found = read(`<!doctype html><html lang="en"><title>Harbour  News</title>
    <link rel="alternate" type="application/rss+xml" title="Comments" href="/comments.xml">
    <link rel="alternate" type="application/atom+xml" href="atom">
    <nav><h2><a href="/nav">Not a headline at all</a></h2></nav>${headlines.join("")}
    <a href="/story-7"><h3>Around a heading it is</h3></a><h2><a href="https://elsewhere.example/x">Somebody else's headline</a></h2>`);

  expect(found).toMatchObject({
    kind: "page",
    feeds: [
      { address: "https://news.example/feeds/atom", title: "" },
      { address: "https://news.example/comments.xml", title: "Comments" },
    ],
    headlines: { title: "Harbour News" },
  });
  const entries = found.kind === "page" ? found.headlines.entries : [];
  expect(entries.map(({ headline }) => headline)).toEqual([
    ...Array.from({ length: 6 }, (_, index) => `The story number ${index}`),
    "Around a heading it is",
  ]);
  expect(entries[0]).toMatchObject({ url: "https://news.example/story-0", language: "en" });
});

test("an article with a few links is no list of news, and a picture is neither", () => {
  const found = read(
    `<html><body><h1>One story</h1><p>${long} <a href="/x">A link to another story of ours, long enough</a></body></html>`,
  );
  expect(found).toMatchObject({ kind: "page", headlines: { entries: [] } });
  expect(read("\x89PNG nothing")).toEqual({ kind: "neither" });
});

test("in the thread: ten thousand entries; what takes too long is given up, and the next is read", async () => {
  const parser = createFeedParser();
  const items = Array.from(
    { length: 10_500 },
    (_, index) => `<item><title>Story ${index}</title><guid>${index}</guid></item>`,
  );
  const task = (text: string) => ({ bytes: new TextEncoder().encode(text), charset: "", address });
  const found = await parser.parse(task(rss(items.join(""))));
  expect(found?.kind === "feed" && found.feed.entries.length).toBe(10_000);
  parser.close();

  const hasty = createFeedParser(1);
  expect(await hasty.parse(task(rss(items.join(""))))).toBeNull();
  hasty.close();
});
