// @vitest-environment jsdom
import { expect, test } from "vitest";
import { getBlockText } from "../../../../renderer/article/block-text.ts";
import { makeSource, readArticle } from "../fixtures.ts";

const sentence = (subject: string) =>
  `The ${subject} was there before the town, and the town grew around it for three hundred years without a plan.`;
const wrap = (body: string) =>
  `<!doctype html><html lang="en"><title>The harbour wall</title><body>${body}</body></html>`;

async function read(body: string): Promise<string[]> {
  const { blocks } = await readArticle(makeSource(wrap(body)));
  return blocks.map(getBlockText);
}

test("text in declared shadow trees is read in its place, with what fills the slots", async () => {
  const texts = await read(`<main><h1>The harbour wall</h1>
    <news-story><template shadowrootmode="open">
      <p>${sentence("wall")}</p>
      <slot name="middle"><p>Nothing here.</p></slot>
      <news-part><template shadowrootmode="closed"><p>${sentence("crane")}</p></template></news-part>
      <slot></slot>
    </template><p>${sentence("mill")}</p><p slot="middle">${sentence("boat")}</p></news-story></main>`);
  expect(texts).toEqual(["The harbour wall", ...["wall", "boat", "crane", "mill"].map(sentence)]);
});

test("an ordinary template stays unseen, and a slot without content shows its own", async () => {
  const texts = await read(`<main><h1>The harbour wall</h1><template><p>${sentence("ghost")}</p></template>
    <news-story><template shadowrootmode="open"><p>${sentence("wall")}</p><slot><p>${sentence("crane")}</p></slot></template></news-story></main>`);
  expect(texts).toEqual(["The harbour wall", sentence("wall"), sentence("crane")]);
});

test("trees within trees without end are given up", async () => {
  const deep = `${'<x-y><template shadowrootmode="open">'.repeat(300)}<p>${sentence("wall")}</p>`;
  const start = performance.now();
  await read(deep);
  expect(performance.now() - start).toBeLessThan(2000);
});
