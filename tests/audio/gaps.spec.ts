import { expect, type Page } from "@playwright/test";
import { partPauses, sentencePause } from "../../renderer/speech/pauses.ts";
import type { RunningApp } from "../harness/launch-app.ts";
import { chooseNaturalVoice, withNaturalVoices } from "../harness/natural-voice.ts";
import { type Recorder, startRecorder } from "../harness/recorder.ts";
import { findSoundings, listSilences, type Sounding } from "../harness/recording.ts";
import { startSpeechService } from "../harness/speech-service.ts";
import { test } from "../harness/test.ts";
import { hearWhole } from "./hear-whole.ts";
import { sentences, startLongArticle } from "./long-article.ts";
import { chooseVoice } from "./river.ts";
import { report } from "./silences.ts";

/** What may be added to a pause that was asked for, in ms; the recording itself is true to 10. */
const tolerance = 30 + 10;

/** In ms: eSpeak's own silence after a sentence differs so much from one to another. */
const variation = 50;

test.setTimeout(240_000);
test.beforeAll(({ desktop }) => startSpeechService(desktop));

/** How many sentences are read, of 17 words: three quarters of a minute at either rate. */
const lengths = [
  { rate: 450, count: 20 },
  { rate: 900, count: 36 },
];
/** The same for voices whose rate is not measured. */
const few = 8;

for (const { rate, count } of lengths) {
  test(`at ${rate} words a minute no silence of an article is longer than asked for, and the rate and the time told are true`, async ({
    launch,
    server,
    desktop,
  }) => {
    const hark = await startLongArticle(launch, server, rate, count);
    const recorder = await startRecorder(desktop);
    await hark.page.keyboard.press("Control+7");
    const told = readTime((await hark.transcript.waitFor(/left at \d+ words a minute/)).text);
    await recorder.waitForSound(100);

    const sounds = await hearArticle(hark, recorder, count);
    await recorder.close();

    expectNoGaps(sounds, rate, count);
    expectTrueRate(sounds, { rate, count, told });
  });
}

test("the system's voice: no silence of an article is longer than asked for, or than the service makes by itself", async ({
  launch,
  server,
  desktop,
}) => {
  const rate = 300;
  const hark = await startLongArticle(launch, server, rate, few);
  await chooseVoice(hark, "web-speech");
  await noteMultipliers(hark.page);
  const recorder = await startRecorder(desktop);
  const sounds = await hearArticle(hark, recorder, few);
  const own = await measureOwnSilence(hark.page, recorder);
  await recorder.close();
  expectNoGaps(sounds, rate, few, { own, tolerance: tolerance + variation });
});

test("natural voices: no silence of an article is longer than asked for", async ({ launch, server, desktop }) => {
  // Slow enough for what is left of the silence around its sentences to be heard.
  const rate = 170;
  const hark = await startLongArticle(await withNaturalVoices(launch, desktop), server, rate, few);
  await chooseNaturalVoice(hark);
  const recorder = await startRecorder(desktop);
  const sounds = await hearArticle(hark, recorder, few);
  await recorder.close();
  expectNoGaps(sounds, rate, few);
});

/** Keeps in the page what the system was last asked to speak. */
async function noteMultipliers(page: Page): Promise<void> {
  await page.evaluate(() => {
    const speak = speechSynthesis.speak.bind(speechSynthesis);
    speechSynthesis.speak = (utterance) => {
      Reflect.set(globalThis, "lastSpoken", utterance);
      speak(utterance);
    };
  });
}

/** The silence between two sentences that the service is given at once, without Hark, at the same speed; in ms. */
async function measureOwnSilence(page: Page, recorder: Recorder): Promise<number> {
  await recorder.waitForSilence(1000);
  const begun = Date.now();
  await page.evaluate(async () => {
    const { voice, lang, rate }: SpeechSynthesisUtterance = Reflect.get(globalThis, "lastSpoken");
    const say = (text: string) => {
      const utterance = Object.assign(new SpeechSynthesisUtterance(text), { voice, lang, rate });
      speechSynthesis.speak(utterance);
      return new Promise((resolve) => utterance.addEventListener("end", resolve));
    };
    await Promise.all(["We know no reason.", "You are nearer now.", "We know you now.", "We are nearer now."].map(say));
  });
  const sounds = findSoundings(await recorder.recordFor(200), 0).filter(({ from }) => from > begun);
  const own = Math.min(
    ...listSilences(sounds)
      .toSorted((a, b) => b - a)
      .slice(0, 3),
  );
  report(`the service's own silence: ${Math.round(own)} ms`);
  return own;
}

/** Every stretch of sound in the article of so many sentences. */
async function hearArticle({ page, transcript }: RunningApp, recorder: Recorder, count: number) {
  await recorder.waitForSilence(500);
  const { sounds } = await hearWhole(page, recorder, 120_000);
  expect(transcript.since().at(-1)?.text).toBe(sentences[count - 1]);
  return sounds;
}

/** In ms. */
interface Limits {
  /** The shortest silence that the voice can make. */
  readonly own: number;
  readonly tolerance: number;
}

const usual: Limits = { own: 0, tolerance };

/**
 * After the headline one long pause, one of a paragraph's after each, and everywhere else at most that of sentences.
 */
function expectNoGaps(sounds: readonly Sounding[], rate: number, length: number, limits: Limits = usual): void {
  const { own, tolerance: more } = limits;
  const gaps = listSilences(sounds);
  const longerThan = (ms: number) => gaps.filter((gap) => gap > Math.max(scale(ms, rate), own) + more);
  const longest = gaps.toSorted((a, b) => b - a).slice(0, 12);
  const asked = [partPauses.heading, partPauses.paragraph, sentencePause].map((ms) => Math.round(scale(ms, rate)));
  report(`longest: ${longest.map(Math.round).join(", ")} ms; asked: ${asked.join(", ")} ms`);
  expect(longerThan(partPauses.heading)).toEqual([]);
  expect(longerThan(partPauses.paragraph).length).toBeLessThanOrEqual(1);
  expect(longerThan(sentencePause).length).toBeLessThanOrEqual(length / 4);
}

interface Told {
  readonly rate: number;
  /** In sentences. */
  readonly count: number;
  /** In seconds. */
  readonly told: number;
}

function expectTrueRate(sounds: readonly Sounding[], { rate, count, told }: Told): void {
  const paragraphs = count / 4;
  const pauses = count * sentencePause + paragraphs * (partPauses.paragraph - sentencePause);
  const words = sentences.slice(0, count).join(" ").split(" ").length + 8;
  const length = (sounds.at(-1)?.to ?? 0) - (sounds[0]?.from ?? 0);
  const heard = words / ((length - scale(pauses, rate)) / 60_000);
  const whole = length + scale(partPauses.paragraph, rate);
  report(`told ${told} s, took ${Math.round(whole / 1000)} s`);
  expect(Math.abs((told * 1000) / whole - 1)).toBeLessThan(0.05);
  report(`${Math.round(heard)} true words a minute`);
  expect(Math.abs(heard / rate - 1)).toBeLessThan(0.05);
}

/** What a pause for 180 words a minute is at this rate, in ms; not by Hark's own hand, which may be wrong. */
function scale(ms: number, rate: number): number {
  return (ms * 180) / rate;
}

/** In seconds. */
function readTime(sentence: string): number {
  const read = (unit: RegExp) => Number(unit.exec(sentence)?.[1] ?? 0);
  return read(/(\d+) minutes?/) * 60 + read(/(\d+) seconds?/);
}
