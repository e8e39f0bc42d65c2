/** What both sides know of saving as audio; types only, as contract.ts. */

/** What an article can be saved as; also the ending of the file's name. */
export type AudioFormat = "mp3" | "m4b" | "flac" | "opus" | "wav";

export interface AudioProposal {
  /** What the article is called; main makes a file's name of it. */
  readonly title: string;
  readonly format: AudioFormat;
}

/** A sound file that is being written. */
export interface AudioFile {
  readonly id: string;
  /** Its name when it is complete, for people. */
  readonly name: string;
}
