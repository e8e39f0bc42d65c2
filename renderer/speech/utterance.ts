import type { TextRange } from "../article/article.ts";
import type { PartRole } from "../article/block-text.ts";
import type { EarconName } from "./earcons.ts";
import type { VoiceChoice } from "./voice-match.ts";

/** What an utterance is to the listener; chooses announcement, pitch and pause, and is printed in the transcript. */
export type UtteranceRole =
  | "announcement"
  | "heading"
  | "paragraph"
  | "standfirst"
  | "byline"
  | "dateline"
  | "quote"
  | "listItem"
  | "code"
  | "embed"
  | Exclude<PartRole, "text" | "title">;

/** One thing to say: a sentence of the article, or an announcement about it. */
export interface Utterance {
  /** As it is to be heard: normalised, never empty. */
  readonly text: string;
  /**
   * What of the article it says. An announcement has an empty range at the start of what it announces.
   */
  readonly source: TextRange;
  /**
   * For each UTF-16 unit of `text` the offset in the block's text that it says, never decreasing;
   * `sourceOffsets.length === text.length`.
   */
  readonly sourceOffsets: readonly number[];
  readonly role: UtteranceRole;
  /** BCP 47 tag: announcements are in the reader's language, sentences in the article's. */
  readonly language: string;
  /** Silence after it at 180 words a minute, in ms; the player shortens it in proportion to the rate. */
  readonly pauseAfter: number;
  /** A voice of its own, whatever the reader has chosen: to try that voice. */
  readonly voice?: VoiceChoice;
  /** This sound is heard, and the text is only read. */
  readonly earcon?: EarconName;
  /** The sentence of the sentence before it goes on here: another language, or a link that is told. */
  readonly goesOn?: boolean;
}
