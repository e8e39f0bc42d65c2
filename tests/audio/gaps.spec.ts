import { expect } from "@playwright/test";
import { partPauses, sentencePause } from "../../renderer/speech/pauses.ts";
import { expectTitle } from "../harness/reader.ts";
import { startRecorder } from "../harness/recorder.ts";
import { findSoundings } from "../harness/recording.ts";
import { test } from "../harness/test.ts";
import { sentences, startLongArticle } from "./long-article.ts";

/** What may be added to a pause that was asked for, in ms; the recording itself is true to 10. */
const tolerance = 30 + 10;

test.setTimeout(240_000);

/** Six hundred words. */
const count = 36;
const said = sentences.slice(0, count);

for (const rate of [450, 900]) {
  test(`at ${rate} words a minute no silence of an article is longer than asked for, and the rate and the time told are true`, async ({
    launch,
    server,
    desktop,
  }) => {
    const { page, transcript } = await startLongArticle(launch, server, rate, count);
    const recorder = await startRecorder(desktop);
    await page.keyboard.press("Control+7");
    const told = readTime((await transcript.waitFor(/left at \d+ words a minute/)).text);
    await recorder.waitForSound(100);
    await recorder.waitForSilence(500);
    const begun = Date.now();
    await page.keyboard.press("Control+2");
    await expectTitle(page, /playing/);
    await expect(page).not.toHaveTitle(/playing/, { timeout: 120_000 });
    const sounds = findSoundings(await recorder.recordFor(200), 0).filter(({ from }) => from > begun);
    await recorder.close();

    expect(transcript.since().at(-1)?.text).toBe(said.at(-1));
    const pause = (ms: number) => (ms * 180) / rate;
    const gaps = sounds.slice(1).map(({ from }, index) => from - (sounds[index]?.to ?? from));
    const longerThan = (ms: number) => gaps.filter((gap) => gap > pause(ms) + tolerance);
    const paragraphs = count / 4;
    report(
      `longest: ${gaps
        .toSorted((a, b) => b - a)
        .slice(0, 5)
        .map(Math.round)
        .join(", ")} ms`,
    );
    // After the headline once, between paragraphs, and everywhere else at most what is between sentences.
    expect(longerThan(partPauses.heading)).toEqual([]);
    expect(longerThan(partPauses.paragraph).length).toBeLessThanOrEqual(1);
    expect(longerThan(sentencePause).length).toBeLessThanOrEqual(paragraphs);

    const pauses = count * sentencePause + paragraphs * (partPauses.paragraph - sentencePause);
    const words = said.join(" ").split(" ").length + 8;
    const length = (sounds.at(-1)?.to ?? 0) - (sounds[0]?.from ?? 0) - pause(pauses);
    const heard = words / (length / 60_000);
    const whole = (sounds.at(-1)?.to ?? 0) - (sounds[0]?.from ?? 0) + pause(partPauses.paragraph);
    report(`told ${told} s, took ${Math.round(whole / 1000)} s`);
    expect(Math.abs((told * 1000) / whole - 1)).toBeLessThan(0.05);
    report(`${Math.round(heard)} true words a minute`);
    expect(Math.abs(heard / rate - 1)).toBeLessThan(0.05);
  });
}

/** In seconds. */
function readTime(sentence: string): number {
  const read = (unit: RegExp) => Number(unit.exec(sentence)?.[1] ?? 0);
  return read(/(\d+) minutes?/) * 60 + read(/(\d+) seconds?/);
}

/** What was measured, beside the result of the test. */
function report(description: string): void {
  test.info().annotations.push({ type: "measured", description });
  if (process.env.HARK_MEASURED) console.log(description);
}
