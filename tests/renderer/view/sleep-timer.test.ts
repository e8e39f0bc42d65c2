import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createTranslate } from "../../../renderer/locales/translate.ts";
import type { SessionParts } from "../../../renderer/view/create-command-context.ts";
import { createSleepTimer } from "../../../renderer/view/sleep-timer.ts";
import { createSoundActions } from "../../../renderer/view/sound-actions.ts";

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

function start() {
  const log: string[] = [];
  const timer = createSleepTimer({
    pause: () => log.push("pause"),
    fade: (seconds) => log.push(`fade ${seconds}`),
  });
  return { timer, log };
}

const minute = 60_000;

test("fades out in the last half minute, pauses, and turns the voice up again for the next time", () => {
  const { timer, log } = start();

  expect(timer.setNext()).toBe(15);
  log.length = 0;
  vi.advanceTimersByTime(14 * minute);
  expect(timer.getTimeLeft()).toBe(minute);
  expect(log).toEqual([]);
  vi.advanceTimersByTime(minute);

  expect(log).toEqual(["fade 30", "pause", "fade 0"]);
  expect(timer.getTimeLeft()).toBeNull();
  expect(timer.setNext()).toBe(15);
});

test("each press sets the next length from now on; after the longest it is off, and nothing fades", () => {
  const { timer, log } = start();
  timer.setNext();
  vi.advanceTimersByTime(minute);

  expect(timer.setNext()).toBe(30);
  expect(timer.getTimeLeft()).toBe(30 * minute);
  expect([timer.setNext(), timer.setNext(), timer.setNext()]).toEqual([45, 60, 0]);
  log.length = 0;
  vi.advanceTimersByTime(120 * minute);

  expect(log).toEqual([]);
  expect(timer.getTimeLeft()).toBeNull();
});

test("it stops a bulletin, too, in the pause between two stories", () => {
  const log: string[] = [];
  const parts = {
    ...{ t: createTranslate("en"), isMac: false, announcer: { announce: () => undefined } },
    voicing: { player: { pause: () => log.push("pause") }, fade: () => undefined },
    bulletin: { rest: () => log.push("rest") },
  };
  createSoundActions(parts as unknown as SessionParts).changeSleepTimer();
  vi.advanceTimersByTime(15 * minute);
  expect(log).toEqual(["rest", "pause"]);
});
