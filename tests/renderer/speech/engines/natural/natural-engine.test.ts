import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { SpeechFailure, type SpeechMark } from "../../../../../renderer/speech/engine.ts";
import type { SoundOutput } from "../../../../../renderer/speech/engines/embedded/sound-output.ts";
import type { WorkerListener, WorkerRequest } from "../../../../../renderer/speech/engines/embedded/worker-messages.ts";
import { NaturalEngine } from "../../../../../renderer/speech/engines/natural/natural-engine.ts";
import { RateMemory } from "../../../../../renderer/speech/rate-memory.ts";

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

const output: SoundOutput = {
  async *play(chunks) {
    yield { kind: "start" };
    for await (const _ of chunks);
  },
  warmUp: () => undefined,
  setVolume: () => undefined,
  pause: () => Promise.resolve(),
  resume: () => Promise.resolve(),
};

/** An engine whose worker is this test. */
function startEngine(speed: number | null = null) {
  const speeds: number[] = [];
  const workers: WorkerListener[] = [];
  const asked: WorkerRequest[] = [];
  const ended: number[] = [];
  const engine = new NaturalEngine({
    rates: new RateMemory(),
    openOutput: () => output,
    speed,
    onSpeed: (one) => speeds.push(one),
    connectWorker: (listener) => {
      workers.push(listener);
      listener.reply({ kind: "ready" });
      return { post: (request) => asked.push(request), terminate: () => ended.push(workers.length) };
    },
  });
  engine.setPack({ state: "installed", bytes: 1, bytesHere: 1, voices: ["af_heart", "bf_emma"], host: "example.com" });
  const answer = (place: number, made: number, seconds = 1) => {
    const id = asked[place]?.id ?? -1;
    workers.at(-1)?.reply({ kind: "chunk", id, chunk: { samples: new Float32Array(seconds * 22_050), words: [] } });
    workers.at(-1)?.reply({ kind: "done", id, speed: made });
  };
  return { engine, speeds, workers, asked, ended, answer };
}

const request = (text: string) => ({ text, language: "en-GB", rate: 180 });

async function speak(engine: NaturalEngine, text: string): Promise<SpeechMark[] | string> {
  const marks: SpeechMark[] = [];
  try {
    for await (const mark of engine.speak(request(text), new AbortController().signal)) marks.push(mark);
    return marks;
  } catch (error) {
    return error instanceof SpeechFailure ? error.reason : String(error);
  }
}

test("two to three sentences are made ahead, not all that is asked for", () => {
  const { engine, asked } = startEngine();
  for (const text of ["One.", "Two.", "Three.", "Four.", "Five."]) engine.prepare(request(text));
  expect(asked.map(({ job }) => job.text)).toEqual(["One."]);
  expect(asked[0]?.job.voice).toBe("bf_emma");
});

test("what the machine can keep up with is learned, told when it changes, and less than it can at its best", () => {
  const { engine, speeds, answer } = startEngine();
  expect(engine.getSustainedRate()).toBe(Number.POSITIVE_INFINITY);
  expect(engine.isTried).toBe(false);

  engine.prepare(request("One."));
  answer(0, 2);
  expect(speeds).toEqual([2]);
  expect(engine.getSustainedRate()).toBe(330);
  expect(engine.isTried).toBe(true);

  engine.prepare(request("Two."));
  answer(1, 2.1);
  expect(speeds).toEqual([2]);
  engine.prepare(request("Three."));
  answer(2, 1);
  expect(speeds).toHaveLength(2);
  expect(engine.getSustainedRate()).toBeLessThan(330);
});

test("what is known from before holds", () => {
  expect(startEngine(1.5).engine.getSustainedRate()).toBe(240);
});

test("who waits longer than a listener should is told that it is late; it is made all the same", async () => {
  const { engine, answer } = startEngine();
  const spoken = speak(engine, "One.");
  await vi.advanceTimersByTimeAsync(2_000);
  expect(await spoken).toBe("late");

  answer(0, 1);
  const again = speak(engine, "One.");
  await vi.advanceTimersByTimeAsync(10);
  expect(await again).toEqual([{ kind: "start" }]);
});

const long = "The boats stayed in the harbour that morning, because the wind had turned to the north again.";

test("what would take longer than a listener should wait is not begun, unless it is under way or there", async () => {
  const { engine, asked, answer } = startEngine(1);
  expect(await speak(engine, long)).toBe("late");
  expect(asked).toEqual([]);
  // In two seconds a short one is ready.
  const short = speak(engine, "It rains.");
  await vi.advanceTimersByTimeAsync(10);
  answer(0, 1);
  await vi.advanceTimersByTimeAsync(10);
  expect(await short).toEqual([{ kind: "start" }]);

  engine.prepare(request(long));
  // As long as it should be at this rate, so that nothing is learned of the voice.
  answer(1, 1, (17 * 60) / 180);
  expect(await speak(engine, long)).toEqual([{ kind: "start" }]);
  // Its rest is cut from what is there.
  const rest = { ...request(long.slice(4)), before: long.slice(0, 4) };
  const marks: SpeechMark[] = [];
  const spoken = (async () => {
    for await (const mark of engine.speak(rest, new AbortController().signal)) marks.push(mark);
  })();
  await vi.advanceTimersByTimeAsync(10);
  answer(2, 1);
  await vi.advanceTimersByTimeAsync(10);
  await spoken;
  expect(marks).toEqual([{ kind: "start" }]);
});

test("who wants this voice and no other waits", async () => {
  const { engine, answer } = startEngine();
  const marks: SpeechMark[] = [];
  const spoken = (async () => {
    const wish = { ...request("One."), mayWait: true };
    for await (const mark of engine.speak(wish, new AbortController().signal)) marks.push(mark);
  })();
  await vi.advanceTimersByTimeAsync(20_000);
  answer(0, 1);
  await vi.advanceTimersByTimeAsync(10);
  await spoken;
  expect(marks).toEqual([{ kind: "start" }]);
});

test("a process that dies while it is wanted is given up at once, and started again when it is asked next", async () => {
  const { engine, workers, answer, asked } = startEngine();
  const spoken = speak(engine, "One.");
  await vi.advanceTimersByTimeAsync(100);
  workers.at(-1)?.reply({ kind: "broken", message: "the process has ended" });
  await vi.advanceTimersByTimeAsync(100);
  expect(await spoken).toBe("engine-died");

  const again = speak(engine, "One.");
  await vi.advanceTimersByTimeAsync(100);
  expect(workers).toHaveLength(2);
  answer(asked.length - 1, 1);
  await vi.advanceTimersByTimeAsync(100);
  expect(await again).toEqual([{ kind: "start" }]);
});

test("a process that nobody asks for anything is ended, to have its memory back", async () => {
  const { engine, answer, ended } = startEngine();
  engine.prepare(request("One."));
  answer(0, 1);
  await vi.advanceTimersByTimeAsync(299_000);
  expect(ended).toEqual([]);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(ended).toEqual([1]);
});

test("voices come and go with the pack", async () => {
  const { engine } = startEngine();
  const changes: number[] = [];
  engine.onVoicesChanged(() => changes.push(1));
  expect((await engine.listVoices()).map(({ id }) => id)).toEqual(["af_heart", "bf_emma"]);
  engine.setPack({ state: "absent", bytes: 1, bytesHere: 0, voices: ["af_heart"], host: "example.com" });
  expect(await engine.listVoices()).toEqual([]);
  expect(changes).toHaveLength(1);
  expect(await speak(engine, "One.")).toBe("no-voice");
});
