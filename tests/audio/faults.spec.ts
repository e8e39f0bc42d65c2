import { expect, type Page } from "@playwright/test";
import { type Desktop, promptSoundCardModule } from "../harness/desktop.ts";
import { expectTitle } from "../harness/reader.ts";
import { startRecorder } from "../harness/recorder.ts";
import { findFirstSound, findLastSound } from "../harness/recording.ts";
import { startSpeechService } from "../harness/speech-service.ts";
import { test } from "../harness/test.ts";
import type { Transcript } from "../harness/transcript.ts";
import { waitUntil } from "../harness/wait-until.ts";
import { startLongArticle } from "./long-article.ts";
import { longSentence, startRiver } from "./river.ts";
import { countKills, expectInOrder, expectToOutlive, findLongestSilence, longestSilence, report } from "./silences.ts";

/*
 * Real faults, in the middle of a word: the listener hears a gap of two seconds at most, and then the same sentence.
 */

const kills = countKills(12);
const serverKills = countKills(5);

test.setTimeout(600_000);

test(`the voice's worker is killed ${kills} times: no gap, nothing lost, nothing twice`, async ({
  launch,
  server,
  desktop,
}) => {
  const { page, transcript } = await startLongArticle(launch, server, 500);
  const recorder = await startRecorder(desktop);
  await page.keyboard.press("Control+2");
  await expectToOutlive({ page, transcript, recorder }, kills, () => killWorker(page));
});

test(`the sound server is killed ${serverKills} times and comes back: reading goes on in the same sentence`, async ({
  launch,
  server,
  desktop,
}) => {
  const { page, transcript, problems } = await startLongArticle(launch, server, 260);
  await page.keyboard.press("Control+2");
  await waitForAnySound(desktop);
  for (let turn = 0; turn < serverKills; turn++) {
    await page.waitForTimeout(300 + Math.random() * 1_000);
    const before = transcript.mark();
    await desktop.killSoundServer();
    const heard = waitForAnySound(desktop);
    // Once at once, as a service manager does, then slower.
    await page.waitForTimeout((turn % 5) * 400);
    const back = Date.now();
    await desktop.restartSoundServer();
    expectSoon((await heard) - back);
    expectSamePlace(transcript, before);
  }
  await expectTitle(page, /playing/);
  expectInOrder(transcript);
  forgiveLostDevice(problems);
});

test("the only sound card is unplugged: the reader is told, and reading goes on when it is back", async ({
  launch,
  server,
  desktop,
}) => {
  const { page, transcript, problems } = await startLongArticle(launch, server, 260);
  await page.keyboard.press("Control+2");
  await transcript.waitFor(/harbour near/);
  await desktop.run("pactl", ["unload-module", "module-null-sink"]);
  await expect(page.getByText("There is no sound device.")).toBeVisible({ timeout: 10_000 });
  const before = transcript.mark();

  const heard = waitForAnySound(desktop);
  const back = Date.now();
  await desktop.run("pactl", ["load-module", ...promptSoundCardModule]);
  expectSoon((await heard) - back);

  expectSamePlace(transcript, before);
  await expect(page.getByText("There is no sound device.")).toBeHidden();
  expectInOrder(transcript);
  forgiveLostDevice(problems);
});

test("the system's speech service is killed in mid sentence: reading goes on within two seconds, in its place", async ({
  launch,
  server,
  desktop,
}) => {
  const service = await startSpeechService(desktop);
  const { page, transcript } = await startRiver(launch, server, { rate: 200, voice: "web-speech" });
  const recorder = await startRecorder(desktop);
  await page.keyboard.press("Control+End");
  await transcript.waitFor(longSentence);
  const mark = transcript.mark();
  await page.keyboard.press("Control+2");
  await transcript.waitFor(longSentence, { mark });
  await recorder.waitForSound(1_000);

  const killed = Date.now();
  await service.kill();

  await expect.poll(() => findLastSound(recorder.listen()) ?? 0, { timeout: 20_000 }).toBeGreaterThan(killed + 6_000);
  const longest = findLongestSilence(recorder.listen(), killed);
  await recorder.close();
  report(`longest silence after the service was killed ${longest} ms`);
  expect(longest).toBeLessThan(longestSilence);
  // It goes on in the same sentence, which is not told as a new one.
  expect(transcript.since(mark).filter(({ text }) => longSentence.test(text)).length).toBe(1);
});

function expectSoon(silence: number): void {
  report(`heard again after ${Math.round(silence)} ms`);
  expect(silence).toBeLessThan(longestSilence);
}

/** What begins meanwhile is at most the sentence that comes next. */
function expectSamePlace(transcript: Transcript, before: number): void {
  expect(transcript.mark() - before).toBeLessThanOrEqual(1);
}

/** Chromium writes an error to the console when the device goes. */
function forgiveLostDevice(problems: string[]): void {
  const others = problems.filter(
    (problem) => !problem.includes("AudioContext encountered an error from the audio device"),
  );
  problems.splice(0, problems.length, ...others);
}

/** Ends the worker from inside, without an event for the page: as silent as a death can be. False when there is none. */
async function killWorker(page: Page): Promise<boolean> {
  const worker = page.workers().at(-1);
  if (!worker) return false;
  const closed = new Promise<void>((resolve) => worker.once("close", () => resolve()));
  // Never answered: the worker is gone by then.
  worker.evaluate(() => globalThis.close()).catch(() => undefined);
  return Promise.race([closed.then(() => true), page.waitForTimeout(2_000).then(() => false)]);
}

/** Waits until something is heard from now on; when that was. */
async function waitForAnySound(desktop: Desktop): Promise<number> {
  const recorder = await startRecorder(desktop);
  try {
    const from = recorder.listen().start;
    return await waitUntil(() => findFirstSound(recorder.listen(), from) ?? false, {
      what: "sound",
      deadline: 15_000,
    });
  } finally {
    await recorder.close();
  }
}
