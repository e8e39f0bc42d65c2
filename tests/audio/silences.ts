import { expect, type Page, test } from "@playwright/test";
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

export async function isPlaying(page: Page): Promise<boolean> {
  return /playing/.test(await page.title());
}

/** What was measured, beside the result of the test. */
export function report(description: string): void {
  test.info().annotations.push({ type: "measured", description });
  if (process.env.HARK_MEASURED) console.log(description);
}
