// @vitest-environment jsdom
import { expect, test } from "vitest";
import type { Block } from "../../../../renderer/article/article.ts";
import { extractArticle } from "../../../../renderer/article/extract/extract-article.ts";

const filler = (year: number): string =>
  `<p>The harbour wall was built in ${year} from grey stone, one block at a time, and the boats came in on every tide.</p>`;

function extractPart(part: string): Block[] {
  const html = `<html lang="en"><body><article><h1>Tides</h1>${filler(1)}${part}${filler(2)}${filler(3)}</article></body></html>`;
  const document = new DOMParser().parseFromString(html, "text/html");
  const { blocks } = extractArticle(document, { url: "https://example.org/", language: "", label: "" });
  return blocks.slice(2, -2);
}

const math =
  '<math alttext="{\\displaystyle h^{2}}"><semantics><msup><mi>h</mi><mn>2</mn></msup>' +
  '<annotation encoding="application/x-tex">{\\displaystyle h^{2}}</annotation></semantics></math>';
const picture = '<img src="/h2.svg" aria-hidden="true" alt="{\\displaystyle h^{2}}">';
const mark = { kind: "formula", source: "{\\displaystyle h^{2}}" };

test("a formula that the page hides behind its picture is read where it stands, and its source is kept", () => {
  const [block, ...others] = extractPart(
    `<p>The tide falls with <span><span style="display: none">${math}</span>${picture}</span>, nearly.</p>`,
  );
  expect(block).toEqual({
    kind: "paragraph",
    text: "The tide falls with h^2, nearly.",
    marks: [{ ...mark, start: 20, end: 23 }],
  });
  expect(others).toEqual([]);
});

test("so is one that begins a paragraph, and one in a caption", () => {
  const formula = `<span><span style="display: none">${math}</span>${picture}</span>`;
  expect(extractPart(`<p>${formula} is what falls, as every fisherman knows.</p>`)).toMatchObject([
    { text: "h^2 is what falls, as every fisherman knows.", marks: [{ ...mark, start: 0, end: 3 }] },
  ]);
  const figure = `<figure><img src="/wave.png" alt=""><figcaption>The curve of ${formula} over a day</figcaption></figure>`;
  expect(extractPart(figure)).toMatchObject([{ kind: "figure", caption: "The curve of h^2 over a day" }]);
});

test("a formula that is shown has its source, too, and a picture after it is one of its own", () => {
  const [paragraph, figure] = extractPart(
    `<p>It is ${math} <img src="/wave.png" alt="A wave at the wall" width="600" height="400"></p>`,
  );
  expect(paragraph).toMatchObject({ text: "It is h^2", marks: [mark] });
  expect(figure).toMatchObject({ kind: "figure", alt: "A wave at the wall" });
});
