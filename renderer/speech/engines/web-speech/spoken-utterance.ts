import { SpeechFailure, type SpeechMark } from "../../engine.ts";
import { untilAborted, waitFor } from "../../wait.ts";
import { estimatePlace } from "./estimate-place.ts";

/** Speech that has not begun by then never will: the service is dead, or there is no sound card. Milliseconds. */
const startTime = 1_800;
/** Chromium drops what is spoken right after a cancel without a word; once more helps. Milliseconds. */
const retryTime = 700;
/** How often the place is estimated where the voice does not tell it. Milliseconds. */
const estimateEvery = 150;

type UtteranceEvent =
  | SpeechMark
  | { readonly kind: "end" }
  | { readonly kind: "lost" }
  | { readonly kind: "error"; readonly error: string };

/** In milliseconds. */
interface ExpectedTimes {
  /** How long it will sound. */
  readonly length: number;
  /** How long it may sound before it counts as lost. */
  readonly longest: number;
}

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

  async *speak({ length, longest }: ExpectedTimes, signal: AbortSignal): AsyncGenerator<SpeechMark, void, void> {
    const first = await this.#begin(signal);
    if (signal.aborted) return;
    if (!first) throw new SpeechFailure("engine-died");
    const begin = performance.now();
    let hasWords = false;
    let place = 0;
    for (let event: UtteranceEvent | null = first; !signal.aborted; event = await this.#next(estimateEvery, signal)) {
      if (event?.kind === "end") return;
      if (event?.kind === "error") throw toFailure(event.error);
      if (event?.kind === "lost") throw new SpeechFailure("interrupted");
      if (event) {
        hasWords ||= event.kind === "word";
        yield event;
        continue;
      }
      const passed = performance.now() - begin;
      if (passed > longest) throw new SpeechFailure("engine-died");
      const reached = hasWords ? 0 : estimatePlace(this.#utterance.text, passed, length);
      if (reached <= place) continue;
      place = reached;
      yield { kind: "place", start: reached };
    }
  }

  /** What spoke it is gone, without a word: whoever listens asks for the rest. */
  lose(): void {
    this.#add({ kind: "lost" });
  }

  /** The first event; null when none comes in time. */
  async #begin(signal: AbortSignal): Promise<UtteranceEvent | null> {
    this.#synthesis.speak(this.#utterance);
    const first = await this.#next(retryTime, signal);
    if (first || signal.aborted) return first;
    if (!this.#synthesis.speaking) this.#synthesis.speak(this.#utterance);
    return this.#next(startTime - retryTime, signal);
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
