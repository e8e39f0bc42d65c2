import type { SpeechMark } from "../../engine.ts";
import type { RenderedChunk } from "./rendered-sound.ts";

/** Where rendered speech is heard. */
export interface SoundOutput {
  /**
   * Plays chunks as they come, joined without a gap, `pauseBefore` ms after the end of what played last. Yields a mark as each word is heard and ends when the sound has
   * ended. Aborting fades out within milliseconds. Throws SpeechFailure when the sound card stops taking sound.
   */
  play(chunks: AsyncIterable<RenderedChunk>, pauseBefore: number, signal: AbortSignal): AsyncIterable<SpeechMark>;
  /** Opens the way to the sound card now, so that the first word need not wait for it. */
  warmUp(): void;
  /** Heard at once. @param volume 0 to 1. @param seconds how long the change takes. */
  setVolume(volume: number, seconds: number): void;
  /** Holds everything at the sample it is at. */
  pause(): Promise<void>;
  resume(): Promise<void>;
}
