import { expect } from "@playwright/test";
import { holdKeyboard, type Keyboard } from "../harness/keyboard.ts";
import type { LaunchOptions, RunningApp } from "../harness/launch-app.ts";
import { type Orca, startOrca } from "../harness/orca.ts";
import { startSpeechService } from "../harness/speech-service.ts";
import { test as base } from "../harness/test.ts";

/*
 * Orca, the screen reader of Linux desktops, over Hark, by real keys. In its browse mode Orca takes the bare letters
 * and arrows that it knows (H, G, Down) for itself; F, which it has no use for in a page without a form, and
 * everything with Control reach Hark. Hark finds that a screen reader is there and leaves the interface to it.
 */

export interface Listener {
  readonly hark: RunningApp;
  readonly orca: Orca;
  readonly keyboard: Keyboard;
  /** What Orca has said from this mark on, it has said of this Hark. */
  readonly start: number;
  /** Presses a key and waits for what must be heard after it; returns all that was heard since. */
  press(key: string, ...phrases: RegExp[]): Promise<readonly string[]>;
}

interface Fixtures {
  readonly listener: Listener;
  /** Starts Hark beside Orca and waits until Orca has come across this and has nothing more to say. */
  listen(noticed: RegExp, options?: LaunchOptions): Promise<Listener>;
}

export const test = base.extend<Fixtures, { orca: Orca }>({
  orca: [
    async ({ desktop }, use) => {
      await startSpeechService(desktop);
      const orca = await startOrca(desktop);
      await use(orca);
      await orca.close();
    },
    { scope: "worker", timeout: 60_000 },
  ],
  listen: async ({ launch, desktop, orca }, use) => {
    await use(async (noticed, options = {}) => {
      const [mark, logMark] = [await orca.mark(), await orca.markLog()];
      // Silent: the transcript tells what Hark says, and Orca must not have to wait for it.
      const args = ["--silent", "--force-renderer-accessibility", ...(options.args ?? [])];
      const hark = await launch({ ...options, args });
      const keyboard = await holdKeyboard(desktop, /Hark$/);
      // What it says of a new window differs: the window's title, the page's, the focus, the whole page, or nothing when
      // the window and the focus come at once. That it has come to the headline is what they have in common.
      await orca.waitUntilNoticed(noticed, logMark);
      await orca.waitForSilence(mark);
      await silence(orca, keyboard, options.asksSpeaker ?? false);
      return {
        hark,
        orca,
        keyboard,
        start: mark,
        press: (key, ...phrases) => pressAndListen(orca, keyboard, key, phrases),
      };
    });
  },
  listener: async ({ listen }, use) => use(await listen(/\[heading \| A library that talks\]/)),
});

/** In ms: on a busy machine Orca takes a second or two to name a key. */
const echoPatience = 5000;

/**
 * Control is Orca's key for silence: with some pages it begins by itself to read all of the window. When the window and
 * the page's focus come in an order that it does not expect, it takes Hark for inactive, names no key that is pressed and
 * does not follow the focus, until one goes away and comes back, as its users do then.
 */
async function silence(orca: Orca, keyboard: Keyboard, isDialogOpen: boolean): Promise<void> {
  for (let round = 0; round < 3; round++) {
    const mark = await orca.mark();
    await keyboard.press("Control_L");
    const isFollowed = await orca.waitFor(keyName, { mark, deadline: echoPatience }).then(
      () => true,
      () => false,
    );
    await orca.waitForSilence(mark);
    // Away and back, Orca would be in its browse mode in the dialog, where arrow keys are its own.
    if (isFollowed || isDialogOpen) return;
    await keyboard.leaveAndReturn();
    await orca.waitForSilence(mark);
  }
  throw new Error("Orca takes no notice of keys in Hark");
}

async function pressAndListen(orca: Orca, keyboard: Keyboard, key: string, phrases: readonly RegExp[]) {
  const mark = await orca.mark();
  await keyboard.press(key);
  for (const phrase of phrases) await orca.waitFor(phrase, { mark });
  const heard = (await orca.waitForSilence(mark)).filter((phrase) => !isKeyEcho(phrase));
  expect(new Set(heard).size, `nothing twice after ${key}: ${heard.join(" | ")}`).toBe(heard.length);
  return heard;
}

/** Orca may have taken the focus to where it was reading when it was silenced; a heading brings it into the article. */
export function goToArticle({ press }: Listener) {
  return press("h", /heading level/);
}

const keyName =
  /^(?:.|F\d+|tab|return|escape|delete|insert|down|(?:left|right) (?:control|shift|alt)|space|colon|slash|dot|comma|at|greater|less)$/i;

/** Orca names the keys that are pressed. */
export function isKeyEcho(phrase: string): boolean {
  return keyName.test(phrase);
}

export function count(heard: readonly string[], phrase: RegExp): number {
  return heard.filter((one) => phrase.test(one)).length;
}
