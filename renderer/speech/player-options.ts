import type { Signal } from "@preact/signals";
import type { Position } from "../article/article.ts";
import type { SpeakerOptions } from "./speaker.ts";
import type { Utterance, UtteranceRole } from "./utterance.ts";

export interface PlayerOptions extends SpeakerOptions {
  /** The one position; the session owns it, the player moves it while it reads. */
  readonly position: Signal<Position>;
  /** Added to the pitch for what is said in this role. */
  getPitchShift(role: UtteranceRole): number;
  /** Per cent of the usual silences. */
  getPauses(): number;
  /** An utterance's sound has begun: for the transcript and captions. Not repeated when it goes on after a hold. */
  onSpoken(utterance: Utterance): void;
  /** A sentence of the article was left out, because nothing could say it. */
  onUnspoken(utterance: Utterance): void;
  /** The last sound of the article has ended; not called when reading was stopped. */
  onEnd(): void;
}

/** How an utterance begins: at an index of its text, after a silence in ms. */
export interface Beginning {
  readonly from: number;
  readonly pauseBefore: number;
  /** Of the reader's rate. */
  readonly rateShare: number;
  /** An answer to a key. */
  readonly isPrompt?: boolean;
}

/** With its first letter and without waiting. */
export const atOnce: Beginning = { from: 0, pauseBefore: 0, rateShare: 1, isPrompt: true };

/** How many utterances are rendered ahead: a short announcement must not leave a gap before a long sentence. */
export const lookAhead = 2;
/** Of a new article so many are, because engines learn from them how fast its words can be said. */
export const sampleLength = 10;
/** After this many sentences in a row that nothing can say, reading stops instead of rushing silently to the end. */
export const patience = 3;
