// @vitest-environment jsdom
import { expect, test } from "vitest";
import { getBlockText } from "../../../../renderer/article/block-text.ts";
import { extractArticle } from "../../../../renderer/article/extract/extract-article.ts";

const text = [1801, 1802, 1803]
  .map(
    (year) =>
      `<p class="x7">The harbour wall was built in ${year} from grey stone, one block at a time, and the boats came in.</p>`,
  )
  .join("");
const stated = `<script type="application/ld+json">{"@type":"NewsArticle","headline":"Rain over Husum: a portrait"}</script>`;

/** Each block above the text: its role or kind, and its text. */
function readHead(main: string): string[] {
  const html = `<!doctype html><html lang="en"><head><title>Rain over Husum: a portrait</title>${stated}</head><body>${main}</body></html>`;
  const document = new DOMParser().parseFromString(html, "text/html");
  const { blocks } = extractArticle(document, { url: "https://example.org/a", language: "", label: "" });
  return blocks
    .filter((block) => !getBlockText(block).startsWith("The harbour wall"))
    .map((block) => `${block.kind === "paragraph" ? (block.role ?? block.kind) : block.kind}: ${getBlockText(block)}`);
}

const standfirst = "Nobody counts the drops here, and nobody has to.";

test("where other words are printed than stated, what stands below the printed headline is the head all the same", () => {
  const head = readHead(
    `<main><article><header><h2>Wet since Tuesday</h2><time datetime="2026-05-04">4 May 2026</time></header>
     <div class="x1"><p class="x2" data-part="leadText">${standfirst}</p></div><p class="x3" data-part="author">By Jane Roe</p>
     <div>${text}</div></article></main>`,
  );
  expect(head).toEqual([
    "heading: Rain over Husum: a portrait",
    "dateline: 4 May 2026",
    "byline: Jane Roe",
    `standfirst: ${standfirst}`,
  ]);
});

test("a standfirst is told by what a data attribute calls it", () => {
  const page = (attribute: string): string =>
    `<article><h1>Rain over Husum: a portrait</h1><div class="x1"><p class="x2" ${attribute}>${standfirst}</p></div><div>${text}</div></article>`;
  expect(readHead(page('data-manual="teaserText"'))).toContain(`standfirst: ${standfirst}`);
  expect(readHead(page('data-id="a teaser of ninety words and of more than forty characters"'))).not.toContain(
    `standfirst: ${standfirst}`,
  );
});

test("what is said of the author above the text does not introduce it", () => {
  const bio = "I am a writer, a sailor and a keeper of sheep, by no means in that order, and I live behind the dyke.";
  const page = (name: string): string =>
    `<article><h1>Rain over Husum: a portrait</h1><div class="x1"><a href="/jane">Jane Roe</a><div class="${name}">${bio}</div></div>
     <div>${text}</div></article>`;
  expect(readHead(page("short-bio"))).not.toContain(`paragraph: ${bio}`);
  expect(readHead(page("x2"))).toContain(`paragraph: ${bio}`);
});
