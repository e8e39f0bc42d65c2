// @vitest-environment jsdom
import { expect, test } from "vitest";
import type { Block } from "../../../../renderer/article/article.ts";
import { getBlockText } from "../../../../renderer/article/block-text.ts";
import { extractArticle } from "../../../../renderer/article/extract/extract-article.ts";

const parse = (html: string): Document => new DOMParser().parseFromString(html, "text/html");

function makeParagraph(year: number): string {
  return `<p>The harbour wall was built in ${year} from grey stone, one block at a time, and the boats came in on every tide.</p>`;
}

const text = [1801, 1802, 1803].map(makeParagraph).join("");

function extract(main: string, head = ""): readonly Block[] {
  const html = `<!doctype html><html lang="en"><head><title>Rain</title>${head}</head><body>${main}</body></html>`;
  return extractArticle(parse(html), { url: "https://example.org/a/b.html", language: "", label: "" }).blocks;
}

/** Kind and text, without the paragraphs about the harbour. */
function say(blocks: readonly Block[]): string[] {
  return blocks
    .filter((block) => !getBlockText(block).startsWith("The harbour wall"))
    .map((block) => `${block.kind}${block.kind === "heading" ? block.level : ""} ${getBlockText(block)}`.trim());
}

test("a paragraph is told by its place, whatever its last words are wrapped in", () => {
  const blocks = extract(
    `<div class="page"><article><h1>Rain</h1><div class="story">${text}<p>Nets dry <a class="more-link" href="/x">there</a></p>
     ${text}<p><strong>Tides</strong></p>${makeParagraph(1804)}<p><strong>Boats</strong></p>${makeParagraph(1805)}</div></article></div>`,
  );
  expect(say(blocks)).toEqual(["heading1 Rain", "paragraph Nets dry there", "heading2 Tides", "heading2 Boats"]);
});

test("names of looks are no names of what a text is", () => {
  const blocks = extract(
    `<article><h1>Rain</h1><div class="story">${text}<div class="my-4"><p class="dark:link-black md:share-8 text-[18px]">Nobody
     counted the stones, and so nobody can say today how many of them are left under the water.</p></div>${text}</div></article>`,
  );
  expect(say(blocks)).toHaveLength(2);
});

test("a call to subscribe is left out with its picture", () => {
  const blocks = extract(
    `<article><h1>Rain</h1>${text}
     <figure><a href="/letters"><img src="a.png" alt="Outdoors" width="400" height="300"><figcaption>Newsletter abonnieren
     <p>Jeden Donnerstag die besten Wege. Kostenlos anmelden.</p></figcaption></a></figure>${makeParagraph(1803)}
     <figure><img src="b.png" alt="" width="400" height="300"><figcaption>The harbour in May</figcaption></figure>
     <p><a href="https://example.net/">Subscribe to The Harbour on YouTube for more rain</a></p>${makeParagraph(1804)}</article>`,
  );
  const captions = blocks.flatMap((block) => (block.kind === "figure" ? [block.caption] : []));
  expect(captions).toEqual(["The harbour in May"]);
  expect(JSON.stringify(blocks)).not.toMatch(/Newsletter|YouTube/);
});

test("what asks the reader to take a newsletter is left out, what tells of newsletters is not", () => {
  const blocks = extract(
    `<article><h1>Rain</h1>${text}<p>Sign up for our free newsletter <a href="/letters">here</a>.</p>
     <p><em>Jetzt den Newsletter abonnieren: jeden Morgen kostenlos in Ihr Postfach.</em></p>
     <p>The harbour's newsletter had four hundred readers, half of whom signed up at the fish market.</p>${makeParagraph(1804)}</article>`,
  );
  expect(say(blocks)).toEqual([
    "heading1 Rain",
    "paragraph The harbour's newsletter had four hundred readers, half of whom signed up at the fish market.",
  ]);
});

test("a drawn line is a separator, a number alone is not read", () => {
  const blocks = extract(
    `<article><h1>Rain</h1>${text}<p>___</p>${makeParagraph(1804)}<p>* * *</p>${makeParagraph(1805)}<p>193</p>${makeParagraph(1806)}</article>`,
  );
  expect(say(blocks)).toEqual(["heading1 Rain", "separator", "separator"]);
});

test("the introduction in the headline's box belongs to the article, whatever the box is called", () => {
  const intro =
    "Rain has fallen on the harbour for three weeks, the longest time since records began, and nobody knows why.";
  const blocks = extract(
    `<main><article><header><section class="teaser-wrapper"><h1>Rain</h1><p class="size-3">${intro}</p><p>By the pier</p></section></header>
     <section class="body">${text}</section></article></main>`,
  );
  expect(say(blocks)).toContain(`paragraph ${intro}`);
});

test("key points between headline and text are read, with their heading; a menu there is not", () => {
  const points = ["The wall is older than the town that it guards.", "Two of its five gates have never been closed."];
  const list = points.map((point) => `<li>${point}</li>`).join("");
  const blocks = extract(
    `<main><h1>Rain</h1><ul><li>Harbour and sea</li><li>People of the town</li></ul>
     <div class="card box"><h3>In short</h3><ul>${list}</ul></div><div class="body">${text}</div></main>`,
  );
  expect(say(blocks)).toEqual(["heading1 Rain", "heading2 In short", ...points.map((point) => `listItem ${point}`)]);
});

test("sections with sources after the text are the article's; lists of links to other pages are not", () => {
  const source =
    "Ames, R. (2008). Walls in the water, vol. 2. Harbour Press. <a href='/isbn'>ISBN 978-0-00-000000-0</a>.";
  const blocks = extract(
    `<div class="content"><h1>Rain</h1><h2>Stone</h2>${text}<h2>Water</h2>${text}<h2>Literature</h2>
     <div class="columns"><ul><li>${source}</li><li>${source.replace("Ames", "Boyd")}</li></ul></div>
     <h2>Elsewhere</h2><ul><li><a href="/1">Ten walls that nobody has seen yet</a></li><li><a href="/2">All about stones in ten steps</a></li></ul></div>`,
  );
  expect(say(blocks).slice(3)).toEqual([
    "heading2 Literature",
    "listItem Ames, R. (2008). Walls in the water, vol. 2. Harbour Press. ISBN 978-0-00-000000-0.",
    "listItem Boyd, R. (2008). Walls in the water, vol. 2. Harbour Press. ISBN 978-0-00-000000-0.",
  ]);
});

test("comments that look like the text are not taken for it", () => {
  const comment = (year: number): string =>
    `<div class="comment">${makeParagraph(year).replace("harbour", "comment")}</div>`;
  const blocks = extract(
    `<div class="wrapper"><h1>Rain</h1>${text}<div id="comments"><h2>Top comments</h2>${[1, 2, 3].map(comment).join("")}</div></div>`,
  );
  expect(say(blocks)).toEqual(["heading1 Rain"]);
});

test("lines of a class of their own above text are headings; names under quotations, repeated labels and lone lines are not", () => {
  const between = (line: string): string => `${line}${makeParagraph(1810)}`;
  const blocks = extract(
    `<article><h1>Rain</h1><div class="story">${text}${between('<p class="x-interline">Stone from the north</p>')}
     ${between('<div class="quotee">Ada Lind</div>')}${between('<p class="x-interline">Who paid for it</p>')}
     ${between('<div class="quotee">Bo Rask</div>')}${between('<p class="kicker">A look back</p>')}
     ${between('<div class="visually-hidden">Story text</div>').repeat(3)}</div></article>`,
  );
  expect(say(blocks).filter((block) => block.startsWith("heading"))).toEqual([
    "heading1 Rain",
    "heading2 Stone from the north",
    "heading2 Who paid for it",
  ]);
  expect(say(blocks)).not.toContain("paragraph Story text");
});

test("what the page hides and states to be the article's text is read, with its headings; other hidden text is not", () => {
  const hidden = [1821, 1822, 1823, 1824, 1825].map((year) => makeParagraph(year).replace("wall", "pier"));
  const state = (paragraphs: readonly string[]): string => paragraphs.join(" ").replace(/<\/?p>/g, "");
  const head = `<script type="application/ld+json">${JSON.stringify({ "@type": "NewsArticle", headline: "Rain", articleBody: state([text, ...hidden]) })}</script>`;
  const page = `<article><h1>Rain</h1>${text}<div hidden>${hidden.slice(0, 2).join("")}<h3>Piers</h3>${hidden.slice(2).join("")}</div>
    <div hidden><h3>Help</h3><p>You can reach our readers' service at any hour of the day, on the telephone or by letter.</p></div></article>`;
  expect(say(extract(page, head)).filter((block) => block.startsWith("heading"))).toEqual([
    "heading1 Rain",
    "heading2 Piers",
  ]);
  expect(say(extract(page, head))).toHaveLength(7);
  expect(say(extract(page))).toEqual(["heading1 Rain"]);
});

test("a line that only links to another story is left out; one that leads to a source is read", () => {
  const blocks = extract(
    `<article><h1>Rain</h1>${text}<p><a href="/b">Ten things about walls that you never knew</a></p>${makeParagraph(1804)}
     <p>Read more: <a href="https://other.example.net/c">How harbours fill with sand and with ships</a></p>${makeParagraph(1805)}
     <p><a href="https://archive.example.net/plans">The builder's plans in the town's archive</a></p>${makeParagraph(1806)}</article>`,
  );
  expect(say(blocks)).toEqual(["heading1 Rain", "paragraph The builder's plans in the town's archive"]);
});

test("words of two elements of a heading are two words, though nothing stands between them", () => {
  const blocks = extract(
    `<article><h1>Rain</h1>${text}<h2><span>Updated</span><b>Police count the boats</b></h2>${text}<p>They use <i>Mac</i><b>Row</b> boats.</p>${text}</article>`,
  );
  expect(say(blocks)).toEqual([
    "heading1 Rain",
    "heading2 Updated Police count the boats",
    "paragraph They use MacRow boats.",
  ]);
});
