import { type Engine, SpeechFailure, type SpeechFailureReason, type SpeechMark, type SpeechRequest } from "./engine.ts";

/** A voice the reader chose. */
export interface VoiceChoice {
  readonly engineId: string;
  /** Undefined for the engine's best in the language. */
  readonly voiceId?: string;
}

/**
 * What went wrong while speaking, for the session to put into words.
 * engine-replaced: another engine took over; no-voice: nothing speaks the language, so a sentence is left out;
 * left-out: no engine would say this sentence; no-engine: nothing answers, reading has stopped.
 */
export type SpeechProblem = "engine-replaced" | "no-voice" | "left-out" | "no-engine";

export interface SpeakerOptions {
  /** In order of preference. */
  readonly engines: readonly Engine[];
  /** The reader's choice for a language (BCP 47 tag), or null. */
  getVoice(language: string): VoiceChoice | null;
  /** True words per minute. */
  getRate(): number;
  onProblem(problem: SpeechProblem, language: string): void;
}

/** Says one text with the first engine that can, handing over in mid sentence when an engine dies. */
export class Speaker {
  readonly #options: SpeakerOptions;
  /** Engines that died since the reader last asked for sound: tried last, so that nobody waits for them again. */
  readonly #dead = new Set<Engine>();
  /** The engine whose sound is on its way or heard. */
  #active: { readonly engine: Engine; readonly signal: AbortSignal } | null = null;

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

  /** Hints that this will be said soon. */
  prepare(text: string, language: string): void {
    const [engine] = this.#orderEngines(language);
    engine?.prepare(this.#request(engine, text, language));
  }

  /** Yields marks as things are heard, offsets into `text`. The value is null, or why the text was not said. */
  async *say(text: string, language: string, signal: AbortSignal): AsyncGenerator<SpeechMark, SpeechProblem | null> {
    const failures: SpeechFailureReason[] = [];
    let from = 0;
    for (const engine of this.#orderEngines(language)) {
      try {
        for await (const mark of this.#speakWith(engine, text, from, language, signal)) {
          if (mark.kind === "word") from = mark.start;
          else if (failures.includes("engine-died")) this.#options.onProblem("engine-replaced", language);
          yield mark;
        }
        return null;
      } catch (error) {
        if (signal.aborted) return null;
        failures.push(this.#note(engine, error));
      }
    }
    return summarise(failures);
  }

  async *#speakWith(
    engine: Engine,
    text: string,
    from: number,
    language: string,
    signal: AbortSignal,
  ): AsyncGenerator<SpeechMark, void> {
    this.#active = { engine, signal };
    try {
      for await (const mark of engine.speak(this.#request(engine, text.slice(from), language), signal)) {
        if (signal.aborted) return;
        yield mark.kind === "word" ? { kind: "word", start: mark.start + from, end: mark.end + from } : mark;
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

  #orderEngines(language: string): Engine[] {
    const chosen = this.#options.getVoice(language)?.engineId;
    const rank = (engine: Engine): number => (this.#dead.has(engine) ? 2 : engine.id === chosen ? 0 : 1);
    return this.#options.engines.toSorted((one, other) => rank(one) - rank(other));
  }

  #request(engine: Engine, text: string, language: string): SpeechRequest {
    const choice = this.#options.getVoice(language);
    const rate = Math.min(this.#options.getRate(), engine.capabilities.maxRate);
    const voiceId = choice?.engineId === engine.id ? choice.voiceId : undefined;
    return { text, language, rate, ...(voiceId === undefined ? {} : { voiceId }) };
  }
}

function summarise(failures: readonly SpeechFailureReason[]): SpeechProblem {
  if (failures.includes("refused")) return "left-out";
  return failures.includes("engine-died") || failures.length === 0 ? "no-engine" : "no-voice";
}
