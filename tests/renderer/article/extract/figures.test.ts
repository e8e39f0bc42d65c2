// @vitest-environment jsdom
import { expect, test } from "vitest";
import type { Article, Block, BlockOf } from "../../../../renderer/article/article.ts";
import { getBlockText } from "../../../../renderer/article/block-text.ts";
import { extractArticle } from "../../../../renderer/article/extract/extract-article.ts";

const filler = (year: number): string =>
  `<p>The harbour wall was built in ${year} from grey stone, one block at a time, and the boats came in on every tide.</p>`;

function extract(body: string, head = ""): Article {
  const html = `<html lang="en"><head><title>Rain at the harbour</title>${head}</head><body><article><h1>Rain at the harbour</h1>${body}</article></body></html>`;
  const document = new DOMParser().parseFromString(html, "text/html");
  return extractArticle(document, { url: "https://example.org/a/b.html", language: "", label: "" });
}

function readFigures(body: string): BlockOf<"figure">[] {
  const { blocks } = extract(`${filler(1)}${body}${filler(2)}${filler(3)}`);
  return blocks.filter((block): block is BlockOf<"figure"> => block.kind === "figure");
}

const describe = (block: Block): string => `${block.kind}: ${getBlockText(block).slice(0, 30)}`;

test("a standfirst below the first picture stays there, as on the page", () => {
  const standfirst = "Nobody had expected that much water in one night, least of all the harbour master.";
  const { blocks } = extract(
    `<figure><img src="/wall.jpg"><figcaption>The wall in the morning</figcaption></figure><p class="standfirst">${standfirst}</p>${filler(1)}${filler(2)}`,
    `<meta property="og:description" content="${standfirst}">`,
  );
  expect(blocks.slice(0, 4).map(describe)).toEqual([
    "heading: Rain at the harbour",
    "figure: The wall in the morning",
    `paragraph: ${standfirst.slice(0, 30)}`,
    "paragraph: The harbour wall was built in ",
  ]);
  expect(blocks[2]).toMatchObject({ role: "standfirst" });
  expect(blocks.filter((block) => getBlockText(block) === standfirst)).toHaveLength(1);
});

test("a caption that an earlier picture has said in full is not said again", () => {
  const figures = `<figure><img src="/a.jpg"><figcaption>The wall at noon. Water ran over it for hours.</figcaption></figure>${filler(4)}
    <figure><img src="/b.jpg" alt="A boat"><figcaption>The wall at noon.</figcaption></figure>`;
  const { blocks, skipped } = extract(`${filler(1)}${figures}${filler(2)}${filler(3)}`);
  expect(blocks.filter(({ kind }) => kind === "figure").map(getBlockText)).toEqual([
    "The wall at noon. Water ran over it for hours.",
    "A boat",
  ]);
  expect(skipped).toContainEqual({ kind: "duplicate", reason: "repeats-caption", text: "The wall at noon." });
});

test("one who owns all pictures is named once where there is nothing else to say, and each time under a caption", () => {
  const make = (name: string, caption: string) =>
    `<figure><img src="/${name}.jpg" alt="Boat ${name}"><figcaption>${caption}<span class="credit">Photo: Jo Roe</span></figcaption></figure>`;
  expect(
    readFigures(make("a", "") + filler(4) + make("b", "") + make("c", "The wall at noon")).map(getBlockText),
  ).toEqual(["Boat a\nJo Roe", "Boat b", "Boat c\nThe wall at noon\nJo Roe"]);
});

test("whether a credit stands before its caption is kept, also where screen readers are spared the caption", () => {
  const read = (caption: string) =>
    readFigures(`<figure><img src="/a.jpg"><figcaption>${caption}</figcaption></figure>`);
  const credit = '<span class="credit">© Jo Roe</span>';
  expect(read(`${credit} <span>The wall at noon</span>`)).toMatchObject([
    { caption: "The wall at noon", credit: "Jo Roe", creditFirst: true },
  ]);
  expect(read(credit)[0]).not.toHaveProperty("creditFirst");
  expect(read(`<span aria-hidden="true">The wall at noon</span> ${credit}`)[0]).not.toHaveProperty("creditFirst");
});

test("alternative text that is the headline is kept and not said", () => {
  expect(readFigures('<img src="/a.jpg" alt="Rain at the Harbour" width="600" height="400">')).toMatchObject([
    { alt: "", unsaidAlt: "Rain at the Harbour" },
  ]);
});

test("a file is no placeholder because its name tells of loading", () => {
  const [figure] = readFigures('<img src="/harbour-worker-loading-a-truck-2019.jpg" alt="A truck">');
  expect(figure?.image?.url).toBe("https://example.org/harbour-worker-loading-a-truck-2019.jpg");
});

test("a picture without a size is one where it is described", () => {
  expect(readFigures('<img src="/a.jpg" alt="A boat" width="0" height="0">')).toMatchObject([{ alt: "A boat" }]);
  expect(readFigures('<img src="/a.gif" alt="" width="0" height="0">')).toEqual([]);
  expect(readFigures('<img src="/a.gif" alt="count" width="1" height="1">')).toEqual([]);
});

test("a placeholder gives way to what a lazy loader has", () => {
  const [figure] = readFigures('<img src="/lazy-loading.gif" data-src="/truck.jpg" alt="A truck">');
  expect(figure?.image?.url).toBe("https://example.org/truck.jpg");
});

test("a blurred picture hidden from screen readers gives way to the true one, which waits for scripts", () => {
  const [figure] = readFigures(
    '<div><img aria-hidden="true" src="/tiny.jpg" alt="A ship"><noscript><img src="/ship.jpg" alt="A ship in the port"></noscript></div>',
  );
  expect(figure).toMatchObject({ alt: "A ship in the port", image: { url: "https://example.org/ship.jpg" } });
});

test("what a whole article is called does not make its pictures ornaments", () => {
  const { blocks } = extract(
    `<div class="author-story"><div><img src="/ship.jpg" alt="A ship"></div>${filler(1)}${filler(2)}${filler(3)}</div>`,
  );
  expect(blocks.map(({ kind }) => kind)).toContain("figure");
  expect(readFigures('<div class="author-box"><img src="/jo.jpg" alt="Jo Roe"></div>')).toEqual([]);
});

test("pictures in a table are kept after it", () => {
  const table = `<table><tr><th>Flag</th><td><img src="/flag.png" alt="A white star on blue" width="200"></td></tr><tr><th>Boats</th><td>12</td></tr></table>`;
  const { blocks } = extract(`${filler(1)}${table}${filler(2)}${filler(3)}`);
  expect(blocks.slice(2, 4).map(describe)).toEqual(["table: Flag\nBoats\n12", "figure: A white star on blue"]);
});

test("pictures in a table above the text come with it, whatever else is in the table", () => {
  const rows = ["Capital", "Largest harbour", "Languages", "Time"]
    .map((name) => `<tr><th>${name}</th><td>What the islanders have agreed on in their long assembly of 1801</td></tr>`)
    .join("");
  const table = `<table>${rows}<tr><th>Flag</th><td><img src="/flag.png" alt="A white star on blue" width="200"></td></tr></table>`;
  const { blocks } = extract(`${table}${filler(1)}${filler(2)}${filler(3)}`);
  const kinds = blocks.map(({ kind }) => kind);
  expect(kinds).toContain("table");
  expect(blocks[kinds.indexOf("table") + 1]).toMatchObject({ kind: "figure", alt: "A white star on blue" });
});

test("a picture after the last paragraph belongs to the article where it shares a box with that alone", () => {
  const step = (year: number) =>
    `<div class="step"><div><div>${filler(year)}</div><figure><img src="/${year}.jpg" alt="The wall in ${year}"></figure></div></div>`;
  const { blocks } = extract(
    `${step(1801)}${step(1802)}${step(1803)}<div><img src="/more.jpg" alt="More to read"></div>`,
  );
  expect(blocks.filter(({ kind }) => kind === "figure").map(getBlockText)).toEqual([
    "The wall in 1801",
    "The wall in 1802",
    "The wall in 1803",
  ]);
});

test("the name of what is offered is the caption even where the picture's own box has a credit", () => {
  const offer = `<div><a href="https://shop.example/" rel="sponsored"><img src="/tent.jpg" alt="A tent"><p>Photograph: Jo Mary Roe</p></a>
    <div><div>Harbour Tent 15</div><a href="https://shop.example/" rel="sponsored">$285 at the shop</a></div></div>`;
  expect(readFigures(offer)).toMatchObject([{ alt: "A tent", caption: "Harbour Tent 15", credit: "Jo Mary Roe" }]);
});

test("a formula on a line of its own stays between the paragraphs", () => {
  const math = '<math alttext="\\frac{a}{b}"><mfrac><mi>a</mi><mi>b</mi></mfrac></math>';
  const { blocks } = extract(`${filler(1)}<div><div>${math}</div></div>${filler(2)}${filler(3)}`);
  expect(blocks[2]).toMatchObject({ kind: "paragraph", text: "a / b" });
});

test("a caption once more, shortened and with a button to see the rest, is not said again", () => {
  const caption = "The harbour wall at noon, when the water ran over it for hours and nobody dared to go near";
  const { blocks } = extract(
    `<figure><img src="/a.jpg"><figcaption>${caption}</figcaption></figure>${filler(1)}<div><div><div>${caption}<a> less</a></div>
     <div>The harbour wall at noon, when the water ran over it for hours<a> ... more</a></div></div></div>${filler(2)}${filler(3)}`,
  );
  expect(blocks.filter((block) => getBlockText(block).startsWith("The harbour wall at noon"))).toHaveLength(1);
});

test("a credit on a line of its own after the picture is the picture's", () => {
  const { blocks } = extract(
    `${filler(1)}<figure><img src="/a.jpg" alt="A boat"></figure><div class="image-copyright"><p>picture house | Jo Roe</p></div>${filler(2)}${filler(3)}`,
  );
  expect(blocks.slice(2, 4)).toMatchObject([
    { kind: "figure", alt: "A boat", credit: "picture house | Jo Roe" },
    { kind: "paragraph", text: expect.stringContaining("The harbour wall") },
  ]);
});

test("a headline that stands several times in one box is heard once", () => {
  const heading = "<h2>Rain at the harbour</h2>";
  const { blocks } = extract(`${filler(1)}<div>${heading}${heading}${filler(2)}${filler(3)}</div>`);
  expect(blocks.filter((block) => getBlockText(block) === "Rain at the harbour")).toHaveLength(1);
});
