import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createDucking } from "../../../renderer/view/ducking.ts";

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

function start({ isWanted = true } = {}) {
  const shares: number[] = [];
  const ducking = createDucking({ locale: "en", isWanted: () => isWanted, duck: (share) => shares.push(share) });
  return { ducking, shares };
}

test("the voice is low as long as a sentence takes to say, and then as loud as before", () => {
  const { ducking, shares } = start();
  ducking.expectSpeech("Four minutes and ten seconds left at this speed.");
  expect(shares).toEqual([0.25]);
  vi.advanceTimersByTime(2_500);
  expect(shares).toEqual([0.25]);
  vi.advanceTimersByTime(1_500);
  expect(shares).toEqual([0.25, 1]);
});

test("it stays low while one thing after another is said, and for the longest of them", () => {
  const { ducking, shares } = start();
  ducking.expectSpeech("One two three four five six seven eight nine ten eleven twelve thirteen fourteen.");
  vi.advanceTimersByTime(1_000);
  ducking.expectFocus();
  vi.advanceTimersByTime(3_000);
  expect(shares).not.toContain(1);
  vi.advanceTimersByTime(1_000);
  expect(shares.at(-1)).toBe(1);
});

test("of a long list no more is waited for than anybody listens to at once", () => {
  const { ducking, shares } = start();
  ducking.expectSpeech("One two three. ".repeat(100));
  vi.advanceTimersByTime(14_900);
  expect(shares).toEqual([0.25]);
  vi.advanceTimersByTime(200);
  expect(shares).toEqual([0.25, 1]);
});

test("it is not turned down where nobody wants that", () => {
  const { ducking, shares } = start({ isWanted: false });
  ducking.expectSpeech("Saved.");
  ducking.expectFocus();
  vi.advanceTimersByTime(10_000);
  expect(shares).toEqual([]);
});
