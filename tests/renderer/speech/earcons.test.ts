import { describe, expect, test } from "vitest";
import { earconNames, measureEarcon, renderEarcon } from "../../../renderer/speech/earcons.ts";

const rate = 12_000;

/** The share of energy below a frequency, in Hz, by a plain Fourier transform. */
function shareBelow(samples: Float32Array, limit: number): number {
  const step = 10;
  let [below, all] = [0, 0];
  for (let frequency = step; frequency < 4_000; frequency += step) {
    let [real, imaginary] = [0, 0];
    for (const [index, sample] of samples.entries()) {
      const angle = (2 * Math.PI * frequency * index) / rate;
      real += sample * Math.cos(angle);
      imaginary += sample * Math.sin(angle);
    }
    const energy = real ** 2 + imaginary ** 2;
    all += energy;
    if (frequency < limit) below += energy;
  }
  return below / all;
}

describe.each(earconNames)("%s", (name) => {
  const samples = renderEarcon(name, rate);

  test("is short, as long as it says, and neither clicks nor clips", () => {
    expect(Math.abs(samples.length / rate - measureEarcon(name) / 1000)).toBeLessThan(0.001);
    expect(measureEarcon(name)).toBeLessThanOrEqual(250);
    expect(Math.abs(samples[0] ?? 1)).toBeLessThan(0.01);
    expect(Math.abs(samples.at(-1) ?? 1)).toBeLessThan(0.01);
    expect(Math.max(...samples.map(Math.abs))).toBeLessThan(0.5);
  });

  test("can be heard by who hears nothing above 1 kHz", () => {
    expect(shareBelow(samples, 1_000)).toBeGreaterThan(0.7);
  });

  test("is as loud as a voice", () => {
    const loud = samples.filter((sample) => Math.abs(sample) > 0.002);
    const rms = Math.sqrt(loud.reduce((sum, sample) => sum + sample ** 2, 0) / loud.length);
    expect(rms).toBeGreaterThan(0.07);
    expect(rms).toBeLessThan(0.16);
  });
});

test("no two sound the same", () => {
  const shapes = earconNames.map((name) => renderEarcon(name, 8_000).join());

  expect(new Set(shapes).size).toBe(earconNames.length);
});
