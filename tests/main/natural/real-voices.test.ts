import * as runtime from "onnxruntime-node";
import { beforeAll, describe, expect, test } from "vitest";
import { naturalRate } from "../../../main/contract-natural.ts";
import { KokoroModel, type KokoroSound } from "../../../main/natural/kokoro-model.ts";
import { findToken } from "../../../renderer/speech/engines/natural/kokoro-phonemes.ts";
import { missingVoicePack, voicePackFolder } from "../../../scripts/voice-pack/folder.mjs";

if (missingVoicePack) console.warn(`The tests of the real model were not run: ${missingVoicePack}.`);

/** "The boats, in the harbour, stayed." */
const phonemes = "ðə bˈOts, ɪnðə hˈɑɹbəɹ, stˈAd.";
const tokens = [...phonemes].map((sign) => findToken(sign) ?? Number.NaN);

describe.skipIf(missingVoicePack !== "")("the real model", () => {
  let sound: KokoroSound;

  beforeAll(async () => {
    const model = await KokoroModel.load(runtime, voicePackFolder);
    sound = await model.speak("af_heart", tokens);
  }, 60_000);

  test("says something, as long as it tells by its durations, to the sample", () => {
    const { samples, durations } = sound;
    expect(durations).toHaveLength(tokens.length + 2);
    expect(durations?.reduce((sum, one) => sum + one, 0)).toBe(samples.length);
    expect(samples.length / naturalRate).toBeGreaterThan(1.5);
    expect(samples.length / naturalRate).toBeLessThan(5);
    expect(measure(0, samples.length)).toBeGreaterThan(0.02);
  });

  test("begins to sound where it says that the first word begins", () => {
    const { samples, durations } = sound;
    const told = (durations?.[0] ?? 0) / naturalRate;
    const heard = samples.findIndex((sample) => Math.abs(sample) > 0.02) / naturalRate;
    expect(Math.abs(told - heard)).toBeLessThan(0.06);
  });

  test("is silent after the last word", () => {
    const { samples, durations } = sound;
    const rest = samples.length - (durations?.at(-1) ?? 0);
    expect(measure(rest, samples.length)).toBeLessThan(0.002);
  });

  function measure(from: number, to: number): number {
    const part = sound.samples.subarray(from, to);
    return Math.sqrt(part.reduce((sum, sample) => sum + sample * sample, 0) / part.length);
  }
});
