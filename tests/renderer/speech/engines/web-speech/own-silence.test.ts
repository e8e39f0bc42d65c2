import { expect, test } from "vitest";
import { findOwnSilence } from "../../../../../renderer/speech/engines/web-speech/own-silence.ts";

const espeak = { name: "English (America) espeak-ng", voiceURI: "English (America) espeak-ng" };

test.each([
  [0.1, 800],
  [0.4, 800],
  [1, 330],
  [1.125, 265],
  [3.5, 30],
  [9, 30],
])("eSpeak at %f times its speed: %i ms, between what was measured", (multiplier, silence) => {
  expect(findOwnSilence(espeak, multiplier)).toBeCloseTo(silence, 5);
});

test("of other voices nothing is assumed", () => {
  expect(findOwnSilence({ name: "Ann", voiceURI: "ann" }, 1)).toBe(0);
});
