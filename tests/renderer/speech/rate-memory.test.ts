import { expect, test } from "vitest";
import { RateMemory } from "../../../renderer/speech/rate-memory.ts";

/** Speaks for a while with a voice that says 1.25 times the words it is asked for. */
function listen(memory: RateMemory, voice: string, sentences: number): void {
  for (let said = 0; said < sentences; said++) memory.learn(voice, { words: 15, rate: 180, ms: 4_000 });
}

test("a voice that is too fast is known to be after a few sentences", () => {
  const memory = new RateMemory();
  expect(memory.isKnown("a")).toBe(false);

  listen(memory, "a", 6);

  expect(memory.getFactor("a")).toBeGreaterThan(1.15);
  listen(memory, "a", 60);
  expect(memory.getFactor("a")).toBeCloseTo(1.25, 1);
  expect(memory.getFactor("b")).toBe(1);
});

test("what was learned is handed over to be kept, and is where the next start begins", () => {
  let kept: Readonly<Record<string, number>> = {};
  listen(new RateMemory({}, (factors) => (kept = factors)), "a", 60);

  const memory = new RateMemory(kept);

  expect(memory.getFactor("a")).toBeCloseTo(1.25, 1);
});

test("another text teaches as quickly as the first", () => {
  const memory = new RateMemory();
  listen(memory, "a", 100);
  memory.beginText();

  for (let said = 0; said < 12; said++) memory.learn("a", { words: 15, rate: 180, ms: 5_000 });

  expect(memory.getFactor("a")).toBeLessThan(1.06);
});

test("short texts, impossible times and single oddities hardly count", () => {
  const memory = new RateMemory();
  memory.learn("a", { words: 2, rate: 180, ms: 5_000 });
  memory.learn("a", { words: 20, rate: 180, ms: 0 });
  expect(memory.getFactor("a")).toBe(1);

  memory.learn("a", { words: 20, rate: 180, ms: 1 });

  expect(memory.getFactor("a")).toBeLessThan(1.6);
});
