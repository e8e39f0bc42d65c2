/** The part of contract.ts that is about the library. Types and lists of names, nothing else. */

import type { Result, SourceDocument } from "./contract.ts";

/** What the renderer may ask about the library; each request is one of contract.ts. */
export interface LibraryRequests {
  /** What the library knows of a document that was opened; null when it is new there. */
  recallArticle(documentId: string): Promise<RecalledArticle | null>;
  /**
   * Puts what was understood of an opened document into the library. Fails with "disk-full" or "not-saved", and with
   * "not-writable" where it is there only until Hark ends; the detail's name is then the library's folder.
   */
  keepArticle(article: ArticleToKeep): Promise<Result<null>>;
  /**
   * Where the listener is in a document that is in the library; asked about once a second while reading.
   * False where it is not there. Fails like `keepArticle`.
   */
  savePlace(documentId: string, place: ArticlePlace): Promise<Result<boolean>>;
  /** The article of the library that a document is; null when it is not there. */
  findKept(documentId: string): Promise<KeptArticle | null>;
  listLibrary(query: LibraryQuery): Promise<LibraryList>;
  /** Opens an article of the library from what is kept there. A new call cancels the loading under way. */
  openKept(articleId: number): Promise<Result<SourceDocument>>;
  /** Fails with "disk-full" or "not-saved", as do the next; the detail's name is then the library's folder. */
  setSaved(articleId: number, isSaved: boolean): Promise<Result<void>>;
  /** Marks an article as heard, or as new, to be begun at its start. */
  setHeard(articleId: number, isHeard: boolean): Promise<Result<void>>;
  /** Takes an article out of the library; it can be put back until Hark ends. */
  removeArticle(articleId: number): Promise<Result<void>>;
  putArticleBack(articleId: number): Promise<Result<void>>;
}

export const libraryRequestNames = [
  "recallArticle",
  "keepArticle",
  "savePlace",
  "findKept",
  "listLibrary",
  "openKept",
  "setSaved",
  "setHeard",
  "removeArticle",
  "putArticleBack",
] as const satisfies readonly (keyof LibraryRequests)[];

/** Where a listener is: a block and a UTF-16 offset into its text, in the form of the article that is kept. */
export interface ArticlePlace {
  readonly block: number;
  readonly offset: number;
  /** The share of the article's text before it, 0 to 1. */
  readonly progress: number;
}

export interface RecalledArticle {
  /** What was made of it when it was kept, an Article as JSON: the place is one in it. */
  readonly article: string;
  readonly place: ArticlePlace;
  readonly state: LibraryState;
  /** Since the listener was last in it, in ms. */
  readonly awayFor: number;
}

export interface ArticleToKeep {
  readonly documentId: string;
  readonly headline: string;
  readonly byline: string;
  readonly site: string;
  /** ISO 8601; empty when unknown. */
  readonly published: string;
  /** BCP 47 tag. */
  readonly language: string;
  readonly wordCount: number;
  /** All that can be searched. */
  readonly text: string;
  /** An Article as JSON, because main knows nothing of articles. */
  readonly article: string;
}

/** finished: heard to its end, or nearly. */
export type LibraryState = "new" | "started" | "finished";

export const libraryFilters = ["all", "new", "started", "finished", "saved"] as const;
export const libraryOrders = ["heard", "added", "headline", "shortest"] as const;

/** In megabytes (of a million bytes). */
export const libraryLimits = [100, 500, 1000, 5000, 20_000] as const;

export interface LibraryQuery {
  /** As typed: all words must be in the article, the last may be a beginning. Empty for everything. */
  readonly search: string;
  readonly filter: (typeof libraryFilters)[number];
  readonly order: (typeof libraryOrders)[number];
  /** How many articles to pass over, and the most to give after these. */
  readonly offset: number;
  readonly limit: number;
}

export interface LibraryList {
  readonly articles: readonly KeptArticle[];
  /** How many there are, also those that were passed over and those beyond the limit. */
  readonly count: number;
  /** What the library takes on disk. */
  readonly bytes: number;
}

export interface KeptArticle {
  readonly id: number;
  /** Empty where there is none; then `label` names it. */
  readonly headline: string;
  readonly label: string;
  readonly site: string;
  readonly byline: string;
  /** ISO 8601; empty when unknown. */
  readonly published: string;
  readonly language: string;
  readonly wordCount: number;
  readonly state: LibraryState;
  readonly isSaved: boolean;
  /** Milliseconds since 1970. */
  readonly addedAt: number;
  readonly heardAt: number;
  /** From 0 to 1. */
  readonly progress: number;
  /** Where the words that were searched for stand; empty without a search, and in what is far down in a long list. */
  readonly snippet: string;
}
