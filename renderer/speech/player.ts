import type { ReadonlySignal } from "@preact/signals";
import type { Position, TextRange } from "../article/article.ts";
import type { EarconName } from "./earcons.ts";
import type { Utterance } from "./utterance.ts";
import type { VoiceChoice } from "./voice-match.ts";

/** idle: at rest, the position kept; playing: sound is on its way or heard; paused: held in mid word. */
export type PlayerState = "idle" | "playing" | "paused";

/** What is heard at this moment. */
export interface Heard {
  readonly utterance: Utterance;
  /** The word being said, in the article's text; null for announcements and engines without word timings. */
  readonly word: TextRange | null;
}

/** Something to say that is not in the script. */
export interface Sentence {
  readonly text: string;
  /** BCP 47 tag. */
  readonly language: string;
  /** Heard in place of the text. */
  readonly earcon?: EarconName;
  /** In place of the reader's own choice. */
  readonly voice?: VoiceChoice;
}

export interface Player {
  /** Follows the sound, not the wish: "playing" once sound is asked for, "idle" when the last sound has ended. */
  readonly state: ReadonlySignal<PlayerState>;
  readonly heard: ReadonlySignal<Heard | null>;
  /** Takes another article's script; stops. */
  load(script: readonly Utterance[]): void;
  /** What reading passes over from now on, without losing the place. Whoever goes there hears it all the same. */
  passOver(utterances: ReadonlySet<Utterance>): void;
  /** Reads on from the position, or goes on in mid word after a pause. */
  play(): void;
  pause(): void;
  /** Ends the sound; the position stays where it was heard last. */
  stop(): void;
  /**
   * Says the article from `range.start` to `range.end` once and comes to rest: the utterances that begin there with
   * their announcements, or for less than a sentence (a word, say) just that text. Not playing is kept.
   */
  sayOnce(range: TextRange): void;
  /** The reader moved the position: while playing, goes on from there at once; otherwise keeps still. */
  follow(position: Position): void;
  /**
   * Says a sentence of the interface in Hark's own voice. Reading is held meanwhile and goes on from the same word.
   * A newer announcement replaces one still being said.
   */
  announce(text: string, language: string): void;
  /**
   * The same for several sentences, each in its language (BCP 47 tag), one after the other. `more` is asked at the end for
   * what is to be said before reading goes on. Resolves when all is said, or was cut off by something else.
   */
  announceAll(sentences: readonly Sentence[], more?: () => readonly Sentence[]): Promise<void>;
  /**
   * Says the sentence at the position from its beginning; while playing, goes on after it at the usual rate.
   * @param rateShare of the rate: 1 repeats it as it was, 0.6 slower.
   */
  repeatSentence(rateShare: number): void;
  /** Milliseconds from the position to the end at this rate, pauses included. */
  getTimeLeft(): number;
  /** Milliseconds from the beginning of the article to its end at this rate, pauses included. */
  getLength(): number;
  /** Where that begins which is heard so many milliseconds after the beginning; past the end the last of it. */
  findAt(time: number): Position;
  /** At once, also for what is being said. @param volume 0 to 1. @param seconds how long the change takes. */
  setVolume(volume: number, seconds: number): void;
  /** To this share of the volume, for now and at once, where the voice can. @param share 0 to 1. @param seconds of change. */
  duck(share: number, seconds: number): void;
  /** Settings changed (rate, voice): goes on from the same word with them. */
  refresh(): void;
}
