// @vitest-environment jsdom
import { expect, test } from "vitest";
import type { Block } from "../../../../renderer/article/article.ts";
import { getBlockText } from "../../../../renderer/article/block-text.ts";
import { extractArticle } from "../../../../renderer/article/extract/extract-article.ts";

function makeParagraph(year: number): string {
  return `<p>The harbour wall was built in ${year} from grey stone, one block at a time, and the boats came in on every tide.</p>`;
}

const text = [1801, 1802, 1803].map(makeParagraph).join("");

function extract(main: string, head = ""): readonly Block[] {
  const html = `<!doctype html><html lang="en"><head><title>Rain</title>${head}</head><body>${main}</body></html>`;
  const document = new DOMParser().parseFromString(html, "text/html");
  return extractArticle(document, { url: "https://example.org/a/b.html", language: "", label: "" }).blocks;
}

/** What is said besides headline and harbour. */
function say(blocks: readonly Block[]): string[] {
  return blocks.map(getBlockText).filter((said) => said !== "Rain" && !said.startsWith("The harbour wall"));
}

test("a sentence among paragraphs is read though nearly half of it is a link; one that is mostly a link is not", () => {
  const points = [1, 2, 3]
    .map((each) => `<li>Stone number ${each} was found at the foot of the old wall.</li>`)
    .join("");
  const adverts = "<p>Advertisement</p>".repeat(9);
  const page = (before: string): string =>
    `<article><h1>Rain</h1><ul>${points}</ul><div class="lock author"><p>The stones are old.</p>
     <p>${before}<a href="/stones/weight">impossible for any of them to be lighter</a>.</p><p>They come from the hill.</p>
     ${adverts}<div class="story">${text}${text}</div></div></article>`;
  const half = "From what was written by the masons, it seems ";
  expect(say(extract(page(half)))).toContain(`${half}impossible for any of them to be lighter.`);
  expect(say(extract(page("It is "))).join()).not.toContain("lighter");
});

test("a list like most others among the text is read, whatever it says by itself", () => {
  const shop = (name: string): string =>
    `<ul><li>At Roe's in the old town, the ${name} costs <a href="https://shop.example/${name}">12.99</a>.</li></ul>`;
  const links =
    '<ul><li><a href="https://shop.example/x">At Roe</a></li><li><a href="https://shop.example/y">Also at Doe</a></li></ul>';
  const page = (list: string): string =>
    `<article><h1>Rain</h1><div class="story">${text}${list}${text}${list}${text}${links}${text}</div></article>`;
  expect(say(extract(page(shop("hammer"))))).toContain("Also at Doe");
  expect(say(extract(page("")))).not.toContain("Also at Doe");
});

test("sources on other sites are a section of the article, and a box beside them does not hide it; stories of the site are none", () => {
  const page = (host: string): string =>
    `<article><h1>Rain</h1><div class="story"><h2>Stones</h2>${text}<h2>Boats</h2>${text}<h2>Sources</h2>
     <div role="navigation"><ul><li><a href="/pictures">Pictures</a></li></ul></div>
     <ul><li><a href="${host}/tides">${host}/tides</a></li><li><a href="${host}/walls">Walls of the coast</a></li></ul></div></article>`;
  expect(say(extract(page("https://archive.example")))).toEqual([
    "Stones",
    "Boats",
    "Sources",
    "https://archive.example/tides",
    "Walls of the coast",
  ]);
  expect(say(extract(page("https://www.example.org")))).toEqual(["Stones", "Boats"]);
});

test("a box of background may name its source in brackets", () => {
  const blocks = extract(
    `<article><h1>Rain</h1><div class="story">${text}<aside class="flex"><div class="box"><h3>What a tide is</h3>
     <p>The moon draws the water up on both sides of the earth, twice in a day and a little later on each. →(Source: HPA)</p></div></aside>
     ${text}</div></article>`,
  );
  expect(say(blocks).join("\n")).toContain("The moon draws the water up");
});

test("a sentence that is quoted twice in one text is read twice", () => {
  const quotation = "<blockquote><p>Why has the talk turned to nothing more than the price of stone?</p>";
  const blocks = extract(
    `<article><h1>Rain</h1><div class="story">${text}${quotation}</blockquote>${text}${quotation}<p>Because they can.</p></blockquote>
     ${makeParagraph(1804)}</div></article>`,
  );
  expect(say(blocks).filter((said) => said.startsWith("Why has the talk"))).toHaveLength(2);
});

test("a standfirst that is a sentence of the text, too, is heard there again, and not as its beginning", () => {
  const standfirst = "The mason had been out of work since he was sent away from the dyke in 1799.";
  const page = (before: string): string =>
    `<article><h1>Rain</h1><p class="standfirst">${standfirst}</p><div class="story">${before}<p>${standfirst}</p>
     <p>The man, then 56 years old, said that he was glad to build with stone that would outlive him.</p>${text}</div></article>`;
  const count = (blocks: readonly Block[]): number => say(blocks).filter((said) => said === standfirst).length;
  expect(count(extract(page(text)))).toBe(2);
  expect(count(extract(page("")))).toBe(1);
});

test("what the page's own style sheet keeps from being spoken is not read", () => {
  const stolen = "This tale was taken from its writer, and nobody who tells it here may do so.";
  const page = `<article><h1>Rain</h1><div class="story">${text}<p class="c1 x77">${stolen}</p>${text}</div></article>`;
  expect(
    say(extract(page, "<style>p { margin: 0 } .x77{ display: none; speak: never; } .x78 { color: red }</style>")),
  ).toEqual([]);
  expect(say(extract(page, "<style>.x77 { color: red } .x78, .x79 { display: none; speak: never }</style>"))).toEqual([
    stolen,
  ]);
  expect(say(extract(page, "<style>.x77 { font-family: icons; speak: none }</style>"))).toEqual([stolen]);
});
