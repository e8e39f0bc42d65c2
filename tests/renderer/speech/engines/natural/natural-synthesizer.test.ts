import { beforeAll, expect, test } from "vitest";
import { type RenderJob, sampleRate } from "../../../../../renderer/speech/engines/embedded/rendered-sound.ts";
import type { WordTime } from "../../../../../renderer/speech/engines/embedded/word-timer.ts";
import {
  type NaturalParts,
  ownRate,
  renderNaturally,
} from "../../../../../renderer/speech/engines/natural/natural-synthesizer.ts";
import { loadNaturalParts } from "./load-phonemes.ts";

/** Of the model, in samples: a quarter of a second of silence, then 0.05 s for each token. */
const padding = 6000;
const tokenLength = 1200;

let parts: NaturalParts;
const asked: number[] = [];
let tellsDurations = true;

beforeAll(async () => {
  parts = {
    ...(await loadNaturalParts()),
    speak: (_voice, { length }) => {
      asked.push(length);
      const samples = new Float32Array(2 * padding + length * tokenLength);
      samples.subarray(padding, -padding).forEach((_, at, sound) => {
        sound[at] = 0.3 * Math.sin(at / 15);
      });
      const durations = tellsDurations ? [padding, ...Array<number>(length).fill(tokenLength), padding] : null;
      return Promise.resolve({ samples, durations, elapsed: 100 });
    },
  };
});

async function render(job: Partial<RenderJob> & { readonly text: string }) {
  asked.length = 0;
  const words: WordTime[] = [];
  const samples: number[] = [];
  const whole = { language: "en", voice: "af_heart", rate: ownRate, ...job };
  const rendered = await renderNaturally(whole, parts, (chunk) => {
    for (const sample of chunk.samples) samples.push(sample);
    words.push(...chunk.words);
  });
  return { rendered, seconds: samples.length / sampleRate, words, samples };
}

const text = "The boats stayed in the harbour.";

test("each word is heard when the model says it, without the silence before", async () => {
  const { words, seconds, rendered } = await render({ text });
  const [count = 0] = asked;
  expect(words.map(({ start, end }) => text.slice(start, end))).toEqual(text.slice(0, -1).split(" "));
  // "ðə " is three tokens.
  expect(words[0]?.time).toBeCloseTo(0.01, 2);
  expect(words[1]?.time).toBeCloseTo(0.01 + 3 * 0.05, 2);
  expect(seconds).toBeCloseTo(count * 0.05 + 0.02, 1);
  expect(rendered?.speed).toBeCloseTo((count * 0.05 + 0.5) / 0.1, 1);
});

test("the rate stretches sound and times alike, at every rate of Hark", async () => {
  const plain = await render({ text });
  for (const rate of [80, 250, 400]) {
    const stretched = await render({ text, rate });
    expect((stretched.seconds / plain.seconds) * (rate / ownRate)).toBeCloseTo(1, 1);
    // Before the first word there is the same margin at every rate.
    const [own = 0, first = 1] = [stretched, plain].map(({ words }) => (words.at(-1)?.time ?? 0) - 0.01);
    const share = own / first;
    expect(share).toBeCloseTo(ownRate / rate, 3);
  }
});

test.each([80, 185, 400])("at %d words a minute there is hardly any silence around a sentence", async (rate) => {
  const { samples, seconds } = await render({ text, rate });
  const isLoud = (sample: number) => Math.abs(sample) > 0.001;
  const silence = { before: samples.findIndex(isLoud), after: samples.length - 1 - samples.findLastIndex(isLoud) };
  for (const length of Object.values(silence)) expect(length / sampleRate).toBeLessThan(0.025);
  expect(seconds).toBeGreaterThan(0.5);
});

test("the rest of a sentence is cut from the whole, with its own places", async () => {
  const plain = await render({ text });
  const whole = [...asked];
  const { words, seconds } = await render({ text: "stayed in the harbour.", before: "The boats " });
  expect(asked).toEqual(whole);
  expect(words[0]).toEqual({ start: 0, end: 6, time: 0 });
  expect(seconds).toBeCloseTo(plain.seconds - (plain.words[2]?.time ?? 0), 1);
});

test("of a long sentence only what is still to be heard is made", async () => {
  const clause = "The boats stayed in the harbour that morning, because the wind had turned to the north again, ";
  const long = clause.repeat(6);
  await render({ text: long });
  const pieces = asked.length;
  const { words } = await render({ text: long.slice(clause.length * 5), before: long.slice(0, clause.length * 5) });
  expect(asked.length).toBeLessThan(pieces);
  expect(words[0]?.start).toBe(0);
});

test("a model that does not tell when is given an estimate, in order and within the sound", async () => {
  tellsDurations = false;
  const { words, seconds } = await render({ text });
  tellsDurations = true;
  const times = words.map(({ time }) => time);
  expect(times).toEqual(times.toSorted((one, other) => one - other));
  expect(words.at(-1)?.time).toBeLessThan(seconds);
});

test("a voice of another language is refused; nothing to say is no sound", async () => {
  expect((await render({ text, voice: "jf_alpha" })).rendered).toBeNull();
  const silence = await render({ text: "…" });
  expect(silence.words).toEqual([]);
  expect(silence.rendered).toEqual({});
});
