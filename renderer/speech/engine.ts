import type { EarconName } from "./earcons.ts";

/** A way to make speech. Never ask which engine it is; ask what it can do. */
export interface Engine {
  readonly id: string;
  readonly capabilities: EngineCapabilities;
  /** Voices that can speak now, best first in each language. Empty when there are none; never throws. */
  listVoices(): Promise<readonly Voice[]>;
  /** Calls back whenever voices have come or gone; only engines whose voices can. */
  onVoicesChanged?(listener: () => void): void;
  /**
   * The fastest at which it can make sound as fast as it is heard, in true words per minute; only engines that a machine may
   * be too slow for. Above it another should speak.
   */
  getSustainedRate?(): number;
  /** A hint that this will be asked for soon; an engine that makes PCM renders it ahead. Never throws. */
  prepare(request: SpeechRequest): void;
  /**
   * Says it. Yields a mark as each thing is heard, and ends when the sound has ended, not when it was handed over.
   * Aborting ends it quietly at once; a failure throws `SpeechFailure`.
   */
  speak(request: SpeechRequest, signal: AbortSignal): AsyncIterable<SpeechMark>;
  /**
   * Makes the sound as fast as it can without playing it, while `speak` may go on; there where `capabilities.pcm`.
   * Aborting ends it quietly; a failure throws `SpeechFailure`.
   */
  render?(request: SpeechRequest, signal: AbortSignal): AsyncIterable<PcmChunk>;
  /** From now on, and where the engine can also for what is being said. @param volume 0 to 1. @param seconds of change. */
  setVolume(volume: number, seconds: number): void;
  /** Holds the sound at the sample it is at; only where `capabilities.pause`. */
  pause(): Promise<void>;
  resume(): Promise<void>;
}

/** Sound as it becomes ready, in order. */
export interface PcmChunk {
  /** Mono, -1 to 1; not to be changed. */
  readonly samples: Float32Array;
  /** Per second. */
  readonly sampleRate: number;
}

export interface EngineCapabilities {
  /** Yields a mark for each word. */
  readonly wordTimings: boolean;
  /** Makes samples that can be measured, stretched and saved. */
  readonly pcm: boolean;
  /** Can stop in mid word and go on from there. */
  readonly pause: boolean;
  /** Plays a request's earcon in place of its text. */
  readonly earcons?: boolean;
  /** Begins within a few hundredths of a second; what does not is not for answers to a key. */
  readonly prompt: boolean;
  /** The fastest it can speak intelligibly, in true words per minute. */
  readonly maxRate: number;
}

export interface Voice {
  /** Unique in its engine, and stable between starts. */
  readonly id: string;
  readonly engineId: string;
  /** As shown to the reader, without the language. */
  readonly name: string;
  /** BCP 47 tag. */
  readonly language: string;
  /** False when the text would leave the machine. */
  readonly local: boolean;
  /** Of its data, by its usual name, where that is not the app's own. */
  readonly licence?: string;
}

export interface SpeechRequest {
  /** Plain text, never markup. */
  readonly text: string;
  /** What of the same sentence comes before it and has been heard: what is made of whole sentences needs it. */
  readonly before?: string;
  /** BCP 47 tag. */
  readonly language: string;
  /** A voice of this engine, or undefined for its best one in the language. */
  readonly voiceId?: string;
  /** True words per minute, 80 to 900. */
  readonly rate: number;
  /** 0 to 100; the voice's own, 50, when left out. */
  readonly pitch?: number;
  /** Silence in ms between the end of what this engine said last and the beginning of this; none when left out. */
  readonly pauseBefore?: number;
  /** This voice and no other is wanted, however long it takes to begin. */
  readonly mayWait?: boolean;
  /** To be heard in place of the text, by an engine that can; another says the text. */
  readonly earcon?: EarconName;
}

/** Something that is heard now. Offsets are UTF-16 units into the request's text, end exclusive. */
export type SpeechMark =
  | { readonly kind: "start" }
  | { readonly kind: "word"; readonly start: number; readonly end: number }
  /** By estimate, from an engine without word timings: this word has been reached, the next two perhaps as well. */
  | { readonly kind: "place"; readonly start: number };

export class SpeechFailure extends Error {
  override readonly name = "SpeechFailure";
  readonly reason: SpeechFailureReason;

  constructor(reason: SpeechFailureReason, options?: ErrorOptions) {
    super(reason, options);
    this.reason = reason;
  }
}

/**
 * no-voice: nothing speaks this language; engine-died: it stopped answering; refused: it would not say this text;
 * interrupted: the sound was cut off by no fault of the engine, which can be asked for the rest at once; late: the sound
 * is not made yet, and nobody should wait for it longer.
 */
export type SpeechFailureReason = "no-voice" | "engine-died" | "refused" | "interrupted" | "late";
