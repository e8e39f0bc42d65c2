import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { pass, script, start, word } from "./start-player.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test("the time left is that of the words and the pauses from the position on", async () => {
  const pausing = script.map((utterance) => ({ ...utterance, pauseAfter: 1_000 }));
  const { player, position } = start(undefined, pausing);
  // Ten words of 100 ms, and four pauses of 1,000 ms at 180 words a minute.
  expect(player.getTimeLeft()).toBeCloseTo(10 * word + 4 * 300, 0);
  position.value = { block: 1, offset: 15 };
  expect(player.getTimeLeft()).toBeCloseTo(3 * word + 300, 0);
  // Of "It rains here." the last five letters of fourteen are left.
  position.value = { block: 1, offset: 9 };
  expect(player.getTimeLeft()).toBeCloseTo((3 * word * 5) / 14 + 300 + 3 * word + 300, 0);

  position.value = { block: 0, offset: 0 };
  const before = player.getTimeLeft();
  player.play();
  await pass(1_000);
  expect(player.getTimeLeft()).toBeGreaterThan(before - 1_000 - 2 * word);
  expect(player.getTimeLeft()).toBeLessThan(before - 1_000 + 2 * word);
});

test("the length is that of the whole, and a time of it is gone to by the sentence that is heard then", async () => {
  const pausing = script.map((utterance) => ({ ...utterance, pauseAfter: 1_000 }));
  const { player, position, heard } = start(undefined, pausing);
  position.value = { block: 1, offset: 0 };
  expect(player.getLength()).toBeCloseTo(10 * word + 4 * 300, 0);

  player.follow(player.findAt(3 * word + 300));
  expect(position.value).toEqual({ block: 0, offset: 0 });
  player.follow(player.findAt(10 * word + 3 * 300));
  expect(position.value).toEqual({ block: 1, offset: 15 });
  expect(heard()).toBe("");

  player.play();
  player.follow(player.findAt(5 * word + 2 * 300));
  await pass(3.5 * word);
  expect(heard()).toBe("It rains here.");
  player.follow(player.findAt(60_000));
  expect(position.value).toEqual({ block: 1, offset: 15 });
});
