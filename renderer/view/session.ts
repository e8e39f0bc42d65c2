import type { ReadonlySignal } from "@preact/signals";
import type { ImageBytes, Result, Settings } from "../../main/contract.ts";
import type { KeptArticle } from "../../main/contract-library.ts";
import type { Article, Position, SkippedPart, TextRange } from "../article/article.ts";
import type { Translate } from "../locales/translate.ts";
import type { Voice } from "../speech/engine.ts";
import type { PlayerState } from "../speech/player.ts";
import type { AudioChoice, AudioProgress } from "./audio-saver.ts";
import type { LibraryState } from "./library-state.ts";

/** What the components show and ask for. They hold no state of the reading themselves. */
export interface Session {
  readonly t: Translate;
  readonly locale: string;
  /** Null until the first article is there. */
  readonly article: ReadonlySignal<Article | null>;
  /** What Hark made of the document, also while the page is shown as it is. */
  readonly understood: ReadonlySignal<Article | null>;
  /** Whether that is the page as it is, and not what Hark made of it. */
  readonly isAsItIs: ReadonlySignal<boolean>;
  /** What the article is called: its headline, or what it was opened as; empty before the first. */
  readonly name: ReadonlySignal<string>;
  /** What it was opened as: a file name or an address; empty before the first. */
  readonly label: ReadonlySignal<string>;
  /** What is being loaded, for people; null when nothing is. */
  readonly loading: ReadonlySignal<string | null>;
  /** The sentence about the last thing that failed; empty when nothing did or it was dismissed. */
  readonly problem: ReadonlySignal<string>;
  /** The sound file that is being made; null when none is. */
  readonly audioProgress: ReadonlySignal<AudioProgress | null>;
  readonly position: ReadonlySignal<Position>;
  readonly playback: ReadonlySignal<PlayerState>;
  /** For the highlight: the sentence and the word being heard. */
  readonly spokenSentence: ReadonlySignal<TextRange | null>;
  readonly spokenWord: ReadonlySignal<TextRange | null>;
  /** What Hark's own voice is saying now, as text: the caption of the sound. */
  readonly spokenText: ReadonlySignal<string>;
  readonly settings: ReadonlySignal<Settings>;
  /** The short list for this article's language, best first. */
  readonly voices: ReadonlySignal<readonly Voice[]>;
  /** The chosen voice as `<engine id>/<voice id>`. */
  readonly voiceKey: ReadonlySignal<string>;
  readonly library: LibraryState;
  /** Sentences of the article that no voice could say. */
  readonly unspoken: ReadonlySignal<readonly SkippedPart[]>;
  /** Which dialog is open. */
  readonly dialog: ReadonlySignal<DialogName | null>;

  /** Runs a command of the table by its id. */
  run(commandId: string): void;
  openAddress(address: string): void;
  openFile(file: File): void;
  /** Opens an article of the library and closes the library. */
  openKept(article: KeptArticle): void;
  openPasted(content: { readonly html: string; readonly text: string }): void;
  /** The view shows this article now, so that focus can go to it and its coming can be said. */
  articleShown(): void;
  /**
   * Focus came to a block by another way than Hark's commands (Tab, a screen reader, a click): the position goes along,
   * to `offset` in the block's text where that is known (a click), otherwise to its start.
   */
  visitBlock(block: number, offset?: number): void;
  /** A heading was chosen in the outline: position and focus go there. */
  goToBlock(block: number): void;
  /** A link of the article was activated: opens it in Hark. */
  followLink(url: string): void;
  /** The reader came to something that was left out, or (`isAsked`) asked to hear it in Hark's own voice. */
  hearSkipped(part: SkippedPart, isAsked: boolean): void;
  fetchImage(url: string): Promise<Result<ImageBytes>>;
  changeSettings(change: Partial<Settings>): void;
  chooseVoice(voiceKey: string): void;
  /** Saves a report of a bad reading where the reader chooses. The sentence of what failed; empty when it is saved. */
  saveReport(note: string): Promise<string>;
  /** Begins to save the article as sound where the reader chooses. The sentence that says why not; empty when begun. */
  saveAudio(choice: AudioChoice): Promise<string>;
  /** How the article would be saved: voice and speed. */
  describeAudioVoice(): string;
  dismissProblem(): void;
  closeDialog(): void;
}

export type DialogName = "keyHelp" | "skipped" | "paste" | "report" | "library" | "audio";
