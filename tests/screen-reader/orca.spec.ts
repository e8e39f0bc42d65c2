import { expect } from "@playwright/test";
import { holdKeyboard, type Keyboard } from "../harness/keyboard.ts";
import type { RunningApp } from "../harness/launch-app.ts";
import { type Orca, startOrca } from "../harness/orca.ts";
import { startSpeechService } from "../harness/speech-service.ts";
import { test as base } from "../harness/test.ts";

/*
 * Orca, the screen reader of Linux desktops, over Hark, by real keys. In its browse mode Orca takes the bare letters
 * and arrows that it knows (H, G, Down) for itself; F, which it has no use for in a page without a form, and
 * everything with Control reach Hark. Hark finds that a screen reader is there and leaves the interface to it.
 */

interface Listener {
  readonly hark: RunningApp;
  readonly orca: Orca;
  /** Presses a key and waits for what must be heard after it; returns all that was heard since. */
  press(key: string, ...phrases: RegExp[]): Promise<readonly string[]>;
}

const test = base.extend<{ listener: Listener }, { orca: Orca }>({
  orca: [
    async ({ desktop }, use) => {
      await startSpeechService(desktop);
      const orca = await startOrca(desktop);
      await use(orca);
      await orca.close();
    },
    { scope: "worker", timeout: 60_000 },
  ],
  listener: async ({ launch, desktop, orca }, use) => {
    const [mark, logMark] = [await orca.mark(), await orca.markLog()];
    // Silent: the transcript tells what Hark says, and Orca must not have to wait for it.
    const hark = await launch({ args: ["--silent", "--force-renderer-accessibility"] });
    const keyboard = await holdKeyboard(desktop, /Hark$/);
    // What it says of a new window differs: the window's title, the page's, the focus, the whole page, or nothing when
    // the window and the focus come at once. That it has come to the headline is what they have in common.
    await orca.waitUntilNoticed(/\[heading \| A library that talks\]/, logMark);
    await orca.waitForSilence(mark);
    // Control is Orca's key for silence: with some pages it begins by itself to read all of the window.
    await keyboard.press("Control_L");
    await orca.waitForSilence(mark);
    await use({ hark, orca, press: (key, ...phrases) => pressAndListen(orca, keyboard, key, phrases) });
  },
});

async function pressAndListen(orca: Orca, keyboard: Keyboard, key: string, phrases: readonly RegExp[]) {
  const mark = await orca.mark();
  await keyboard.press(key);
  for (const phrase of phrases) await orca.waitFor(phrase, { mark });
  const heard = (await orca.waitForSilence(mark)).filter((phrase) => !isKeyEcho(phrase));
  expect(new Set(heard).size, `nothing twice after ${key}: ${heard.join(" | ")}`).toBe(heard.length);
  return heard;
}

/** Orca may have taken the focus to where it was reading when it was silenced; a heading brings it into the article. */
function goToArticle({ press }: Listener) {
  return press("h", /heading level/);
}

/** Orca names the keys that are pressed. */
function isKeyEcho(phrase: string): boolean {
  return /^(?:.|F\d+|tab|return|escape|(?:left|right) (?:control|shift|alt)|down)$/i.test(phrase);
}

function count(heard: readonly string[], phrase: RegExp): number {
  return heard.filter((one) => phrase.test(one)).length;
}

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
  await press("ctrl+i", /^A library that talks\. .* per cent\. About \d minutes? left\.$/);
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
