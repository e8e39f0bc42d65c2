// @vitest-environment jsdom
import { expect, test } from "vitest";
import { lowConfidence } from "../../../../renderer/article/confidence.ts";
import { makeSource, readArticle } from "../fixtures.ts";

const sentence =
  "The boats run six times a day, and the first leaves at twenty to six, because the nurses asked for it. ";

async function judge(body: string, title = "<title>The boats</title>") {
  const { doubts, confidence } = await readArticle(
    makeSource(`<!doctype html><html>${title}<body>${body}</body></html>`),
  );
  return { doubts, isDoubtful: confidence < lowConfidence };
}

test("an article with all that belongs to one leaves no doubt", async () => {
  const body = `<main><h1>The boats</h1>${`<p>${sentence.repeat(2)}</p>`.repeat(5)}</main>`;
  expect(await judge(body)).toEqual({ doubts: [], isDoubtful: false });
});

test("a page of much else with hardly a paragraph is doubtful, a short notice is not", async () => {
  const notice = "<main><h1>The boats</h1><p>No boats today: the captain has lost her boots.</p></main>";
  expect(await judge(notice)).toEqual({ doubts: [], isDoubtful: false });
  const menu = Array.from(
    { length: 40 },
    (_, index) => `<li><a href="/${index}">The boats of island ${index}</a></li>`,
  );
  const { doubts, isDoubtful } = await judge(`<nav><ul>${menu.join("")}</ul></nav>${notice}`);
  expect(doubts).toContain("little-text");
  expect(isDoubtful).toBe(true);
  expect((await judge("<main><h1>The boats</h1><p>None.</p></main>")).isDoubtful).toBe(true);
});

test("much text that is not in the article makes it doubtful", async () => {
  const other = `<div>${`<p>${sentence.replace("boats", "trams").repeat(3)}</p>`.repeat(6)}</div>`;
  const mine = `<div><h1>The boats</h1>${`<p>${sentence.repeat(3)}</p>`.repeat(6)}</div>`;
  expect(await judge(`${other}${mine}`)).toEqual({ doubts: ["left-out"], isDoubtful: true });
});

test("a page without a headline alone is no reason to warn", async () => {
  const { doubts, isDoubtful } = await judge(`<main>${`<p>${sentence.repeat(2)}</p>`.repeat(5)}</main>`, "");
  expect({ doubts, isDoubtful }).toEqual({ doubts: ["no-headline"], isDoubtful: false });
});

test("comments are no text that was left out", async () => {
  const comments = `<div id="comments">${`<p>${sentence.repeat(3)}</p>`.repeat(20)}</div>`;
  const body = `<main><h1>The boats</h1>${`<p>${sentence.repeat(2)}</p>`.repeat(5)}</main>${comments}`;
  expect((await judge(body)).doubts).toEqual([]);
});
