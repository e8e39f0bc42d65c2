import { expect } from "@playwright/test";
import { expectTitle } from "../harness/reader.ts";
import { type Recorder, startRecorder } from "../harness/recorder.ts";
import { endOf, measureLoudness } from "../harness/recording.ts";
import { test } from "../harness/test.ts";
import { startLongArticle } from "./long-article.ts";

/** Of one second that begins now. */
async function measureNow(recorder: Recorder): Promise<number> {
  const from = endOf(recorder.listen());
  return measureLoudness(await recorder.recordFor(1_000), from);
}

test("beside a screen reader the article is turned down while that says where one is, and comes back", async ({
  launch,
  server,
  desktop,
}) => {
  const { page, transcript } = await startLongArticle(launch, server, 220);
  // Once to the screen reader alone, once more to both.
  for (const sentence of [/^Your screen reader speaks/, /^Both/]) {
    await page.keyboard.press("Control+Shift+M");
    await expect(page.locator("[aria-live=polite]")).toHaveText(sentence);
  }
  const recorder = await startRecorder(desktop);
  await page.keyboard.press("Control+2");
  await expectTitle(page, /playing/);
  await recorder.waitForSound(200);
  await expect.poll(() => measureNow(recorder)).toBeGreaterThan(0.03);
  const usual = await measureNow(recorder);

  await page.keyboard.press("Control+i");
  await expect(page.locator("[aria-live=polite]")).not.toBeEmpty();
  const low = await measureNow(recorder);
  expect(low).toBeLessThan(usual / 2);
  // It reads on meanwhile.
  expect(low).toBeGreaterThan(usual / 10);

  await expect.poll(() => measureNow(recorder), { timeout: 30_000 }).toBeGreaterThan(usual * 0.7);
  await recorder.close();
  expect(transcript.since().some(({ role }) => role === "paragraph")).toBe(true);
});
