import { untilAborted } from "../../wait.ts";
import type { RenderedChunk } from "./rendered-sound.ts";

/** Something that is heard at a time of the context's clock, in seconds. */
export type SoundEvent = { readonly time: number } & (
  | { readonly kind: "begin" }
  | { readonly kind: "end" }
  | { readonly kind: "word"; readonly start: number; readonly end: number }
);

/** From scheduling to sounding: time for the audio thread to take the first chunk. Seconds. */
const lead = 0.01;
/** Long enough not to click, too short to hear as a fade. Seconds. */
export const fadeTime = 0.005;

/** One utterance's chunks on the context's clock, each beginning at the sample where the one before ends. */
export class ScheduledSound {
  readonly #context: AudioContext;
  readonly #gain: GainNode;
  readonly #sources = new Set<AudioBufferSourceNode>();
  readonly #events: SoundEvent[] = [];
  #wake = Promise.withResolvers<void>();
  readonly #earliest: number;
  /** Where the sound begins on the clock, moved later by every gap that a slow renderer makes. */
  #origin: number | null = null;
  /** Seconds of sound scheduled so far. */
  #length = 0;

  /** @param earliest when it may begin, in seconds of the context's clock. */
  constructor(context: AudioContext, destination: AudioNode, earliest: number) {
    this.#context = context;
    this.#earliest = earliest;
    this.#gain = context.createGain();
    this.#gain.connect(destination);
  }

  /** Schedules chunks as they come; adds the end, after a failure too, so that whoever waits for events goes on. */
  async feed(chunks: AsyncIterable<RenderedChunk>, signal: AbortSignal): Promise<void> {
    try {
      for await (const chunk of chunks) {
        if (signal.aborted) return;
        this.#schedule(chunk);
      }
    } finally {
      this.#add({ kind: "end", time: (this.#origin ?? 0) + this.#length });
    }
  }

  /** The next event in order of time, as soon as it is known; null when aborted. */
  async next(signal: AbortSignal): Promise<SoundEvent | null> {
    while (!signal.aborted) {
      const event = this.#events.shift();
      if (event) return event;
      await untilAborted(this.#wake.promise, signal);
    }
    return null;
  }

  /** Silences what is scheduled without a click, and lets it go. */
  fadeOut(): void {
    const now = this.#context.currentTime;
    this.#gain.gain.setValueAtTime(1, now);
    this.#gain.gain.linearRampToValueAtTime(0, now + fadeTime);
    for (const source of this.#sources) source.stop(now + fadeTime);
  }

  #schedule({ samples, words }: RenderedChunk): void {
    this.#placeAfterWhatIsThere();
    const origin = this.#origin ?? 0;
    if (samples.length > 0) {
      this.#play(samples, origin + this.#length);
      this.#length += samples.length / this.#context.sampleRate;
    }
    for (const { start, end, time } of words) this.#add({ kind: "word", start, end, time: origin + time });
  }

  #placeAfterWhatIsThere(): void {
    const soonest = this.#context.currentTime + lead;
    if (this.#origin === null) {
      this.#origin = Math.max(soonest, this.#earliest);
      this.#add({ kind: "begin", time: this.#origin });
    } else if (this.#origin + this.#length < this.#context.currentTime) {
      this.#origin = soonest - this.#length;
    }
  }

  #play(samples: Float32Array<ArrayBuffer>, time: number): void {
    const buffer = this.#context.createBuffer(1, samples.length, this.#context.sampleRate);
    buffer.copyToChannel(samples, 0);
    const source = this.#context.createBufferSource();
    source.buffer = buffer;
    source.connect(this.#gain);
    source.onended = () => this.#sources.delete(source);
    this.#sources.add(source);
    source.start(time);
  }

  #add(event: SoundEvent): void {
    this.#events.push(event);
    this.#wake.resolve();
    this.#wake = Promise.withResolvers();
  }
}
