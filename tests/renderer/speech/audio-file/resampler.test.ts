import { expect, test } from "vitest";
import { Resampler } from "../../../../renderer/speech/audio-file/resampler.ts";

function makeTone(hertz: number, rate: number, seconds: number): Float32Array {
  return Float32Array.from({ length: rate * seconds }, (_, index) => Math.sin((2 * Math.PI * hertz * index) / rate));
}

function resample(samples: Float32Array, from: number, to: number, chunk: number): number[] {
  const resampler = new Resampler(from, to);
  const output: number[] = [];
  for (let at = 0; at < samples.length; at += chunk) output.push(...resampler.write(samples.subarray(at, at + chunk)));
  return [...output, ...resampler.end()];
}

test.each([
  [22_050, 24_000, 3000],
  [24_000, 22_050, 3000],
  [22_050, 48_000, 9000],
])("from %d to %d a tone stays the same tone, at its place and as long as it was", (from, to, hertz) => {
  const output = resample(makeTone(hertz, from, 0.5), from, to, 777);
  const wanted = makeTone(hertz, to, 0.5);

  expect(output).toHaveLength(wanted.length);
  const inner = output.slice(200, -200).map((sample, index) => Math.abs(sample - (wanted[index + 200] ?? 0)));
  expect(Math.max(...inner)).toBeLessThan(0.002);
});

test("what the lower rate cannot hold is taken out rather than folded back", () => {
  const output = resample(makeTone(11_500, 24_000, 0.5), 24_000, 16_000, 4000);

  expect(Math.max(...output.slice(200, -200).map(Math.abs))).toBeLessThan(0.002);
});

test("the parts make no difference", () => {
  const tone = makeTone(440, 22_050, 0.2);
  expect(resample(tone, 22_050, 24_000, 100)).toEqual(resample(tone, 22_050, 24_000, 100_000));
});
