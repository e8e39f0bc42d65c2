import { SpeechFailure, type SpeechMark } from "../../engine.ts";
import { untilAborted, waitFor } from "../../wait.ts";

/** Speech that has not begun by then never will: the service is dead, or there is no sound card. Milliseconds. */
const startTime = 3_000;
/** Chromium drops what is spoken right after a cancel without a word; once more helps. Milliseconds. */
const retryTime = 1_000;

type UtteranceEvent = SpeechMark | { readonly kind: "end" } | { readonly kind: "error"; readonly error: string };

/** One SpeechSynthesisUtterance on its way, with its events in order and deadlines for them. */
export class SpokenUtterance {
  readonly #synthesis: SpeechSynthesis;
  readonly #utterance: SpeechSynthesisUtterance;
  readonly #events: UtteranceEvent[] = [];
  #wake = Promise.withResolvers<void>();

  constructor(synthesis: SpeechSynthesis, utterance: SpeechSynthesisUtterance) {
    this.#synthesis = synthesis;
    this.#utterance = utterance;
    utterance.onstart = () => this.#add({ kind: "start" });
    utterance.onend = () => this.#add({ kind: "end" });
    utterance.onerror = ({ error }) => this.#add({ kind: "error", error });
    utterance.onboundary = (event) => this.#addWord(event);
  }

  /** @param longest milliseconds that it may sound before it counts as lost. */
  async *speak(longest: number, signal: AbortSignal): AsyncGenerator<SpeechMark, void, void> {
    this.#synthesis.speak(this.#utterance);
    let event = await this.#next(retryTime, signal);
    if (!event && !signal.aborted && !this.#synthesis.speaking) this.#synthesis.speak(this.#utterance);
    event ??= await this.#next(startTime - retryTime, signal);
    const deadline = performance.now() + longest;
    while (!signal.aborted) {
      if (!event) throw new SpeechFailure("engine-died");
      if (event.kind === "end") return;
      if (event.kind === "error") throw toFailure(event.error);
      yield event;
      event = await this.#next(deadline - performance.now(), signal);
    }
  }

  /** The next event; null when there is none in time. */
  async #next(ms: number, signal: AbortSignal): Promise<UtteranceEvent | null> {
    const late = new AbortController();
    const watched = AbortSignal.any([signal, late.signal]);
    void waitFor(ms, watched).then(() => late.abort());
    while (this.#events.length === 0 && !watched.aborted) await untilAborted(this.#wake.promise, watched);
    late.abort();
    return this.#events.shift() ?? null;
  }

  #addWord({ name, charIndex, charLength }: SpeechSynthesisEvent): void {
    if (name !== "word") return;
    // Some voices say where a word begins but not how long it is.
    const length = charLength || (/^\S+/u.exec(this.#utterance.text.slice(charIndex))?.[0].length ?? 0);
    if (length > 0) this.#add({ kind: "word", start: charIndex, end: charIndex + length });
  }

  #add(event: UtteranceEvent): void {
    this.#events.push(event);
    this.#wake.resolve();
    this.#wake = Promise.withResolvers();
  }
}

function toFailure(error: string): SpeechFailure {
  if (error === "language-unavailable" || error === "voice-unavailable") return new SpeechFailure("no-voice");
  if (error === "text-too-long" || error === "invalid-argument") return new SpeechFailure("refused");
  return new SpeechFailure("engine-died", { cause: error });
}
