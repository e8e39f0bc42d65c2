/** The part of contract.ts that is about the whole library as one file. Types and lists of names, nothing else. */

import type { Result, SavedFile } from "./contract.ts";
import type { Pronunciation } from "./contract-pronunciation.ts";

/**
 * What the renderer may ask about a library's file; each request is one of contract.ts. The pages of its articles are
 * written by the renderer, which alone knows how an article is read: one after another, so that only one is in memory.
 */
export interface LibraryFileRequests {
  /**
   * Asks where, and begins a file there, which nobody sees before it is complete; what was begun before is dropped. Fails
   * with "cancelled", "disk-full", "not-writable" or "not-saved", as do the next.
   */
  beginLibraryFile(): Promise<Result<LibraryFile>>;
  /** The next article that is to be written; null after the last. */
  takeForLibraryFile(): Promise<Result<ArticleForFile | null>>;
  /** Writes the article that was taken last; `page`: as HTML. */
  writeToLibraryFile(written: { readonly page: string }): Promise<Result<null>>;
  /** Completes the file with a page (HTML) that lists the others, and gives it its name. */
  finishLibraryFile(written: { readonly list: string }): Promise<Result<SavedFile>>;
  /** Gives the file up and removes it. */
  dropLibraryFile(): Promise<void>;
  /**
   * Brings in what a library's file holds, beside what is there: the file that was opened lately and turned out to be one
   * ("is-library"), or, where there is none or not `isOffered`, the one that is chosen then. Tells of it by
   * "libraryProgress". Fails with "cancelled", "no-library", "newer-library", "damaged", "unpacks-too-large", "disk-full",
   * "not-saved", with "not-writable" where nothing lasts, and as files do.
   */
  importLibrary(isOffered: boolean): Promise<Result<ImportedLibrary>>;
  /** Ends the import, which then takes out again what it had added, and answers with "cancelled". */
  cancelLibraryImport(): Promise<void>;
  /**
   * Takes back what the last import has changed, until Hark ends; how many articles are taken out again. What the listener
   * has been in since stays as it is. Fails like `setSaved`.
   */
  undoLibraryImport(): Promise<Result<number>>;
}

export const libraryFileRequestNames = [
  "beginLibraryFile",
  "takeForLibraryFile",
  "writeToLibraryFile",
  "finishLibraryFile",
  "dropLibraryFile",
  "importLibrary",
  "cancelLibraryImport",
  "undoLibraryImport",
] as const satisfies readonly (keyof LibraryFileRequests)[];

export interface LibraryFile {
  readonly name: string;
  /** How many articles there are to write. */
  readonly count: number;
}

export interface ArticleForFile {
  /** From 1. */
  readonly number: number;
  /** The path of its page in the file. */
  readonly path: string;
  /** An Article as JSON. */
  readonly article: string;
  /** For people, where it has no headline. */
  readonly label: string;
  /** Its pictures that are in the file, by their addresses: paths from its page. */
  readonly images: Readonly<Record<string, string>>;
}

export interface ImportedLibrary {
  /** Of the file. */
  readonly name: string;
  /** Articles: how many are new, were there before, and, of these, are further here now than they were. */
  readonly added: number;
  readonly known: number;
  readonly updated: number;
  /** How many feeds are new. */
  readonly feeds: number;
  /** The dictionary of the file. Main does not bring it in: the window owns the dictionary. */
  readonly pronunciations: readonly Pronunciation[];
  /** Articles that could not be read, and what the first of them are called. */
  readonly unreadable: number;
  readonly unreadableNames: readonly string[];
  /** Whether the library takes more now than the listener's limit. */
  readonly isOverLimit: boolean;
}

/** How far an import is, in articles. */
export interface LibraryProgress {
  readonly done: number;
  readonly total: number;
}
