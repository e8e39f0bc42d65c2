import type { ReadonlySignal, Signal } from "@preact/signals";
import type { ImageBytes, Result, Settings } from "../../main/contract.ts";
import type { Headline } from "../../main/contract-feeds.ts";
import type { KeptArticle } from "../../main/contract-library.ts";
import type { Pronunciation } from "../../main/contract-pronunciation.ts";
import type { CueRole } from "../../main/contract-settings.ts";
import type { Article, Position, SkippedPart, TextRange } from "../article/article.ts";
import type { Translate } from "../locales/translate.ts";
import type { CommandTable } from "../navigation/commands.ts";
import type { MoveTarget } from "../navigation/stops.ts";
import type { Voice } from "../speech/engine.ts";
import type { PlayerState } from "../speech/player.ts";
import type { SkimLevel } from "../speech/skim.ts";
import type { ChosenSpeaker } from "./announcer.ts";
import type { AudioChoice, AudioProgress } from "./audio-saver.ts";
import type { BulletinFacade } from "./create-bulletin.ts";
import type { FeedsState } from "./feeds-state.ts";
import type { Finder } from "./finder.ts";
import type { HeadlinesState } from "./headlines-state.ts";
import type { KeyEditor } from "./key-editor.ts";
import type { LibraryFileState } from "./library-file/library-file-state.ts";
import type { LibraryState } from "./library-state.ts";
import type { NaturalState } from "./natural-state.ts";
import type { PronunciationState } from "./pronunciation-state.ts";

/** What the components show and ask for. They hold no state of the reading themselves. */
export interface Session extends BulletinFacade {
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
  /** Every voice that the reader is offered. */
  readonly allVoices: ReadonlySignal<readonly Voice[]>;
  /** The chosen voice as `<engine id>/<voice id>`. */
  readonly voiceKey: ReadonlySignal<string>;
  readonly library: LibraryState;
  readonly libraryFile: LibraryFileState;
  readonly feeds: FeedsState;
  readonly headlines: HeadlinesState;
  /** What of the article is not heard: as the reader has chosen, or because no voice could say it. */
  readonly unspoken: ReadonlySignal<readonly SkippedPart[]>;
  /** How much of the article is read. The owner is the voicing. */
  readonly skim: Signal<SkimLevel>;
  /** How many sentences of the article are passed over: skimmed over, or heard before. */
  readonly passedOver: ReadonlySignal<number>;
  /** The table of commands, with the reader's keys. */
  readonly commands: ReadonlySignal<CommandTable>;
  readonly keyEditor: KeyEditor;
  readonly finder: Finder;
  readonly pronunciation: PronunciationState;
  readonly natural: NaturalState;
  /** Which dialog is open. */
  readonly dialog: ReadonlySignal<DialogName | null>;

  /** Runs a command of the table by its id. */
  run(commandId: string): void;
  openAddress(address: string): void;
  openFile(file: File): void;
  /** Opens an article of the library and closes the library. */
  openKept(article: KeptArticle): void;
  /** Opens what a headline is of and closes the headlines; `readsAloud`: and begins to read it. */
  openHeadline(headline: Headline, readsAloud: boolean): void;
  /** Shows the headlines of one feed. */
  showHeadlinesOf(feedId: number): void;
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
  /** Something of the article was chosen in a list: position and focus go there. */
  goToRange(range: TextRange, target: MoveTarget): void;
  /** A link of the article was activated: opens it in Hark. */
  followLink(url: string): void;
  /** A link of the article was activated with Control: asks whether to open it in the browser. */
  openInBrowser(url: string): void;
  /** The reader came to something that was left out, or (`isAsked`) asked to hear it in Hark's own voice. */
  hearSkipped(part: SkippedPart, isAsked: boolean): void;
  /** Says a text in Hark's own voice, as asked for. @param language BCP 47 tag. */
  hearText(text: string, language: string): void;
  /** Puts a text on the system's clipboard. */
  copyText(text: string): Promise<void>;
  fetchImage(url: string): Promise<Result<ImageBytes>>;
  changeSettings(change: Partial<Settings>): void;
  chooseVoice(voiceKey: string): void;
  /** The same, and says for which language it is chosen. */
  chooseVoiceOf(voiceKey: string): void;
  /** Tells the names of the sound devices, now and whenever one comes or goes. Returns what ends it. */
  watchSoundDevices(listener: (names: readonly string[]) => void): () => void;
  /** Lets a voice say something in its language. */
  hearVoice(voiceKey: string): void;
  toggleFavouriteVoice(voiceKey: string): void;
  /** Saves a report of a bad reading where the reader chooses. The sentence of what failed; empty when it is saved. */
  saveReport(note: string): Promise<string>;
  /** Begins to save the article as sound where the reader chooses. The sentence that says why not; empty when begun. */
  saveAudio(choice: AudioChoice): Promise<string>;
  /** How the article would be saved: voice and speed. */
  describeAudioVoice(): string;
  /** Says in Hark's own voice what an entry of the dictionary makes of what it is for. */
  hearPronunciation(entry: Pronunciation): void;
  /** Plays the sound that stands for a role, or (left out) all of them, each after its name. */
  hearEarcons(role?: CueRole): void;
  /** The word where the listener is; empty where there is none. */
  wordAtPosition(): string;
  /** Moves focus without its being said, for who says something else about it. */
  moveFocus(move: () => void): void;
  /** Brings focus back to where it was; the reading position, which may have gone elsewhere since, stays. */
  returnFocus(move: () => void): void;
  /** Says what is wrong with what was typed. */
  sayProblem(sentence: string): void;
  dismissProblem(): void;
  /** Says a sentence of the interface, by whoever says it; of one topic only the newest is said. */
  announce(sentence: string, topic?: string): void;
  /** Says in Hark's own voice what a screen reader, where one speaks, says by itself: the option that was come to. */
  sayOption(text: string): void;
  /** The last messages, oldest first. */
  readonly messages: ReadonlySignal<readonly string[]>;
  /** Who speaks, also before the reader has been asked. */
  readonly speaker: ReadonlySignal<ChosenSpeaker>;
  /** Asks who speaks, also where a screen reader says the dialog. */
  askSpeakerAloud(): void;
  chooseSpeaker(speaker: ChosenSpeaker): void;
  /** `after` is done when the dialog is gone and focus is back where it was. */
  closeDialog(after?: () => void): void;
  /** Leaves the open dialog undone, and in Hark's own voice says where focus is then, where nothing else does. */
  leaveDialog(): void;
  /** The open dialog is gone, and focus is back where it was. */
  dialogClosed(): void;
}

export type DialogName =
  | "speaker"
  | "palette"
  | "find"
  | "elements"
  | "describer"
  | "log"
  | "keys"
  | "keyHelp"
  | "skipped"
  | "completeness"
  | "paste"
  | "report"
  | "library"
  | "libraryOffer"
  | "bulletin"
  | "headlines"
  | "feeds"
  | "audio"
  | "pronunciation"
  | "structure"
  | "voices"
  | "natural";
