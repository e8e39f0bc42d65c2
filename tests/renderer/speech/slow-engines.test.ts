import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { SpeechFailure } from "../../../renderer/speech/engine.ts";
import { ClockworkEngine } from "./clockwork-engine.ts";
import { pass, start, utter, word } from "./start-player.ts";

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

const sentences = [utter("It rains here.", 0), utter("It may stop.", 1), utter("It may not.", 2)];

/** A voice that the reader has chosen and that needs its time, beside one that is always there. */
function startSlow(utterances = sentences) {
  const quick = new ClockworkEngine({ id: "quick" });
  const slow = new ClockworkEngine({ id: "slow", capabilities: { prompt: false } });
  const machine = { sustains: 1000 };
  Object.assign(slow, { getSustainedRate: () => machine.sustains });
  const started = start([quick, slow], utterances);
  started.settings.voice = { engineId: "slow" };
  return { ...started, quick, slow, machine };
}

test("at a rate that the machine cannot keep up with, another voice reads, and that is said once", async () => {
  const { player, quick, slow, machine, settings, log } = startSlow();
  machine.sustains = 500;

  player.play();
  await pass(20 * word);
  expect(slow.heard).toEqual([]);
  expect(quick.heard.join(" ")).toBe("It rains here. It may stop. It may not.");
  expect(log.problems).toEqual(["too-fast"]);

  settings.rate = 500;
  player.play();
  await pass(40 * word);
  expect(slow.heard.join(" ")).toBe("It rains here. It may stop. It may not.");
  expect(log.problems).toEqual(["too-fast"]);

  machine.sustains = 400;
  player.play();
  await pass(40 * word);
  expect(log.problems).toEqual(["too-fast", "too-fast"]);
});

test("a sentence that is not ready in time is said by another, and the next by the chosen voice again", async () => {
  const { player, quick, slow, log } = startSlow();
  slow.failure = { reason: "late", before: "It" };

  player.play();
  await pass(2 * word);
  slow.failure = null;
  await pass(20 * word);

  expect(quick.heard.join(" ")).toBe("It rains here.");
  expect(slow.heard.join(" ")).toBe("It may stop. It may not.");
  expect(log.problems).toEqual(["late"]);
  expect(log.unspoken).toEqual([]);
});

test("an answer to a key does not wait for a voice that needs seconds to begin", async () => {
  const { player, quick, slow, log } = startSlow();

  player.announce("Speed 200 words per minute.", "en");
  await pass(10 * word);
  expect(quick.heard.join(" ")).toBe("Speed 200 words per minute.");

  player.sayOnce({ block: 1, start: 0, end: 12 });
  await pass(10 * word);
  expect(quick.heard.slice(-3).join(" ")).toBe("It may stop.");
  expect(slow.heard).toEqual([]);
  expect(log.problems).toEqual([]);
});

test("a voice that is asked for by its name, to hear what it is like, is waited for at every rate", async () => {
  const { player, quick, slow, machine } = startSlow();
  machine.sustains = 100;

  void player.announceAll([{ text: "This is how I sound.", language: "en", voice: { engineId: "slow" } }]);
  await pass(10 * word);

  expect(slow.heard.join(" ")).toBe("This is how I sound.");
  expect(slow.requests[0]).toMatchObject({ mayWait: true });
  expect(quick.heard).toEqual([]);
});

test("the rest of a sentence comes with what was heard of it", async () => {
  const { player, slow, settings } = startSlow();
  player.play();
  await pass(1.5 * word);
  settings.rate = 300;
  player.refresh();
  await pass(2 * word);

  expect(slow.requests[0]).toMatchObject({ text: "It rains here." });
  expect(slow.requests[0]?.before).toBeUndefined();
  expect(slow.requests[1]).toMatchObject({ text: "rains here.", before: "It " });
});

test("what was waited for in vain counts as part of the pause before", async () => {
  const { player, quick, slow } = startSlow(sentences.map((sentence) => ({ ...sentence, pauseAfter: 1_000 })));
  player.play();
  await pass(2.5 * word);
  expect(slow.heard).toHaveLength(3);
  // 300 ms at this rate.
  const pause = 300;
  Object.assign(slow, {
    async *speak() {
      await new Promise((resolve) => setTimeout(resolve, pause + 100));
      yield* [];
      throw new SpeechFailure("late");
    },
  });

  await pass(0.5 * word + pause + 100 + 1.5 * word);

  expect(quick.heard.join(" ")).toBe("It may");
});
