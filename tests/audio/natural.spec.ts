import { expect } from "@playwright/test";
import { missingVoicePack } from "../../scripts/voice-pack/folder.mjs";
import type { LaunchOptions, RunningApp } from "../harness/launch-app.ts";
import { chooseNaturalVoice, realPack, withNaturalVoices } from "../harness/natural-voice.ts";
import { waitForArticle, watchHighlights } from "../harness/reader.ts";
import { startRecorder } from "../harness/recorder.ts";
import { findSoundings, measureLoudness, measurePitch, type Recording } from "../harness/recording.ts";
import { test } from "../harness/test.ts";
import { page as html } from "../server/answers.ts";

const sentence = "The boats stayed in the harbour that morning, because the wind had turned to the north again.";
const story = html(`<html lang="en"><main><h1>At sea</h1><p>${sentence}</p>
  <p>Nobody on the quay could say when the ferry would come.</p></main></html>`);

/** Hark with a natural voice. */
async function start(
  launch: (options?: LaunchOptions) => Promise<RunningApp>,
  args: readonly string[],
): Promise<RunningApp> {
  const hark = await launch({ args });
  await waitForArticle(hark, "At sea");
  const mark = hark.transcript.mark();
  await chooseNaturalVoice(hark);
  // The last of what waits to be said: what is silent after it is all of Hark.
  await hark.transcript.waitFor(/^Article, landmark/, { mark, deadline: 30_000 });
  return hark;
}

test("what the natural process makes is what is heard", async ({ launch, server, desktop }) => {
  server.answer("/story", story);
  const args = ["--rate=165", `${server.origin}/story`];
  const { page, transcript } = await start(await withNaturalVoices(launch, desktop), args);
  const recorder = await startRecorder(desktop);
  await recorder.waitForSilence(400);

  const mark = transcript.mark();
  await page.keyboard.press("Control+2");
  await transcript.waitFor(/^Nobody on the quay/, { mark });
  const recording = await recorder.recordFor(500);
  await recorder.close();

  // The model of the tests says a tone of 220 Hz, in a step for each sound, which no other voice does.
  const [longest] = findSoundings(recording, 200).toSorted((one, other) => other.to - other.from - (one.to - one.from));
  const pitch = measurePitch(recording, longest?.from ?? 0, longest?.to ?? 0);
  expect(pitch).toBeGreaterThan(205);
  expect(pitch).toBeLessThan(235);
});

test("the real voice is heard, and the word that is heard is marked", async ({ launch, server, desktop }) => {
  test.skip(missingVoicePack !== "", missingVoicePack);
  test.setTimeout(180_000);
  server.answer("/story", story);
  const args = ["--rate=80", `${server.origin}/story`];
  const { page, transcript } = await start(await withNaturalVoices(launch, desktop, realPack), args);
  let mark = transcript.mark();
  const readSeen = await watchHighlights(page);
  await page.keyboard.press("Control+2");
  await expect.poll(readSeen, { timeout: 60_000 }).toEqual(expect.arrayContaining(["harbour", "wind"]));
  await transcript.waitFor(/^Nobody on the quay/, { mark, deadline: 60_000 });
  await expect(page).toHaveTitle(/^(?!.*playing)/, { timeout: 60_000 });

  // Once more from the start: what was made once is there at once, however busy this machine is.
  const recorder = await startRecorder(desktop);
  await recorder.waitForSilence(400);
  mark = transcript.mark();
  await page.keyboard.press("Control+2");
  await transcript.waitFor(/^Nobody on the quay/, { mark, deadline: 60_000 });
  const recording = await recorder.recordFor(500);
  await recorder.close();

  // By that voice alone: nothing was late, and the machine kept up.
  const said = transcript.since(mark).map(({ text }) => text);
  expect(said.slice(0, 3)).toEqual(["Heading level 1.", "At sea", sentence]);
  expect(said).toHaveLength(4);
  expectSpeech(recording);
});

/** As loud as speech, with the pause at the comma. */
function expectSpeech(recording: Recording): void {
  const sounds = findSoundings(recording, 150);
  expect(measureLoudness(recording, sounds[0]?.from, sounds.at(-1)?.to)).toBeGreaterThan(0.01);
  expect(sounds.length).toBeGreaterThan(1);
}
