import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { SpeechMark } from "../../../../../renderer/speech/engine.ts";
import { createWebSpeechEngine } from "../../../../../renderer/speech/engines/web-speech/web-speech-engine.ts";
import { RateMemory } from "../../../../../renderer/speech/rate-memory.ts";

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("SpeechSynthesisUtterance", FakeUtterance);
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

class FakeUtterance extends EventTarget {
  readonly text: string;
  onstart: (() => void) | null = null;
  onend: (() => void) | null = null;
  onboundary: ((event: object) => void) | null = null;

  constructor(text: string) {
    super();
    this.text = text;
  }
}

/** The ways of system speech that no test machine shows: services that die, drop what they are told, or are late. */
class FakeSynthesis extends EventTarget {
  voices: Partial<SpeechSynthesisVoice>[] = [{ name: "Ann", lang: "en-GB", voiceURI: "ann", localService: true }];
  /** What comes of each utterance, in order: nothing at all, only its start, or all of it. */
  outcomes: ("dropped" | "stuck" | "said")[] = [];
  readonly spoken: string[] = [];
  tellsWords = true;
  speaking = false;
  pending = false;
  cancels = 0;

  getVoices() {
    return this.voices;
  }

  speak(utterance: FakeUtterance): void {
    this.spoken.push(utterance.text);
    const outcome = this.outcomes.shift() ?? "said";
    if (outcome === "dropped") return;
    this.speaking = true;
    setTimeout(() => utterance.onstart?.(), 50);
    if (this.tellsWords) setTimeout(() => utterance.onboundary?.({ name: "word", charIndex: 3, charLength: 0 }), 100);
    if (outcome === "said") setTimeout(() => this.#end(utterance), 500);
  }

  cancel(): void {
    this.cancels++;
    this.speaking = false;
  }

  #end(utterance: FakeUtterance): void {
    this.speaking = false;
    utterance.onend?.();
  }
}

function makeEngine(synthesis: FakeSynthesis | undefined, awaitLoss = () => Promise.resolve(false)) {
  return createWebSpeechEngine(new RateMemory(), awaitLoss, synthesis as unknown as SpeechSynthesis | undefined);
}

async function speak(
  synthesis: FakeSynthesis | undefined,
  ms: number,
  signal = new AbortController().signal,
  awaitLoss?: () => Promise<boolean>,
) {
  const engine = makeEngine(synthesis, awaitLoss);
  const marks: SpeechMark[] = [];
  let outcome = "under way";
  void (async () => {
    const request = { text: "It rains here.", language: "en", rate: 180 };
    for await (const mark of engine.speak(request, signal)) marks.push(mark);
  })().then(
    () => {
      outcome = "ended";
    },
    ({ reason }: { reason: string }) => {
      outcome = reason;
    },
  );
  await vi.advanceTimersByTimeAsync(ms);
  return { marks, outcome };
}

test("marks come as they are heard; a word without a length reaches to its end", async () => {
  expect(await speak(new FakeSynthesis(), 1_000)).toEqual({
    marks: [{ kind: "start" }, { kind: "word", start: 3, end: 8 }],
    outcome: "ended",
  });
});

/** The silences between sentences that are asked for with these pauses, to the next 10 ms: a timer's own does not matter. */
async function measureGaps(synthesis: FakeSynthesis, pauses: readonly number[]): Promise<number[]> {
  const engine = makeEngine(synthesis);
  const starts: number[] = [];
  void (async () => {
    for (const pauseBefore of [0, ...pauses]) {
      const request = { text: "It rains here.", language: "en", rate: 180, pauseBefore };
      for await (const mark of engine.speak(request, new AbortController().signal)) {
        if (mark.kind === "start") starts.push(performance.now());
      }
    }
  })();
  await vi.advanceTimersByTimeAsync(10_000);
  // Each sounds for 450 ms, and begins 50 ms after it was asked for.
  const gaps = starts.slice(1).map((start, index) => start - (starts[index] ?? 0) - 450);
  return gaps.map((gap) => Math.round(gap / 10) * 10);
}

test("what the system needs to begin is part of the pause before the next sentence", async () => {
  expect(await measureGaps(new FakeSynthesis(), [300, 20])).toEqual([300, 50]);
});

test("a voice that is silent for a while before it tells its end is silent for so much less after it", async () => {
  const synthesis = new FakeSynthesis();
  synthesis.voices = [{ name: "English espeak-ng", lang: "en", voiceURI: "English espeak-ng", localService: true }];
  expect(await measureGaps(synthesis, [500, 100])).toEqual([170, 50]);
});

test("what is dropped after a cancel is spoken once more", async () => {
  const synthesis = new FakeSynthesis();
  synthesis.outcomes = ["dropped", "said"];

  expect(await speak(synthesis, 2_000)).toMatchObject({ outcome: "ended" });
  expect(synthesis.spoken).toHaveLength(2);
});

test("a service that does not begin within two seconds is dead", async () => {
  const synthesis = new FakeSynthesis();
  synthesis.outcomes = ["dropped", "dropped"];

  expect(await speak(synthesis, 1_700)).toMatchObject({ outcome: "under way" });
  synthesis.outcomes = ["dropped", "dropped"];
  expect(await speak(synthesis, 1_900)).toMatchObject({ outcome: "engine-died" });
});

test("a voice that does not tell its words is followed by estimate, and rather too late than too early", async () => {
  const synthesis = new FakeSynthesis();
  synthesis.tellsWords = false;

  const { marks } = await speak(synthesis, 1_000);

  // Three words at 180 a minute take a second; it ends after half of that.
  expect(marks).toEqual([{ kind: "start" }]);
  synthesis.outcomes = ["stuck"];
  expect((await speak(synthesis, 1_200)).marks).toEqual([
    { kind: "start" },
    { kind: "place", start: 3 },
    { kind: "place", start: 9 },
  ]);
});

test("a service that begins and never ends is dead, and is cancelled", async () => {
  const synthesis = new FakeSynthesis();
  synthesis.outcomes = ["stuck"];

  // Three words at 180 a minute are one second: twice that and three more.
  expect(await speak(synthesis, 5_500)).toMatchObject({ outcome: "engine-died" });
  expect(synthesis.cancels).toBe(1);
});

test("aborting silences it at once", async () => {
  const synthesis = new FakeSynthesis();
  const abort = new AbortController();
  setTimeout(() => abort.abort(), 80);

  expect(await speak(synthesis, 100, abort.signal)).toEqual({ marks: [{ kind: "start" }], outcome: "ended" });
  expect(synthesis.speaking).toBe(false);
});

test("without voices or without Web Speech it says that there are none", async () => {
  const synthesis = new FakeSynthesis();
  synthesis.voices = [];

  expect(await speak(synthesis, 5_100)).toMatchObject({ outcome: "no-voice" });
  expect(await speak(undefined, 0)).toMatchObject({ outcome: "no-voice" });
});

test("waits for voices that come late, past an event that brings none", async () => {
  const synthesis = new FakeSynthesis();
  const { voices } = synthesis;
  synthesis.voices = [];
  setTimeout(() => synthesis.dispatchEvent(new Event("voiceschanged")), 10);
  setTimeout(() => {
    synthesis.voices = voices;
    synthesis.dispatchEvent(new Event("voiceschanged"));
  }, 1_000);
  const listing = makeEngine(synthesis).listVoices();
  await vi.advanceTimersByTimeAsync(1_100);

  expect(await listing).toEqual([
    { id: "ann (en-GB)", engineId: "web-speech", name: "Ann", language: "en-GB", local: true },
  ]);
});

test("a service that dies in mid sentence is told from one that only takes long, and asked for the rest", async () => {
  const synthesis = new FakeSynthesis();
  synthesis.outcomes = ["stuck"];
  const loss = new Promise<boolean>((resolve) => setTimeout(() => resolve(true), 300));

  expect(await speak(synthesis, 310, undefined, () => loss)).toMatchObject({ outcome: "interrupted" });
  expect(synthesis.cancels).toBe(1);
});

test("a voice that is removed while it speaks is lost at once, and other changes are none of its business", async () => {
  const synthesis = new FakeSynthesis();
  synthesis.outcomes = ["stuck"];
  const spoken = speak(synthesis, 400);
  setTimeout(() => {
    synthesis.voices = [...synthesis.voices, { name: "Bob", lang: "en-GB", voiceURI: "bob", localService: true }];
    synthesis.dispatchEvent(new Event("voiceschanged"));
  }, 200);
  expect(await spoken).toMatchObject({ outcome: "under way" });

  synthesis.outcomes = ["stuck"];
  const removed = speak(synthesis, 400);
  setTimeout(() => {
    synthesis.voices = synthesis.voices.slice(1);
    synthesis.dispatchEvent(new Event("voiceschanged"));
  }, 200);
  expect(await removed).toMatchObject({ outcome: "interrupted" });
});
