import { expect, type Page } from "@playwright/test";
import { withNaturalVoices } from "../harness/natural-voice.ts";
import { expectTitle } from "../harness/reader.ts";
import { blockLength, type Recorder, startRecorder } from "../harness/recorder.ts";
import { findFirstSound, findLastSound, listSilences, measureLoudness, type Sounding } from "../harness/recording.ts";
import { startSpeechService } from "../harness/speech-service.ts";
import { test } from "../harness/test.ts";
import { hearWhole, press } from "./hear-whole.ts";
import { expectedLength, longSentence, startRiver, type Voice } from "./river.ts";
import { report } from "./silences.ts";

/*
 * What a listener hears, recorded from a virtual sound card. A moment in the recording is true to one block of the
 * card (10 ms, recorder.ts); a block is added to every silence measured, so that the error never flatters.
 */

/**
 * How far the length may be from what the words need, as a share of it. The system's voices are taught their speed
 * while they speak, so their first sentences may be further off.
 */
const tolerance = { embedded: 0.12, "web-speech": 0.25 };

/** In ms, from the key that pauses to the last sound. What it has begun to play the system's service ends itself. */
const longestTail: Readonly<Record<Voice, number>> = { embedded: 50, natural: 50, "web-speech": 100 };
/** From the key that stops: what the sound card has been given is heard to its end, as no place in it is needed again. */
const longestEnd = 100;
/** How often it is paused and goes on. */
const turns = 4;

test.beforeAll(({ desktop }) => startSpeechService(desktop));

for (const voice of ["embedded", "web-speech"] as const) {
  test(`${voice}: is heard, takes as long as its words need at that rate, and 600 are really faster`, async ({
    launch,
    server,
    desktop,
  }) => {
    const { page } = await startRiver(launch, server, { rate: 240, voice });
    const recorder = await startRecorder(desktop);
    for (const rate of voice === "embedded" ? [240, 600] : [300]) {
      await page.getByRole("slider", { name: "Speed" }).fill(String(rate));
      await page.keyboard.press("Control+4");
      const quiet = await recorder.waitForSilence(400);
      expect(measureLoudness(quiet, Date.now() - 300)).toBeLessThan(0.001);

      const sounds = await hearSpeech(page, recorder);

      const length = (sounds.at(-1)?.to ?? 0) - (sounds[0]?.from ?? 0);
      const share = length / expectedLength(rate);
      report(`${rate} words a minute: ${Math.round(length)} ms, ${share.toFixed(2)} of what is expected`);
      expect(share).toBeGreaterThan(1 - tolerance[voice]);
      expect(share).toBeLessThan(1 + tolerance[voice]);
      if (voice === "embedded") expectNoGaps(sounds, rate);
    }
    await recorder.close();
  });
}

for (const voice of ["embedded", "web-speech", "natural"] as const) {
  test(`${voice}: falls silent within ${longestTail[voice]} ms of pause and ${longestEnd} ms of stop, and goes on where it was`, async ({
    launch,
    server,
    desktop,
  }) => {
    const start = voice === "natural" ? await withNaturalVoices(launch, desktop) : launch;
    const { page, transcript } = await startRiver(start, server, { rate: 220, voice });
    const recorder = await startRecorder(desktop);
    // What the key that goes there says is not yet the reading.
    await page.keyboard.press("Control+End");
    await transcript.waitFor(longSentence);
    const arrived = transcript.mark();
    await page.keyboard.press("Control+2");
    await expectTitle(page, /playing/);
    await transcript.waitFor(longSentence, { mark: arrived });
    const mark = transcript.mark();

    for (let turn = 0; turn < turns; turn++) {
      await recorder.waitForSound(250);
      await expectSilenceAfter("Control+2", page, recorder, longestTail[voice]);
      await expectTitle(page, /paused/);

      const resumed = await press(page, "Control+2");
      const heard = await recorder.waitForSound(150);
      report(`heard again after ${Math.round((findFirstSound(heard, resumed) ?? 0) - resumed)} ms`);
    }
    await recorder.waitForSound(250);
    await expectSilenceAfter("Control+4", page, recorder, longestEnd);
    await recorder.close();

    // A voice that cannot tell its place is held when it has hardly begun, each time: then it may begin its sentence
    // again; never another, and nothing else is said.
    const again = transcript.since(mark).map(({ text }) => longSentence.test(text));
    expect(again).toEqual(again.slice(0, voice === "web-speech" ? turns : 0).fill(true));
  });
}

/** Every stretch of sound in the article, which is as loud as speech. */
async function hearSpeech(page: Page, recorder: Recorder): Promise<readonly Sounding[]> {
  const { begin, recording, sounds } = await hearWhole(page, recorder, 45_000);
  const from = sounds[0]?.from ?? begin;
  report(`first sound after ${Math.round(from - begin)} ms`);
  // Speech that a listener at usual volume hears without straining; eSpeak's own files measure 0.09.
  expect(measureLoudness(recording, from)).toBeGreaterThan(0.02);
  return sounds;
}

/** The longest pause is after the headline: 600 ms at 180 words a minute. The voice's own words end and begin softly. */
function expectNoGaps(sounds: readonly Sounding[], rate: number): void {
  const longest = listSilences(sounds).toSorted((a, b) => b - a);
  report(`longest silences: ${longest.slice(0, 4).join(", ")} ms`);
  expect(longest[0]).toBeLessThan((600 * 180) / rate + 150);
}

async function expectSilenceAfter(key: string, page: Page, recorder: Recorder, longest: number): Promise<void> {
  const pressed = await press(page, key);
  const heard = await recorder.recordFor(1000);
  const tail = Math.max(0, (findLastSound(heard) ?? pressed) - pressed) + blockLength;
  report(`${key}: silent after ${Math.round(tail)} ms`);
  expect.soft(tail).toBeLessThan(longest);
}
