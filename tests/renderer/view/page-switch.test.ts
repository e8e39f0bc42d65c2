// @vitest-environment jsdom
import { signal } from "@preact/signals";
import { expect, test } from "vitest";
import type { SourceDocument } from "../../../main/contract.ts";
import { getBlockText } from "../../../renderer/article/block-text.ts";
import { readDocument } from "../../../renderer/article/read-document.ts";
import { createTranslate } from "../../../renderer/locales/translate.ts";
import type { Player, PlayerState } from "../../../renderer/speech/player.ts";
import { createPageSwitch } from "../../../renderer/view/page-switch.ts";
import { createReading } from "../../../renderer/view/reading.ts";
import { makeSource } from "../article/fixtures.ts";

const text = `It rained all night on the harbour, and in the morning the boats were full of water. The keepers came out
with buckets, and by noon the last of them was dry.`;
const page = makeSource(`<!doctype html><html lang="en"><head><title>Rain</title></head><body>
<nav><ul><li><a href="/a">Front page</a></li><li><a href="/b">Sport</a></li></ul></nav>
<main><article><h1>Rain</h1><p>${text}</p><p>${text.replaceAll("rained", "snowed")}</p></article></main>
<footer><p>Printed by the harbour.</p></footer></body></html>`);

async function start(source: SourceDocument, state: PlayerState = "idle") {
  const reading = createReading();
  const article = await readDocument(source);
  if (!article.ok) throw new Error(article.reason);
  reading.show(source, article.value);
  const said: string[] = [];
  const done: string[] = [];
  const player = { state: signal(state), play: () => done.push("play") } as unknown as Player;
  const pageSwitch = createPageSwitch({
    t: createTranslate("en"),
    isMac: false,
    reading,
    player,
    announce: (sentence) => said.push(sentence),
    sayEmpty: () => "No article is open.",
  });
  const list = () => reading.article.value?.blocks.map(getBlockText) ?? [];
  return { reading, pageSwitch, said, done, list, understood: article.value };
}

test("shows the page as it is and the article again, and says which", async () => {
  const { reading, pageSwitch, said, list, understood } = await start(page);

  await pageSwitch.toggle();
  expect(list()).toEqual(expect.arrayContaining(["Front page", "Sport", "Rain", "Printed by the harbour."]));
  expect(reading.isAsItIs.value).toBe(true);
  expect(reading.understood.value).toBe(understood);

  await pageSwitch.toggle();
  expect(list()).not.toContain("Sport");
  expect(reading.isAsItIs.value).toBe(false);
  expect(said).toEqual(["The page as it is.", "The article as Hark understands it."]);
});

test("the listener's place stays, there and back", async () => {
  const { reading, pageSwitch, understood } = await start(page);
  const block = understood.blocks.findIndex((candidate) => getBlockText(candidate).startsWith("It snowed"));
  reading.position.value = { block, offset: 30 };

  await pageSwitch.toggle();
  const { position, article } = reading;
  const there = article.value?.blocks[position.value.block];
  expect(there && getBlockText(there).slice(position.value.offset)).toMatch(
    new RegExp(`^${"It snowed all night on the harbour, and".slice(30)}`),
  );

  await pageSwitch.toggle();
  expect(position.value).toEqual({ block, offset: 30 });
});

test("a reading goes on", async () => {
  const { pageSwitch, done } = await start(page, "playing");
  await pageSwitch.toggle();
  expect(done).toEqual(["play"]);
});

test("going back brings the form that was shown", async () => {
  const { reading, pageSwitch, list } = await start(page);
  await pageSwitch.toggle();
  const other = await readDocument(makeSource("<p>Snow."));
  if (other.ok) reading.show(makeSource("<p>Snow."), other.value);
  expect(reading.isAsItIs.value).toBe(false);

  reading.goBack();
  expect(reading.isAsItIs.value).toBe(true);
  expect(list()).toContain("Sport");
  await pageSwitch.toggle();
  expect(list()).not.toContain("Sport");
});

test.each([
  ["plain text", makeSource("Rain\n\nIt rained all night, and in the morning it stopped.", "text/plain")],
  ["Markdown", makeSource("# Rain\n\nIt rained all night.", "text/markdown")],
])("%s that Hark understands as it is stays, and the listener is told", async (_name, source) => {
  const { reading, pageSwitch, said, understood } = await start(source);
  await pageSwitch.toggle();
  expect(reading.article.value).toBe(understood);
  expect(said).toEqual(["This is the page as it is: Hark understands it in no other way."]);
});

test("pressed twice in haste, the article is back", async () => {
  const { reading, pageSwitch, understood } = await start(page);
  await Promise.all([pageSwitch.toggle(), pageSwitch.toggle()]);
  expect([true, false]).toContain(reading.isAsItIs.value);
  if (reading.isAsItIs.value) await pageSwitch.toggle();
  expect(reading.article.value).toBe(understood);
});

test("something opened meanwhile is left alone", async () => {
  const { reading, pageSwitch, said } = await start(page);
  const toggled = pageSwitch.toggle();
  const other = await readDocument(makeSource("<p>Snow."));
  if (other.ok) reading.show(makeSource("<p>Snow."), other.value);
  await toggled;
  expect(reading.isAsItIs.value).toBe(false);
  expect(said).toEqual([]);
});
