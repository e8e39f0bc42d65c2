/**
 * The only thing that both sides know: what the renderer may ask of main, and what main may tell the renderer.
 * Types and the list of names, nothing else, so that either side can import it.
 */

import type { AudioFile, AudioProposal } from "./contract-audio.ts";
import { type BulletinRequests, bulletinRequestNames } from "./contract-bulletin.ts";
import type { FailureReason } from "./contract-failures.ts";
import { type FeedProgress, type FeedRequests, feedRequestNames } from "./contract-feeds.ts";
import { type LibraryRequests, libraryRequestNames } from "./contract-library.ts";
import { type LibraryFileRequests, type LibraryProgress, libraryFileRequestNames } from "./contract-library-file.ts";
import type { binaryMediaTypes, textMediaTypes } from "./contract-media-types.ts";
import type { MenuGroup } from "./contract-menu.ts";
import { type NaturalRequests, naturalRequestNames, type PackProgress, type VoicePack } from "./contract-natural.ts";
import type { Pronunciation, PronunciationFile } from "./contract-pronunciation.ts";
import type { SoundSettings } from "./contract-settings.ts";

/** What the renderer may ask. Every argument is checked against a schema in ipc.ts before it is used. */
export interface Requests
  extends BulletinRequests,
    FeedRequests,
    LibraryRequests,
    LibraryFileRequests,
    NaturalRequests {
  /** Facts that do not change while the window lives. */
  readStartUp(): Promise<StartUp>;
  /** Loads a web address as typed; "dw.com/x" becomes https. A new call cancels the one under way. */
  openAddress(address: string): Promise<Result<SourceDocument>>;
  /** Loads what a file dialog, the command line or a second instance named. A new call cancels the one under way. */
  openTarget(targetId: string): Promise<Result<SourceDocument>>;
  /** Shows the system's open dialog; null when nothing was chosen. */
  chooseFile(): Promise<OpenTarget | null>;
  /** Understands a dropped file's bytes; main never takes a path from the renderer. */
  openBytes(name: string, bytes: Uint8Array): Promise<Result<SourceDocument>>;
  /**
   * Loads another page of a document that was opened: its next page, its version for print. Http(s) only, within the
   * reach of the page that asks. Ends with the loading that it belongs to.
   */
  openPart(documentId: string, address: string): Promise<Result<SourceDocument>>;
  /**
   * Runs the scripts of a web page that was opened, in a closed window of its own, and gives what they made of the page.
   * Ends with the loading that it belongs to.
   */
  runScripts(documentId: string): Promise<Result<SourceDocument>>;
  /** The clipboard's text, HTML preferred. */
  openClipboard(): Promise<Result<SourceDocument>>;
  /** Puts a text on the clipboard. */
  copyText(text: string): Promise<void>;
  /** Ends the loading under way, which then answers with the reason "cancelled". */
  cancelOpening(): Promise<void>;
  /** Fetches a picture of a document that was opened, so that the page's own address is never used by the view. */
  fetchImage(documentId: string, url: string): Promise<Result<ImageBytes>>;
  /** Asks the reader, then opens an http(s) address in the browser. False when refused. */
  openInBrowser(url: string): Promise<boolean>;
  /**
   * Asks where, then writes a report of a bad reading into a file there, and nowhere else. Fails with "cancelled",
   * "disk-full", "not-writable" or "not-saved".
   */
  saveReport(reading: BadReading): Promise<Result<SavedFile>>;
  /**
   * Asks where to save sound, and begins a file there, which nobody sees before it is complete. What was begun before is
   * dropped. Fails with "cancelled", "disk-full", "not-writable" or "not-saved".
   */
  beginAudio(proposal: AudioProposal): Promise<Result<AudioFile>>;
  /** Puts bytes into the file at this place; fails like `beginAudio`. */
  writeAudio(id: string, position: number, bytes: Uint8Array): Promise<Result<null>>;
  /** Completes the file and gives it its name. */
  finishAudio(id: string): Promise<Result<SavedFile>>;
  /** Gives the file up and removes it. */
  dropAudio(id: string): Promise<void>;
  /** Saves the listener's whole pronunciation dictionary. Fails with "disk-full" or "not-saved". */
  savePronunciations(entries: readonly Pronunciation[]): Promise<Result<null>>;
  /** Asks where, then writes a dictionary's text there. Fails with "cancelled", "disk-full", "not-writable", "not-saved". */
  exportPronunciations(text: string): Promise<Result<SavedFile>>;
  /** Asks which, then reads a dictionary's file. Fails with "cancelled", "too-large", "unsupported-type" and as files do. */
  importPronunciations(): Promise<Result<PronunciationFile>>;
  /** Asks where, then writes the reader's keys, as JSON, into a file there. Fails as saveReport does. */
  saveKeys(keys: string): Promise<Result<SavedFile>>;
  saveSettings(settings: Settings): Promise<Result<void>>;
  /** The renderer's command table as a menu. */
  setMenu(menu: readonly MenuGroup[]): Promise<void>;
  /** The system's sound was gone: does what lets it be used again. Resolves once that is done, with or without success. */
  restoreSound(): Promise<void>;
  /** Waits until the system's speech service is gone: true then, false at once where that cannot be told. */
  awaitSpeechLoss(): Promise<boolean>;
  /** For the transcript: this is being heard now. */
  reportSpoken(spoken: SpokenReport): Promise<void>;
  /** For a run that ends by itself: reading reached the end, or could not begin. */
  reportEnd(outcome: ReadingOutcome): Promise<void>;
}

/** What main tells the renderer by itself. */
export interface Events {
  /** Another start of Hark, or the system, named something to open. */
  openRequested: OpenTarget;
  /** A command was chosen in the native menu. */
  commandChosen: string;
  /** Feeds are being read again, because the listener wanted it or by themselves. */
  feedProgress: FeedProgress;
  /** How far the installation of the natural voices has come. */
  voicePackProgress: PackProgress;
  /** How far the import of a library is. */
  libraryProgress: LibraryProgress;
}

export const requestNames = [
  "readStartUp",
  "openAddress",
  "openTarget",
  "chooseFile",
  "openBytes",
  "openPart",
  "runScripts",
  "openClipboard",
  "copyText",
  "cancelOpening",
  "fetchImage",
  "openInBrowser",
  "saveReport",
  "saveKeys",
  ...feedRequestNames,
  ...libraryRequestNames,
  ...libraryFileRequestNames,
  ...bulletinRequestNames,
  "beginAudio",
  "writeAudio",
  "finishAudio",
  "dropAudio",
  "savePronunciations",
  "exportPronunciations",
  "importPronunciations",
  ...naturalRequestNames,
  "saveSettings",
  "setMenu",
  "restoreSound",
  "awaitSpeechLoss",
  "reportSpoken",
  "reportEnd",
] as const satisfies readonly (keyof Requests)[];

export const eventNames = [
  "openRequested",
  "commandChosen",
  "feedProgress",
  "voicePackProgress",
  "libraryProgress",
] as const satisfies readonly (keyof Events)[];

/** What preload puts on `window.hark`. */
export interface HarkBridge {
  readonly request: Requests;
  /** Returns a function that stops listening. */
  on<Name extends keyof Events>(name: Name, listener: (event: Events[Name]) => void): () => void;
}

export interface StartUp {
  /** The interface's language: one that there is a catalogue for. */
  readonly locale: Locale;
  readonly platform: "windows" | "mac" | "linux";
  readonly settings: Settings;
  readonly pronunciations: readonly Pronunciation[];
  readonly voicePack: VoicePack;
  /** What to open first: the command line's, or the bundled sample. */
  readonly target: OpenTarget;
  /** Begin to read without being told (--read). */
  readonly readAtOnce: boolean;
  /** Whether somebody is there to be asked who speaks: not in a run that ends by itself, or where it is said by flag. */
  readonly asksSpeaker: boolean;
  /** Whether the system reports that an assistive technology is reading the window. */
  readonly assistiveTechnology: boolean;
  /** Whether sound can be played at all; without, speech runs silently in real time. */
  readonly soundOutput: boolean;
}

export type Locale = "en" | "de";

/** Something main knows how to load; the renderer only ever holds its id. */
export interface OpenTarget {
  readonly id: string;
  /** For people: a file name or an address. */
  readonly label: string;
}

export interface Settings extends SoundSettings {
  /** True words per minute, 80 to 900. */
  readonly rate: number;
  /** `<engine id>/<voice id>` by primary language ("en"); a language without one gets its best voice. */
  readonly voices: Readonly<Record<string, string>>;
  readonly verbosity: Verbosity;
  readonly speaker: Speaker;
  /** Whether bare letters and digits are keys in the article (WCAG 2.1.4 asks for a way to switch them off). */
  readonly letterKeys: boolean;
  /** The ready-made keys, and over them the reader's own by command; as renderer/navigation/command.ts names keys. */
  readonly keyPreset: KeyPreset;
  readonly keyChanges: Readonly<Record<string, readonly string[]>>;
  /** Whether media keys and headset buttons drive the reading, and the system shows what is read. */
  readonly mediaKeys: boolean;
  /** Whether pages that only their scripts build may be run, in a closed window of their own. */
  readonly runScripts: boolean;
  /** Whether web addresses are said whole, not only as the site's name. */
  readonly wholeAddresses: boolean;
  /** What the library may take, in megabytes; see libraryLimits. */
  readonly libraryLimit: number;
  /** How often feeds are read again by themselves, in minutes; see feedIntervals. */
  readonly feedInterval: number;
  /** Whether the pages of new headlines are fetched before they are opened, for listening without a network. */
  readonly fetchAhead: boolean;
}

export type KeyPreset = "hark" | "nvda" | "jaws" | "thorium" | "bookworm";

export type Verbosity = "none" | "brief" | "full";

/**
 * Who says what. hark: its own voice says article and interface. screenReader: its own voice is silent until asked.
 * both: Hark reads the article, the screen reader says the interface. auto: not chosen yet; hark, or both when an
 * assistive technology is there.
 */
export type Speaker = "auto" | "hark" | "screenReader" | "both";

/** A document as read from its source, not yet understood: decoded text, or the bytes of a form that is not text. */
export type SourceDocument = TextDocument | BinaryDocument;

interface DocumentBase {
  readonly id: string;
  /** Absolute address after redirects: http(s) for pages, empty for files and pasted text. */
  readonly url: string;
  /** For people: a file name or an address. */
  readonly label: string;
  /** BCP 47 tag from the Content-Language header; empty when not said. */
  readonly language: string;
  /** From the library: what was made of it when it was opened, an Article as JSON. */
  readonly keptArticle?: string;
}

export interface TextDocument extends DocumentBase {
  readonly mediaType: (typeof textMediaTypes)[number];
  readonly text: string;
  /** The encoding that was used, as the Encoding Standard names it: "UTF-8", "windows-1252". */
  readonly charset: string;
}

export interface BinaryDocument extends DocumentBase {
  readonly mediaType: (typeof binaryMediaTypes)[number];
  readonly bytes: Uint8Array;
}

/** What a reader found wrong. */
export interface BadReading {
  readonly document: SourceDocument;
  /** What Hark made of it: an Article as JSON, because main knows nothing of articles. */
  readonly article: string;
  /** In the reader's own words; may be empty. */
  readonly note: string;
}

/** Where a file was saved, for people. */
export interface SavedFile {
  readonly name: string;
  /** The folder's own name, without the way to it. */
  readonly folder: string;
}

export interface ImageBytes {
  /** "image/jpeg", "image/png" ...; never SVG, which can carry scripts and links. */
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** An expected failure is a value; each reason has a sentence in every locale file. */
export type Result<Value> = { readonly ok: true; readonly value: Value } | Failure;

export interface Failure {
  readonly ok: false;
  readonly reason: FailureReason;
  /** Facts for the sentence: a host, a file's name, an HTTP status. */
  readonly detail: FailureDetail;
}

export interface FailureDetail {
  readonly name?: string;
  readonly status?: number;
  /** What may not be exceeded: megabytes for "too-large", elements for "too-many-parts", characters for "too-long". */
  readonly limit?: number;
}

export interface SpokenReport {
  readonly text: string;
  readonly role: string;
  /** BCP 47 tag. */
  readonly language: string;
}

export interface ReadingOutcome {
  readonly ok: boolean;
  /** The sentence the reader was told when it failed; empty otherwise. */
  readonly message: string;
}
