import { expect } from "@playwright/test";
import { count, goToArticle, test } from "./listener.ts";

test("the sample is heard from its skip link to a caption, and nothing twice", async ({ listener }) => {
  const { hark, orca, press } = listener;
  const begin = await orca.mark();

  // The banner is where the skip links are.
  let landmark: readonly string[] = [];
  for (let round = 0; round < 5 && count(landmark, /^banner Hark/) === 0; round++) {
    landmark = await press("F6", /banner|region|navigation|main content/);
  }
  expect(count(landmark, /^banner Hark/)).toBe(1);
  await press("Tab", /^Skip to article link/);
  await press("Return", /^main content Article/);
  await press("h", /^A library that talks heading level 1/);
  await press("h", /^Built by those who use it heading level 2/);
  await press("shift+h", /^A library that talks heading level 1/);
  await press("g", /^A red brick building .* image/);
  await press("Down", /^The customs house had been empty .*caption/);

  const heard = (await orca.heard()).slice(begin);
  expect(count(heard, /^Skip to article link/)).toBe(1);
  expect(count(heard, /Built by those who use it/)).toBe(1);
  expect(count(heard, /^A red brick building/)).toBe(1);
  expect(count(heard, /The customs house had been empty/)).toBe(1);
  expect(count(heard, /clickable/), "text is not a button").toBe(0);
  // What the screen reader says, Hark's own voice does not say as well.
  expect(hark.transcript.since()).toEqual([]);
});

test("Hark's keys beside Orca: each answer is heard from exactly one voice", async ({ listener }) => {
  const { hark, press } = listener;
  await press("ctrl+i", /^A library that talks\. .* per cent\. .* left\.$/);
  await press("ctrl+shift+period", /^\d+ words a minute\.$/);
  await press("ctrl+3", /^May 14, 2026/);
  expect(hark.transcript.since()).toEqual([]);

  // In this mode the article is Hark's: a caption alone, which focus cannot say, comes from its voice.
  const heard = await press("f");
  await hark.transcript.waitFor(/^The customs house had been empty/);
  expect(hark.transcript.since().map(({ text }) => text)).toEqual([
    "Caption.",
    "The customs house had been empty since the ferries moved to the north pier",
  ]);
  expect(count(heard, /customs house/)).toBe(0);
});

test("with the screen reader chosen as the only voice, Orca says captions, too, and that they are captions", async ({
  listener,
}) => {
  const { hark, press } = listener;
  await goToArticle(listener);
  await press("ctrl+shift+m");
  await hark.transcript.waitFor(/^Hark speaks/);
  const mark = hark.transcript.mark();
  await press("ctrl+shift+m", /^Your screen reader speaks\./);

  await press("f", /^Caption\. (?:The customs house|Nine listening rooms) .* (?:pier|booked)$/);

  expect(hark.transcript.since(mark)).toEqual([]);
});

test("a dialog is named, and closing it repeats no message", async ({ listener }) => {
  const { orca, press } = listener;
  await goToArticle(listener);
  const begin = await orca.mark();
  await press("ctrl+i", /per cent/);
  const opened = await press("ctrl+slash", /Keys of Hark/);
  expect(Math.max(...opened.map(({ length }) => length)), "not the whole table in one breath").toBeLessThan(200);
  await press("Escape", /heading level/);
  const heard = (await orca.heard()).slice(begin);
  expect(count(heard, /per cent/)).toBe(1);
});

test("an address that cannot be opened is told once", async ({ listener }) => {
  const { hark, orca, press } = listener;
  await press("ctrl+l", /Web address/);
  await hark.page.keyboard.insertText("ftp://files.example/");
  const begin = await orca.mark();
  await press("Return", /Hark cannot open this kind of address/);
  const heard = (await orca.heard()).slice(begin);
  expect(count(heard, /Hark cannot open this kind of address/)).toBe(1);
});
