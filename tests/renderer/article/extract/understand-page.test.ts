// @vitest-environment jsdom
import { expect, test } from "vitest";
import type { Article, Block } from "../../../../renderer/article/article.ts";
import { getBlockText } from "../../../../renderer/article/block-text.ts";
import { understandPage } from "../../../../renderer/article/extract/understand-page.ts";

const parse = (html: string): Document => new DOMParser().parseFromString(html, "text/html");
const headline = "The ferry to the islands sails again";
const sentences = [
  "The ferry to the islands sailed again on Monday, after eleven weeks in which nobody could cross the sound.",
  "Some two hundred people stood on the quay in the rain. Many of them had not seen their families since the spring.",
  "The company had promised the return three times before. Each time a part for the engine came late, or did not fit.",
  "From now on there will be two crossings a day, and a third one on market days until the end of October.",
] as const;
const [first, second, third, fourth] = sentences;

/** A page whose scripts would show the article: an empty root, a menu, and data. */
function read(data: string, { title = headline, body = '<nav><a href="/">Start</a></nav><div id="app"></div>' } = {}) {
  const html = `<!doctype html><html lang="en"><head><title>${title}</title></head><body>${body}${data}</body></html>`;
  return understandPage(parse(html), { url: "https://example.org/news/ferry", language: "", label: "" }, parse);
}

const asData = (value: unknown) => `<script type="application/json">${JSON.stringify(value)}</script>`;

/** What comes below the headline, as "kind text". */
function listBody({ blocks }: Article): string[] {
  return blocks.slice(1).map((block) => `${nameBlock(block)} ${getBlockText(block)}`);
}

function nameBlock(block: Block): string {
  if (block.kind === "heading") return `h${block.level}`;
  return block.kind === "paragraph" ? (block.role ?? "p") : block.kind;
}

const paragraphs = sentences.map((text) => `p ${text}`);

test("HTML in a framework's data is read, with its headings, lists and pictures", () => {
  const content = `<p>${first}</p><p>${second}</p><h2>What comes next</h2><p>${third}</p><ul><li>Two crossings a day</li><li>Three on market days</li></ul>
    <figure><img src="/quay.jpg" alt="A crowd under umbrellas"><figcaption>Waiting on the quay <small>Photo: Ada Lind</small></figcaption></figure><p>${fourth}</p>`;
  const article = read(
    asData({ props: { pageProps: { post: { title: headline, author: { name: "Ada Lind" }, content } } } }),
  );

  expect(article.metadata).toMatchObject({ headline, byline: "Ada Lind" });
  expect(listBody(article)).toEqual([
    "byline Ada Lind",
    `p ${first}`,
    `p ${second}`,
    "h2 What comes next",
    `p ${third}`,
    "listItem Two crossings a day",
    "listItem Three on market days",
    "figure A crowd under umbrellas\nWaiting on the quay\nAda Lind",
    `p ${fourth}`,
  ]);
  const figure = article.blocks.find(({ kind }) => kind === "figure");
  expect(figure).toMatchObject({ image: { url: "https://example.org/quay.jpg" } });
});

const formats: Readonly<Record<string, unknown>> = {
  "parts with a type": [
    { type: "paragraph", text: first },
    { type: "paragraph", text: second },
    { type: "heading", level: 2, text: "What comes next" },
    { type: "paragraph", text: third },
    { type: "image", url: "https://example.org/q.jpg", alt: "A quay", caption: "On the quay" },
    { type: "paragraph", text: fourth },
  ],
  "Draft.js": {
    blocks: [
      { type: "unstyled", text: first },
      { type: "unstyled", text: second },
      { type: "header-two", text: "What comes next" },
      { type: "unstyled", text: third },
      { type: "figure", data: { src: "https://example.org/q.jpg", alt: "A quay", caption: "On the quay" } },
      { type: "unstyled", text: fourth },
    ],
  },
  "rich text of a content service": {
    nodeType: "document",
    content: [
      ...[first, second].map((value) => ({ nodeType: "paragraph", content: [{ nodeType: "text", value, marks: [] }] })),
      { nodeType: "heading-2", content: [{ nodeType: "text", value: "What comes next" }] },
      { nodeType: "paragraph", content: [{ nodeType: "text", value: third }] },
      {
        nodeType: "embedded-asset-block",
        data: {
          target: { fields: { file: { url: "//example.org/q.jpg" }, alt: "A quay", description: "On the quay" } },
        },
      },
      { nodeType: "paragraph", content: [{ nodeType: "text", value: fourth }] },
    ],
  },
  "portable text": [
    ...[first, second].map((text) => ({ _type: "block", style: "normal", children: [{ _type: "span", text }] })),
    { _type: "block", style: "h2", children: [{ _type: "span", text: "What comes next" }] },
    { _type: "block", style: "normal", children: [{ _type: "span", text: third }] },
    { _type: "image", asset: { url: "https://example.org/q.jpg" }, alt: "A quay", caption: "On the quay" },
    { _type: "block", style: "normal", children: [{ _type: "span", text: fourth }] },
  ],
  "an editor's tree": {
    type: "doc",
    content: [
      ...[first, second].map((text) => ({ type: "paragraph", content: [{ type: "text", text }] })),
      { type: "heading", attrs: { level: 2 }, content: [{ type: "text", text: "What comes next" }] },
      {
        type: "paragraph",
        content: [
          { type: "text", text: third.slice(0, 20) },
          { type: "text", text: third.slice(20), marks: [{ type: "bold" }] },
        ],
      },
      { type: "image", attrs: { src: "https://example.org/q.jpg", alt: "A quay", caption: "On the quay" } },
      { type: "paragraph", content: [{ type: "text", text: fourth }] },
    ],
  },
  "parts that hold their details apart": {
    blocks: [
      ...[first, second].map((text) => ({ id: "x", type: "paragraph", data: { text } })),
      { type: "header", data: { text: "What comes next", level: 2 } },
      { type: "paragraph", data: { text: third } },
      { type: "image", data: { file: { url: "https://example.org/q.jpg" }, alt: "A quay", caption: "On the quay" } },
      { type: "paragraph", data: { text: fourth } },
    ],
  },
  "parts within parts": [
    {
      type: "text",
      model: {
        blocks: [first, second].map((text) => ({
          type: "paragraph",
          model: { text, blocks: [{ type: "fragment", model: { text } }] },
        })),
      },
    },
    { type: "subheadline", model: { text: "What comes next" } },
    { type: "text", model: { blocks: [{ type: "paragraph", model: { text: third } }] } },
    { type: "image", model: { src: "https://example.org/q.jpg", altText: "A quay", caption: "On the quay" } },
    { type: "text", model: { blocks: [{ type: "paragraph", model: { text: fourth } }] } },
  ],
  "blocks of a site's editor": [
    ...[first, second].map((text) => ({ name: "core/paragraph", attributes: { content: text } })),
    { name: "core/heading", attributes: { content: "What comes next", level: 2 } },
    { name: "core/paragraph", attributes: { content: third } },
    { name: "core/image", attributes: { url: "https://example.org/q.jpg", alt: "A quay", caption: "On the quay" } },
    { name: "core/paragraph", attributes: { content: fourth } },
  ],
};

test.each(Object.entries(formats))("%s: paragraphs, heading and picture come in their order", (_name, body) => {
  const article = read(asData({ state: { article: { headline, body } } }));
  expect(listBody(article)).toEqual([
    `p ${first}`,
    `p ${second}`,
    "h2 What comes next",
    `p ${third}`,
    "figure A quay\nOn the quay",
    `p ${fourth}`,
  ]);
});

test("links and lists of an editor's format survive", () => {
  const link = {
    nodeType: "hyperlink",
    data: { uri: "https://example.org/plan" },
    content: [{ nodeType: "text", value: "the plan" }],
  };
  const item = (value: string) => ({
    nodeType: "list-item",
    content: [{ nodeType: "paragraph", content: [{ nodeType: "text", value }] }],
  });
  const content = [
    ...sentences.map((value) => ({ nodeType: "paragraph", content: [{ nodeType: "text", value }] })),
    {
      nodeType: "paragraph",
      content: [{ nodeType: "text", value: "Read " }, link, { nodeType: "text", value: " now." }],
    },
    { nodeType: "ordered-list", content: [item("Board"), item("Sail")] },
  ];
  const { blocks } = read(asData({ title: headline, body: { nodeType: "document", content } }));
  expect(blocks.slice(5)).toMatchObject([
    { kind: "paragraph", text: "Read the plan now.", marks: [{ kind: "link", url: "https://example.org/plan" }] },
    { kind: "listItem", ordered: true, index: 1, count: 2, text: "Board" },
    { kind: "listItem", ordered: true, index: 2, count: 2, text: "Sail" },
  ]);
});

test.each([
  ["line feeds", sentences.join("\n\n")],
  ["no space where a paragraph ended", sentences.join("")],
  ["HTML written as text", sentences.map((text) => `&lt;p&gt;${text}&lt;/p&gt;`).join("")],
])("the body that search engines are told, with %s, becomes paragraphs", (_name, articleBody) => {
  const data = JSON.stringify({ "@type": "NewsArticle", headline, articleBody });
  const article = read(`<script type="application/ld+json">${data}</script>`);
  expect(listBody(article)).toEqual(paragraphs);
});

test.each([
  ["a variable", (json: string) => `<script>window.__STATE__ = ${json};window.run && run("{")</script>`],
  ["a string", (json: string) => `<script>var s = JSON.parse(${JSON.stringify(json)});</script>`],
  [
    "an attribute",
    (json: string) => `<div data-page='${json.replaceAll("'", "&#39;").replaceAll("&amp;", "&amp;amp;")}'></div>`,
  ],
])("data in %s is parsed, and never run", (_name, write) => {
  const body = sentences.map((text) => `<p>${text}</p>`).join("");
  const json = JSON.stringify({ seen: 'a } in " a string', article: { title: headline, body } });
  expect(listBody(read(write(json)))).toEqual(paragraphs);
});

test("a text under another title is another article, and is not taken", () => {
  const body = sentences.map((text) => `<p>${text}</p>`).join("");
  const other = { title: "How to grow tomatoes on a balcony", body };
  expect(
    read(asData({ related: [other] }))
      .blocks.map(getBlockText)
      .join(),
  ).not.toContain(first);

  const mine = { title: headline, body: `<p>${third}</p><p>${fourth}</p><p>${first}</p><p>${third}</p>` };
  const longer = { ...other, body: body.repeat(5) };
  expect(listBody(read(asData({ related: [longer], article: mine })))[0]).toBe(`p ${third}`);
});

test("what a page keeps for subscribers is not read from its data", () => {
  const data = { "@type": "NewsArticle", headline, isAccessibleForFree: false, articleBody: sentences.join("\n") };
  const article = read(`<script type="application/ld+json">${JSON.stringify(data)}</script>`);
  expect(article.blocks.map(getBlockText).join()).not.toContain(second);
});

test("a page that shows its article is read as it shows it", () => {
  const body = `<main><article><h1>${headline}</h1>${sentences.map((text) => `<p>${text}</p>`).join("")}</article></main>`;
  const data = asData({ title: headline, content: `<p>${first} More of it.</p><p>${second}</p><p>${third}</p>` });
  expect(listBody(read(data, { body }))).toEqual(paragraphs);
});

test("terms of use and translations are no article", () => {
  const consent = sentences.map((text) => `${text} You agree to our use of cookies.`).join(" ");
  const article = read(asData({ consent: { text: consent }, translations: { en: { long: consent } } }));
  expect(article.blocks.map(getBlockText).join()).not.toContain("cookies");
});

test("what the page shows beside its data is in the list of what was left out", () => {
  const body = "<nav><a href='/'>Start</a></nav><p>Please switch on JavaScript to read this page.</p>";
  const content = sentences.map((text) => `<p>${text}</p>`).join("");
  const { skipped } = read(asData({ title: headline, content }), { body });
  expect(skipped.map(({ text }) => text)).toEqual(
    expect.arrayContaining(["Start", "Please switch on JavaScript to read this page."]),
  );
});

test("markup in the data is text or inert: no script of it is kept", () => {
  const content = `${sentences.map((text) => `<p>${text}</p>`).join("")}<script>alert(1)</script><img src=x onerror=alert(1)>`;
  const { blocks } = read(asData({ title: headline, content }).replaceAll("</script><img", "<\\/script><img"));
  expect(JSON.stringify(blocks)).not.toMatch(/alert|onerror/);
});

test("data without an end, in depth or in breadth, is given up in time", () => {
  const deep = `${'{"a":['.repeat(50_000)}1${"]}".repeat(50_000)}`;
  const broad = JSON.stringify(
    Array.from({ length: 100_000 }, (_, index) => ({ type: "paragraph", index, items: [{ type: "text" }, {}] })),
  );
  const start = performance.now();
  const parts = `${'{"title":"A title of some words","children":['.repeat(30_000)}1${"]}".repeat(30_000)}`;
  const typed = `${'{"type":"paragraph","children":['.repeat(30_000)}1${"]}".repeat(30_000)}`;
  const stated = `${'{"@graph":['.repeat(30_000)}1${"]}".repeat(30_000)}`;
  read(`<script type="application/ld+json">${stated}</script>`);
  const bush = (depth: number): unknown =>
    depth === 0 ? 1 : { title: "A title", children: Array.from({ length: 3 }, () => bush(depth - 1)) };
  read(asData([bush(10), bush(10)]));
  for (const data of [deep, broad, parts, typed, `[${parts},${typed}]`])
    read(`<script type="application/json">${data}</script>`);
  read(`<script>${"a = [{".repeat(40_000)}</script>`);
  expect(performance.now() - start).toBeLessThan(4000);
});
