import {
  type Engine,
  type EngineCapabilities,
  SpeechFailure,
  type SpeechFailureReason,
  type SpeechMark,
  type SpeechRequest,
} from "../../../renderer/speech/engine.ts";

interface ClockworkOptions {
  readonly id?: string;
  readonly capabilities?: Partial<EngineCapabilities>;
  /** Languages it has a voice for; every one when left out. */
  readonly languages?: readonly string[];
}

/** An engine whose every word takes exactly 60,000 / rate ms of the test's clock, and makes no sound. */
export class ClockworkEngine implements Engine {
  readonly id: string;
  readonly capabilities: EngineCapabilities;
  /** What was asked for, in order. */
  readonly requests: SpeechRequest[] = [];
  readonly prepared: string[] = [];
  /** Every word that was heard. */
  readonly heard: string[] = [];
  volume = 1;
  /** How many things sound at this moment. */
  sounding = 0;
  /** Fails in this way before this word. */
  failure: { readonly reason: SpeechFailureReason; readonly before: string } | null = null;
  readonly #languages: readonly string[] | undefined;
  #isHeld = false;
  #released = Promise.withResolvers<void>();

  constructor({ id = "clockwork", capabilities, languages }: ClockworkOptions = {}) {
    this.id = id;
    this.capabilities = { wordTimings: true, pcm: false, pause: true, prompt: true, maxRate: 900, ...capabilities };
    this.#languages = languages;
  }

  listVoices(): Promise<[]> {
    return Promise.resolve([]);
  }

  prepare(request: SpeechRequest): void {
    this.prepared.push(request.text);
  }

  async *speak(request: SpeechRequest, signal: AbortSignal): AsyncGenerator<SpeechMark, void> {
    this.requests.push(request);
    if (this.#languages && !this.#languages.includes(request.language)) throw new SpeechFailure("no-voice");
    this.sounding++;
    try {
      await new Promise((resolve) => setTimeout(resolve, request.pauseBefore ?? 0));
      if (signal.aborted) return;
      yield { kind: "start" };
      for (const { index, 0: word } of request.text.matchAll(/\S+/g)) {
        await this.#whileHeld();
        if (signal.aborted) return;
        if (this.failure?.before === word) {
          const { reason } = this.failure;
          // An engine that was only cut off is asked again at once.
          if (reason === "interrupted") this.failure = null;
          throw new SpeechFailure(reason);
        }
        this.heard.push(word);
        if (this.capabilities.wordTimings) yield { kind: "word", start: index, end: index + word.length };
        await new Promise((resolve) => setTimeout(resolve, 60_000 / request.rate));
        if (signal.aborted) return;
      }
      await this.#whileHeld();
    } finally {
      this.sounding--;
    }
  }

  setVolume(volume: number): void {
    this.volume = volume;
  }

  pause(): Promise<void> {
    this.#isHeld = true;
    this.#released = Promise.withResolvers();
    return Promise.resolve();
  }

  resume(): Promise<void> {
    this.#isHeld = false;
    this.#released.resolve();
    return Promise.resolve();
  }

  async #whileHeld(): Promise<void> {
    while (this.#isHeld) await this.#released.promise;
  }
}
