import { countWords } from "../article/words.ts";

/** Low enough for another voice to be understood above it, loud enough to follow. */
const share = 0.25;
/** In seconds. Down before the other has said its first word, up again without a jolt. */
const downTime = 0.1;
const upTime = 0.4;

/** In ms: until a screen reader begins, and half a breath after its end. */
const margin = 700;
/** In words a minute: slower than most who use one listen, so that it has ended by then. */
const rate = 220;
/** In ms: the name and kind of what focus came to. */
const focusTime = 2_000;
/** In ms: nobody listens to more of a list at once. */
const longest = 15_000;

interface DuckingOptions {
  /** The document's language (BCP 47 tag). */
  readonly locale: string;
  /** Whether a screen reader says the interface, while Hark reads, to somebody who wants that. */
  isWanted(): boolean;
  /** Turns the voice to this share of its volume. @param seconds how long the change takes. */
  duck(share: number, seconds: number): void;
}

/** Turns Hark's voice down while a screen reader probably speaks, which nobody tells an app. */
export interface Ducking {
  /** It was given this to say. */
  expectSpeech(sentence: string): void;
  /** Focus has moved, which it says by itself. */
  expectFocus(): void;
}

export function createDucking({ locale, isWanted, duck }: DuckingOptions): Ducking {
  let end = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const expect = (ms: number) => {
    if (!isWanted()) return;
    const now = performance.now();
    end = Math.max(end, now + Math.min(longest, ms));
    clearTimeout(timer);
    duck(share, downTime);
    timer = setTimeout(() => duck(1, upTime), end - now);
  };
  return {
    expectSpeech: (sentence) => expect((countWords(sentence, locale) / rate) * 60_000 + margin),
    expectFocus: () => expect(focusTime),
  };
}
