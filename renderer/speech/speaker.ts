import type { EarconName } from "./earcons.ts";
import { type Engine, SpeechFailure, type SpeechFailureReason, type SpeechMark, type SpeechRequest } from "./engine.ts";
import type { VoiceChoice } from "./voice-match.ts";
import { waitFor } from "./wait.ts";

/**
 * What went wrong while speaking, for the session to put into words.
 * engine-replaced: another engine took over; no-voice: nothing speaks the language, so a sentence is left out;
 * left-out: no engine would say this sentence; no-engine: nothing answers, reading has stopped; too-fast: the voice cannot
 * keep up with the rate, so another speaks; late: it was not ready in time, so another says this sentence.
 */
export type SpeechProblem = "engine-replaced" | "no-voice" | "left-out" | "no-engine" | "too-fast" | "late";

export interface SpeakerOptions {
  /** In order of preference. */
  readonly engines: readonly Engine[];
  /** The reader's choice for a language (BCP 47 tag), or null. */
  getVoice(language: string): VoiceChoice | null;
  /** True words per minute. */
  getRate(): number;
  /** 0 to 100; 50 is the voice's own. */
  getPitch(): number;
  onProblem(problem: SpeechProblem, language: string): void;
}

/** One text to say. */
export interface SpokenText {
  readonly text: string;
  /** What of the same sentence comes before it and has been heard. */
  readonly before?: string;
  /** BCP 47 tag. */
  readonly language: string;
  /** Silence in ms since the text before. */
  readonly pauseBefore: number;
  /** Of the reader's rate; 1 when left out. */
  readonly rateShare?: number;
  /** Added to the reader's pitch; 0 when left out. */
  readonly pitchShift?: number;
  /** Heard in place of the text. */
  readonly earcon?: EarconName;
  /** In place of the reader's own choice. */
  readonly voice?: VoiceChoice;
  /** An answer to a key: it must not wait for a voice that needs seconds to begin. */
  readonly isPrompt?: boolean;
}

/** How far a text has been heard. */
interface Progress {
  from: number;
  hasBegun: boolean;
  pauseBefore: number;
}

/** Says one text with the first engine that can, handing over in mid sentence when an engine dies. */
export class Speaker {
  readonly #options: SpeakerOptions;
  /** Engines that died since the reader last asked for sound: tried last, so that nobody waits for them again. */
  readonly #dead = new Set<Engine>();
  /** Engines that are too slow for a rate, and those that were late, as far as the reader has been told. */
  readonly #told = new Map<Engine, "late" | number>();
  /** The engine whose sound is on its way or heard. */
  #active: { readonly engine: Engine; readonly signal: AbortSignal } | null = null;
  /** 0 to 1. */
  #volume = 1;
  /** What is left of it while something else is to be heard above it. */
  #share = 1;
  /** The engine that was heard last: only that one knows when its sound ended. */
  #last: Engine | null = null;

  constructor(options: SpeakerOptions) {
    this.#options = options;
  }

  get active(): Engine | null {
    return this.#active && !this.#active.signal.aborted ? this.#active.engine : null;
  }

  /** Gives engines that died another chance. */
  forgive(): void {
    this.#dead.clear();
  }

  /** @param volume 0 to 1. @param seconds how long the change takes. */
  setVolume(volume: number, seconds: number): void {
    this.#volume = volume;
    for (const engine of this.#options.engines) engine.setVolume(this.#getVolume(engine), seconds);
  }

  /** @param share of the volume, 0 to 1. @param seconds how long the change takes. */
  duck(share: number, seconds: number): void {
    this.#share = share;
    // What is fading out is on its way to silence already.
    if (this.#volume === 0) return;
    for (const engine of this.#options.engines) {
      if (engine.capabilities.pcm) engine.setVolume(this.#getVolume(engine), seconds);
    }
  }

  /** Who takes a volume with each sentence only would say the whole of the next one in a low voice. */
  #getVolume({ capabilities }: Engine): number {
    return this.#volume * (capabilities.pcm ? this.#share : 1);
  }

  /** Hints that this will be said soon. */
  prepare(spoken: SpokenText): void {
    const [engine] = this.#orderEngines(spoken);
    engine?.prepare(this.#request(engine, spoken));
  }

  /** Yields marks as things are heard, offsets into `text`. The value is null, or why the text was not said. */
  async *say(spoken: SpokenText, signal: AbortSignal): AsyncGenerator<SpeechMark, SpeechProblem | null> {
    const failures: SpeechFailureReason[] = [];
    const heard: Progress = { from: 0, hasBegun: false, pauseBefore: spoken.pauseBefore };
    const asked = performance.now();
    for (const engine of this.#orderEngines(spoken)) {
      for (;;) {
        try {
          yield* this.#sayRest(engine, spoken, heard, failures, signal);
          return null;
        } catch (error) {
          if (signal.aborted) return null;
          const reason = this.#note(engine, error);
          // It was silent while this one was waited for.
          heard.pauseBefore = Math.max(0, heard.pauseBefore - (performance.now() - asked));
          if (reason === "interrupted") continue;
          failures.push(reason);
          break;
        }
      }
    }
    return summarise(failures);
  }

  /** Says a text from where it was heard last, and keeps note of that. */
  async *#sayRest(
    engine: Engine,
    spoken: SpokenText,
    heard: Progress,
    failures: readonly SpeechFailureReason[],
    signal: AbortSignal,
  ): AsyncGenerator<SpeechMark, void> {
    for await (const mark of this.#speakWith(engine, spoken, heard, signal)) {
      if (mark.kind !== "start") heard.from = mark.start;
      else this.#tellReplaced(engine, spoken, failures);
      // Of a text that goes on after a failure the beginning was heard before.
      if (mark.kind === "start" && heard.hasBegun) continue;
      heard.hasBegun = true;
      heard.pauseBefore = 0;
      yield mark;
    }
  }

  /** Says why it is not the reader's voice that is heard: each reason once. */
  #tellReplaced(engine: Engine, spoken: SpokenText, failures: readonly SpeechFailureReason[]): void {
    const { onProblem } = this.#options;
    if (failures.includes("engine-died")) {
      onProblem("engine-replaced", spoken.language);
      return;
    }
    const chosen = this.#findChosen(spoken);
    if (!chosen || chosen === engine || spoken.isPrompt || spoken.earcon) return;
    const told = this.#told.get(chosen);
    const limit = chosen.getSustainedRate?.();
    if (this.#isTooFast(chosen, spoken) && limit !== undefined) {
      if (told !== limit) onProblem("too-fast", spoken.language);
      this.#told.set(chosen, limit);
    } else if (failures.includes("late") && told === undefined) {
      this.#told.set(chosen, "late");
      onProblem("late", spoken.language);
    }
  }

  async *#speakWith(
    engine: Engine,
    spoken: SpokenText,
    { from, pauseBefore }: Progress,
    signal: AbortSignal,
  ): AsyncGenerator<SpeechMark, void> {
    const isOther = this.#last !== null && this.#last !== engine;
    if (isOther) await waitFor(pauseBefore, signal);
    if (signal.aborted) return;
    const before = (spoken.before ?? "") + spoken.text.slice(0, from);
    const request = this.#request(engine, { ...spoken, text: spoken.text.slice(from), before });
    this.#active = { engine, signal };
    this.#last = engine;
    try {
      for await (const mark of engine.speak({ ...request, pauseBefore: isOther ? 0 : pauseBefore }, signal)) {
        if (signal.aborted) return;
        yield shift(mark, from);
      }
    } finally {
      if (this.#active.signal === signal) this.#active = null;
    }
  }

  #note(engine: Engine, error: unknown): SpeechFailureReason {
    const reason = error instanceof SpeechFailure ? error.reason : "engine-died";
    if (reason === "engine-died") this.#dead.add(engine);
    return reason;
  }

  #orderEngines(spoken: SpokenText): Engine[] {
    const { earcon, isPrompt, voice } = spoken;
    const chosen = this.#findChosen(spoken);
    const rank = (engine: Engine): number => {
      if (this.#dead.has(engine)) return 3;
      if (earcon) return engine.capabilities.earcons ? 0 : 1;
      // A voice that is asked for by its name is waited for.
      const isSlow = this.#isTooFast(engine, spoken) || (isPrompt && !engine.capabilities.prompt);
      if (isSlow && !voice) return 2;
      return engine === chosen ? 0 : 1;
    };
    return this.#options.engines.toSorted((one, other) => rank(one) - rank(other));
  }

  #findChosen({ language, voice }: SpokenText): Engine | undefined {
    const id = (voice ?? this.#options.getVoice(language))?.engineId;
    return this.#options.engines.find((engine) => engine.id === id);
  }

  #isTooFast(engine: Engine, { rateShare = 1, voice }: SpokenText): boolean {
    if (voice) return false;
    return this.#options.getRate() * rateShare > (engine.getSustainedRate?.() ?? Number.POSITIVE_INFINITY);
  }

  #request(engine: Engine, spoken: SpokenText): SpeechRequest {
    const { text, before, language, rateShare = 1, pitchShift = 0, earcon } = spoken;
    const choice = spoken.voice ?? this.#options.getVoice(language);
    const rate = Math.min(this.#options.getRate() * rateShare, engine.capabilities.maxRate);
    const pitch = Math.min(100, Math.max(0, this.#options.getPitch() + pitchShift));
    const voiceId = choice?.engineId === engine.id ? choice.voiceId : undefined;
    return {
      text,
      language,
      rate,
      pitch,
      ...(before && { before }),
      ...(voiceId !== undefined && { voiceId }),
      ...(spoken.voice && { mayWait: true }),
      ...(earcon && { earcon }),
    };
  }
}

function shift(mark: SpeechMark, by: number): SpeechMark {
  if (mark.kind === "start") return mark;
  const start = mark.start + by;
  return mark.kind === "word" ? { kind: "word", start, end: mark.end + by } : { kind: "place", start };
}

function summarise(failures: readonly SpeechFailureReason[]): SpeechProblem {
  if (failures.includes("refused")) return "left-out";
  return failures.includes("engine-died") || failures.length === 0 ? "no-engine" : "no-voice";
}
