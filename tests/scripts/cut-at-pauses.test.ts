import { expect, test } from "vitest";
import { cutAtPauses } from "../../scripts/listen/cut-at-pauses.mjs";

const second = 16_000;

/** So many seconds of sound and of silence, by turns. */
function record(...seconds: readonly number[]): Float32Array {
  const parts = seconds.map((length, at) => new Float32Array(length * second).fill(at % 2 === 0 ? 0.5 : 0));
  return Float32Array.from(parts.flatMap((part) => [...part]));
}

const lengths = (parts: readonly Float32Array[]) => parts.map(({ length }) => length / second);

test.each([
  ["what is heard at once stays whole", [12, 0.5, 12], [24.5]],
  ["a cut is in the middle of the last pause that comes in time", [12, 0.5, 12, 0.5, 12], [24.75, 12.25]],
  ["a silence within a word is no pause", [12, 0.5, 12, 0.1, 12], [12.25, 24.35]],
  ["where nobody pauses, it is cut all the same", [60], [28, 28, 4]],
])("%s", (_name, seconds, expected) => {
  const recording = record(...seconds);
  const parts = cutAtPauses(recording);
  expect(lengths(parts)).toEqual(expected.map((length) => expect.closeTo(length, 3)));
  expect(parts.flatMap((part) => [...part])).toEqual([...recording]);
});
