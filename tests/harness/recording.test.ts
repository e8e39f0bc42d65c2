import { expect, test } from "vitest";
import {
  findFirstSound,
  findLastSound,
  findSoundings,
  isSteadySound,
  measureLoudness,
  type Recording,
} from "./recording.ts";

/** Alternates silence and a tone of 200 Hz; lengths in ms, silence first. Begins at 1,000,000 ms. */
function record(...lengths: number[]): Recording {
  const rate = 44_100;
  const parts = lengths.map((length, index) => {
    const volume = index % 2 === 0 ? 0 : 10_000;
    const wave = (sample: number) => volume * Math.sin((2 * Math.PI * 200 * sample) / rate);
    return Array.from({ length: (length / 1000) * rate }, (_, sample) => wave(sample));
  });
  return { samples: Int16Array.from(parts.flat()), rate, start: 1_000_000 };
}

test("sounds are found where they begin and end, to a window of 10 ms", () => {
  const recording = record(300, 200, 500, 100, 50);
  const [first, second, ...more] = findSoundings(recording, 50);
  expect(more).toEqual([]);
  expect(first).toEqual({ from: 1_000_300, to: 1_000_500 });
  expect(second).toEqual({ from: 1_001_000, to: 1_001_100 });
  expect(findSoundings(recording, 600)).toEqual([{ from: 1_000_300, to: 1_001_100 }]);
});

test("the last sound before and the first after a moment", () => {
  const recording = record(300, 200, 500, 100, 50);
  expect(findLastSound(recording)).toBe(1_001_100);
  expect(findLastSound(recording, 1_000_900)).toBe(1_000_500);
  expect(findFirstSound(recording, 1_000_400)).toBe(1_000_400);
  expect(findFirstSound(recording, 1_000_600)).toBe(1_001_000);
  expect(findFirstSound(recording, 1_001_120)).toBeNull();
  expect(findFirstSound(record(400))).toBeNull();
});

test("loudness is the root mean square of full scale", () => {
  const recording = record(300, 200);
  expect(measureLoudness(recording, 1_000_000, 1_000_300)).toBe(0);
  expect(measureLoudness(recording, 1_000_300)).toBeCloseTo(10_000 / 32_768 / Math.SQRT2, 3);
});

test("speech goes on through the silences inside of words, and not through longer ones", () => {
  expect(isSteadySound(record(0, 100, 50, 100), 1_000_000)).toBe(true);
  expect(isSteadySound(record(0, 100, 90), 1_000_000)).toBe(false);
  expect(isSteadySound(record(90, 100), 1_000_000)).toBe(false);
});
