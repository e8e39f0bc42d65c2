import { expect, type Page } from "@playwright/test";
import { expectTitle } from "../harness/reader.ts";
import type { Recorder } from "../harness/recorder.ts";
import { findSoundings, type Recording, type Sounding } from "../harness/recording.ts";

interface Heard {
  /** When it was begun, as the browser noted it; ms since 1970. */
  readonly begin: number;
  readonly recording: Recording;
  /** Every stretch of sound since. */
  readonly sounds: readonly Sounding[];
}

/** Plays the article from where it is to its end. @param longest in ms. */
export async function hearWhole(page: Page, recorder: Recorder, longest: number): Promise<Heard> {
  const begin = await press(page, "Control+2");
  await expectTitle(page, /playing/);
  await expect(page).not.toHaveTitle(/playing/, { timeout: longest });
  const recording = await recorder.recordFor(300);
  return { begin, recording, sounds: findSoundings(recording, 0).filter(({ from }) => from > begin) };
}

/** Presses a key; returns when, as the browser noted it: the test's own way to the browser takes time, too. */
export async function press(page: Page, key: string): Promise<number> {
  await page.evaluate(() => {
    const note = (event: KeyboardEvent) => {
      Object.assign(window, { pressedAt: performance.timeOrigin + event.timeStamp });
    };
    // The key itself comes after its modifiers, so the last one noted is the one that counts.
    window.addEventListener("keydown", note, { capture: true });
  });
  await page.keyboard.press(key);
  return page.evaluate(() => (window as unknown as { pressedAt: number }).pressedAt);
}
