import type { WordTime } from "./word-timer.ts";

// Apart from synthesizer.ts, so that the page does not carry eSpeak itself: that belongs to the worker.

/** Samples a second: eSpeak's, fixed by its build. */
export const sampleRate = 22_050;

/** One thing to render. */
export interface RenderJob {
  /** Plain text. */
  readonly text: string;
  /** What of the same sentence comes before it, for what is made of whole sentences. */
  readonly before?: string;
  /** BCP 47 tag of the text, for its words. */
  readonly language: string;
  /** eSpeak's name of the voice, with its variant: "en-us+f3". */
  readonly voice: string;
  /** True words per minute, 80 to 900. */
  readonly rate: number;
  /** 0 to 100; 50, the voice's own, when left out. */
  readonly pitch?: number;
}

/** Sound as it becomes ready, in order. */
export interface RenderedChunk {
  /** Mono, -1 to 1, at `sampleRate`. */
  readonly samples: Float32Array<ArrayBuffer>;
  /** Words that begin about here; times count from the beginning of the whole sound. */
  readonly words: readonly WordTime[];
}
