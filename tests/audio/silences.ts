import { expect, type Page, test } from "@playwright/test";
import type { Recorder } from "../harness/recorder.ts";
import { endOf, findSoundings, type Recording } from "../harness/recording.ts";
import type { Transcript } from "../harness/transcript.ts";
import { sentences } from "./long-article.ts";

/** What a listener may wait after a fault, in ms. */
export const longestSilence = 2_000;

/** How often something is killed; HARK_KILLS overrides it (`npm run faults`). */
export function countKills(usual: number): number {
  return Number(process.env.HARK_KILLS ?? usual);
}

/** In ms. */
export function findLongestSilence(heard: Recording, from: number): number {
  const sounds = findSoundings(heard, 0).filter((sound) => sound.to > from);
  const ends = [...sounds.map((sound) => sound.from).slice(1), endOf(heard)];
  return Math.round(Math.max(...ends.map((end, index) => end - (sounds[index]?.to ?? end))));
}

/** Each sentence of the long article once, in order, as far as it was read. */
export function expectInOrder(transcript: Transcript): void {
  const said = transcript.since().filter(({ role }) => role === "paragraph");
  expect(said.length).toBeGreaterThan(0);
  expect(said.map(({ text }) => text)).toEqual(sentences.slice(0, said.length));
}

interface Reading {
  readonly page: Page;
  readonly transcript: Transcript;
  /** Of this reading alone; it is closed in the end. */
  readonly recorder: Recorder;
}

/** Kills what speaks, in mid sound and again and again: no long silence is heard, nothing is lost, nothing said twice. */
export async function expectToOutlive(
  { page, transcript, recorder }: Reading,
  kills: number,
  /** False when there was nothing to kill. */
  kill: () => Promise<boolean>,
): Promise<void> {
  await recorder.waitForSound(200);
  const begin = endOf(recorder.listen());
  let killed = 0;
  while (killed < kills && (await isPlaying(page))) {
    // Dead is what has lived: what loads its voice is spared, as nothing is heard of it yet.
    await recorder.waitForSound(150);
    if (await kill()) killed++;
    await page.waitForTimeout(50 + Math.random() * 500);
  }
  const heard = recorder.listen();
  await recorder.close();

  report(`killed ${killed} times in ${Math.round((endOf(heard) - begin) / 1000)} s`);
  expect(killed).toBe(kills);
  const longest = findLongestSilence(heard, begin);
  report(`longest silence ${longest} ms`);
  expect(longest).toBeLessThan(longestSilence);
  expectInOrder(transcript);
}

async function isPlaying(page: Page): Promise<boolean> {
  return /playing/.test(await page.title());
}

/** What was measured, beside the result of the test. */
export function report(description: string): void {
  test.info().annotations.push({ type: "measured", description });
  if (process.env.HARK_MEASURED) console.log(description);
}
