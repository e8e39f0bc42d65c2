import { expect, test } from "vitest";
import {
  RecordingFailure,
  type RecordOptions,
  recordScript,
} from "../../../../renderer/speech/audio-file/record-script.ts";
import { type Engine, SpeechFailure } from "../../../../renderer/speech/engine.ts";
import type { Utterance } from "../../../../renderer/speech/utterance.ts";

const say = (text: string, pauseAfter = 0): Utterance => ({
  text,
  source: { block: 0, start: 0, end: text.length },
  sourceOffsets: [...text].map((_, index) => index),
  role: "paragraph",
  language: "en",
  pauseAfter,
});

/** An engine that makes one sample for each letter, a thousand a second, and fails as it is told. */
function makeEngine(id: string, fail: (text: string) => void = () => undefined): Engine {
  return {
    id,
    capabilities: { wordTimings: true, pcm: true, pause: true, prompt: true, maxRate: 500 },
    listVoices: () => Promise.resolve([]),
    prepare: () => undefined,
    speak: () => (async function* () {})(),
    async *render({ text, rate, voiceId }) {
      fail(text);
      yield { samples: new Float32Array(text.length).fill(rate / 1000), sampleRate: voiceId === "low" ? 500 : 1000 };
    },
    setVolume: () => undefined,
    pause: () => Promise.resolve(),
    resume: () => Promise.resolve(),
  };
}

async function record(script: readonly Utterance[], options: Partial<RecordOptions> & Pick<RecordOptions, "engines">) {
  const sounds = [];
  const all = { rate: 180, pauses: 100, getPitch: () => 50, getVoice: () => null, ...options };
  for await (const sound of recordScript(script, all, new AbortController().signal)) sounds.push(sound);
  return sounds;
}

test("each utterance is followed by its pause, shorter at a higher rate", async () => {
  const [first, second] = await record([say("one", 400), say("three")], { engines: [makeEngine("a")], rate: 360 });

  expect(first?.samples).toHaveLength(3 + 200);
  expect(first?.samples.findLastIndex((sample) => sample !== 0)).toBe(2);
  expect(second?.samples).toHaveLength(5);
});

test("pauses and pitch are as the reader has set them, the pitch by role", async () => {
  const asked: (number | undefined)[] = [];
  const engine = makeEngine("a");
  const listening: Engine = {
    ...engine,
    render: (request, signal) => {
      asked.push(request.pitch);
      return engine.render?.(request, signal) ?? (async function* () {})();
    },
  };
  const heading = { ...say("two"), role: "heading" } as const;
  const getPitch = (role: string) => (role === "heading" ? 120 : 60);
  const [first] = await record([say("one", 400), heading], { engines: [listening], pauses: 50, getPitch });

  expect(first?.samples).toHaveLength(3 + 200);
  expect(asked).toEqual([60, 100]);
});

test("the reader's voice and rate are used, up to what the engine can", async () => {
  const getVoice = () => ({ engineId: "b", voiceId: "low" });
  const [sound] = await record([say("one")], { engines: [makeEngine("a"), makeEngine("b")], getVoice, rate: 900 });

  expect(sound?.sampleRate).toBe(500);
  expect(sound?.samples[0]).toBeCloseTo(0.5);
});

test("a worker that dies is tried again, then the next engine", async () => {
  let deaths = 0;
  const dying = makeEngine("a", () => {
    deaths++;
    throw new SpeechFailure("engine-died");
  });
  const sounds = await record([say("one")], { engines: [dying, makeEngine("b")] });

  expect(sounds.map(({ wasSaid }) => wasSaid)).toEqual([true]);
  expect(deaths).toBe(2);
});

test("a sentence that nothing would say is left out; after three in a row, or where none is said, that is a failure", async () => {
  const refuses = (pattern: RegExp) =>
    makeEngine("a", (text) => {
      if (pattern.test(text)) throw new SpeechFailure("refused");
    });
  const script = ["one", "two", "three", "four", "five"].map((text) => say(text));

  const sounds = await record(script, { engines: [refuses(/two|three/)] });
  expect(sounds.map(({ wasSaid }) => wasSaid)).toEqual([true, false, false, true, true]);
  await expect(record(script, { engines: [refuses(/two|three|four/)] })).rejects.toThrow(RecordingFailure);
  await expect(record([say("one")], { engines: [refuses(/./)] })).rejects.toThrow(RecordingFailure);
  await expect(record([say("one")], { engines: [] })).rejects.toThrow(RecordingFailure);
});

test("an earcon is made by the engine that has them, whichever voice was chosen", async () => {
  const asked: (string | undefined)[] = [];
  const plain = makeEngine("plain");
  const able: Engine = {
    ...makeEngine("able"),
    capabilities: { ...plain.capabilities, earcons: true },
    async *render({ earcon }) {
      asked.push(earcon);
      yield { samples: new Float32Array(5), sampleRate: 1000 };
    },
  };
  const script = [{ ...say("(earcon: caption)"), earcon: "caption" } as const, say("one")];

  const sounds = await record(script, { engines: [plain, able], getVoice: () => ({ engineId: "plain" }) });

  expect(asked).toEqual(["caption"]);
  expect(sounds.map(({ samples }) => samples.length)).toEqual([5, 3]);
});
