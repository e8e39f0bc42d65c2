import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { SpeechFailure, type SpeechMark, type SpeechRequest } from "../../../../../renderer/speech/engine.ts";
import { createEmbeddedEngine } from "../../../../../renderer/speech/engines/embedded/embedded-engine.ts";
import type { SoundOutput } from "../../../../../renderer/speech/engines/embedded/sound-output.ts";
import type { Synthesizer } from "../../../../../renderer/speech/engines/embedded/synthesizer.ts";
import type { ConnectWorker } from "../../../../../renderer/speech/engines/embedded/worker-messages.ts";
import { RateMemory } from "../../../../../renderer/speech/rate-memory.ts";
import { loadSynthesizer } from "./load-synthesizer.ts";

let synthesizer: Synthesizer;

beforeAll(async () => {
  synthesizer = await loadSynthesizer();
});

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

/** Hears everything at once, as fast as it is rendered. */
const output: SoundOutput = {
  async *play(chunks) {
    yield { kind: "start" };
    for await (const { words } of chunks) {
      for (const { start, end } of words) yield { kind: "word", start, end };
    }
  },
  warmUp: () => undefined,
  setVolume: () => undefined,
  pause: () => Promise.resolve(),
  resume: () => Promise.resolve(),
};

/** A worker that runs the real eSpeak in this process, and what can go wrong with one. */
function startEngine() {
  const log = { rendered: [] as string[], workers: 0, ended: 0 };
  const worker = { starts: true, answers: true, poison: "", chunksBeforeDeath: [] as number[] };
  const connectWorker: ConnectWorker = (listener) => {
    log.workers++;
    queueMicrotask(() => listener.reply(worker.starts ? { kind: "ready" } : { kind: "broken", message: "no data" }));
    return {
      post: ({ id, job }) =>
        queueMicrotask(() => {
          if (!worker.answers) return;
          if (worker.poison === job.text) return listener.failed("out of memory");
          log.rendered.push(job.text);
          let left = worker.chunksBeforeDeath.shift() ?? Number.POSITIVE_INFINITY;
          const done = synthesizer.render(job, (chunk) => {
            if (left-- > 0) listener.reply({ kind: "chunk", id, chunk });
          });
          if (left < 0) listener.failed("killed");
          else listener.reply({ kind: done ? "done" : "refused", id });
        }),
      terminate: () => log.ended++,
    };
  };
  return {
    engine: createEmbeddedEngine({ connectWorker, rates: new RateMemory(), openOutput: () => output }),
    log,
    worker,
  };
}

const request = (text: string, more: Partial<SpeechRequest> = {}): SpeechRequest => ({
  text,
  language: "en",
  rate: 200,
  ...more,
});

async function hear(marks: AsyncIterable<SpeechMark>, text: string): Promise<string[]> {
  const words: string[] = [];
  for await (const mark of marks) if (mark.kind === "word") words.push(text.slice(mark.start, mark.end));
  return words;
}

const never = new AbortController().signal;

test("says each word", async () => {
  const { engine } = startEngine();

  const words = await hear(engine.speak(request("It rains & pours here."), never), "It rains & pours here.");

  expect(words).toEqual(["It", "rains", "pours", "here"]);
});

test("what was prepared is not rendered again", async () => {
  const { engine, log } = startEngine();
  engine.prepare(request("One."));
  engine.prepare(request("Two."));

  await hear(engine.speak(request("One."), never), "One.");
  await hear(engine.speak(request("Two."), never), "Two.");

  expect(log.rendered).toEqual(["One.", "Two."]);
});

test("another rate is another sound", async () => {
  const { engine, log } = startEngine();
  engine.prepare(request("One."));

  await hear(engine.speak(request("One.", { rate: 300 }), never), "One.");

  expect(log.rendered).toEqual(["One.", "One."]);
});

test("what is wanted now is rendered before what was prepared for later", async () => {
  const { engine, log } = startEngine();
  engine.prepare(request("First."));
  engine.prepare(request("Later."));

  await hear(engine.speak(request("Now."), never), "Now.");
  await vi.advanceTimersByTimeAsync(0);

  expect(log.rendered).toEqual(["First.", "Now.", "Later."]);
});

describe("a worker that fails", () => {
  test("in the middle of a sentence is replaced at once, and no word is lost or heard twice", async () => {
    const { engine, log, worker } = startEngine();
    const text = "The harbour was closed for most of the winter, and nobody came to see the boats.";
    const whole = await hear(engine.speak(request(text), never), text);
    worker.chunksBeforeDeath = [3];

    expect(await hear(engine.speak(request(text, { rate: 201 }), never), text)).toEqual(whole);

    expect(log).toMatchObject({ workers: 2, ended: 1 });
  });

  test("by dying of a text has that text refused, and says the next", async () => {
    const { engine, log, worker } = startEngine();
    worker.poison = "One.";

    await expect(hear(engine.speak(request("One."), never), "One.")).rejects.toEqual(new SpeechFailure("refused"));

    expect(await hear(engine.speak(request("Two."), never), "Two.")).toEqual(["Two"]);
    expect(log).toMatchObject({ workers: 4, ended: 3 });
  });

  test("by not answering is replaced within two seconds", async () => {
    const { engine, log, worker } = startEngine();
    await hear(engine.speak(request("Zero."), never), "Zero.");
    worker.answers = false;

    const heard = hear(engine.speak(request("One."), never), "One.");
    await vi.advanceTimersByTimeAsync(1_400);
    expect(log.ended).toBe(0);
    worker.answers = true;
    await vi.advanceTimersByTimeAsync(200);

    expect(await heard).toEqual(["One"]);
    expect(log).toMatchObject({ workers: 2, ended: 1 });
  });

  test("by never starting is given up, with all that waits for it", async () => {
    const { engine, worker } = startEngine();
    worker.starts = false;

    engine.prepare(request("Two."));
    await expect(hear(engine.speak(request("One."), never), "One.")).rejects.toThrow("engine-died");
    await expect(hear(engine.speak(request("Two."), never), "Two.")).rejects.toThrow("engine-died");
  });
});

test("a language without a voice is said to have none", async () => {
  const { engine } = startEngine();

  await expect(hear(engine.speak(request("Hi", { language: "tlh" }), never), "Hi")).rejects.toThrow("no-voice");
});

test("a voice that is not eSpeak's is refused, and the worker lives", async () => {
  const { engine, log } = startEngine();

  const heard = hear(engine.speak(request("Hi", { voiceId: "gone" }), never), "Hi");

  await expect(heard).rejects.toThrow("no-voice");
  expect(await hear(engine.speak(request("One."), never), "One.")).toEqual(["One"]);
  expect(log.workers).toBe(1);
});
