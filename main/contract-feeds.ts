/** The part of contract.ts that is about feeds and their headlines. Types and lists of names, nothing else. */

import type { Failure, Result, SavedFile, SourceDocument } from "./contract.ts";
import type { LibraryState } from "./contract-library.ts";

/** What the renderer may ask about feeds; each request is one of contract.ts. */
export interface FeedRequests {
  /**
   * Subscribes to a feed, or to the one that is found from a site's address, as typed; a site that has none is subscribed
   * to by its own headlines. Fails as openAddress does, with "no-feed" and with "damaged-feed". Ends with
   * `cancelFeedWork`.
   */
  subscribe(address: string): Promise<Result<Subscribed>>;
  /**
   * Reads the feeds now and tells of it by "feedProgress"; what is under way is waited for. Feeds that asked for time, or
   * that are gone, are left alone. Null when it was cancelled.
   */
  refreshFeeds(): Promise<FeedProgress | null>;
  /** Reads one feed now, also one that is otherwise left alone. */
  refreshFeed(feedId: number): Promise<FeedProgress | null>;
  /** Ends subscribing and refreshing, as far as they are under way. */
  cancelFeedWork(): Promise<void>;
  /**
   * Asks which, then subscribes to what an OPML file lists, which is read from then on. Fails with "cancelled",
   * "no-feed-list", "disk-full" or "not-saved", and as files do.
   */
  importFeeds(): Promise<Result<ImportedFeeds>>;
  /** Asks where, then writes the feeds as OPML. Fails with "cancelled", "disk-full", "not-writable" or "not-saved". */
  exportFeeds(): Promise<Result<SavedFile>>;
  listFeeds(): Promise<FeedList>;
  /**
   * Takes a feed out, with its headlines; it can be put back until Hark ends. Fails with "disk-full" or "not-saved", as
   * do all changes of feeds and headlines; the detail's name is then the folder of the library.
   */
  unsubscribe(feedId: number): Promise<Result<void>>;
  putFeedBack(feedId: number): Promise<Result<void>>;
  /** Calls a feed so from now on, or (empty) as it calls itself. */
  renameFeed(feedId: number, name: string): Promise<Result<void>>;
  listHeadlines(query: HeadlineQuery): Promise<HeadlineList>;
  /** Loads what a headline is of. A new call cancels the loading under way. */
  openHeadline(headlineId: number): Promise<Result<SourceDocument>>;
  setHeadlinesRead(headlineIds: readonly number[], isRead: boolean): Promise<Result<void>>;
  setHeadlineSaved(headlineId: number, isSaved: boolean): Promise<Result<void>>;
  /** Takes a headline out; it can be put back until Hark ends, and does not come again with its feed. */
  removeHeadline(headlineId: number): Promise<Result<void>>;
  putHeadlineBack(headlineId: number): Promise<Result<void>>;
}

export const feedRequestNames = [
  "subscribe",
  "refreshFeeds",
  "refreshFeed",
  "cancelFeedWork",
  "importFeeds",
  "exportFeeds",
  "listFeeds",
  "renameFeed",
  "unsubscribe",
  "putFeedBack",
  "listHeadlines",
  "openHeadline",
  "setHeadlinesRead",
  "setHeadlineSaved",
  "removeHeadline",
  "putHeadlineBack",
] as const satisfies readonly (keyof FeedRequests)[];

/** feed: RSS, Atom or JSON Feed. page: a front page, by its links. */
export type FeedKind = "feed" | "page";

/** A feed that a page names. */
export interface NamedFeed {
  readonly address: string;
  /** As the page calls it; empty where it does not. */
  readonly title: string;
}

export interface Subscribed {
  readonly feed: Feed;
  /** Whether it was there before. */
  readonly isKnown: boolean;
  /** What else the page names that was asked for. */
  readonly others: readonly NamedFeed[];
}

export interface ImportedFeeds {
  /** Of the file. */
  readonly name: string;
  /** How many are new, and how many were there before. */
  readonly added: number;
  readonly known: number;
}

/** How far the refreshing of feeds is. */
export interface FeedProgress {
  readonly isRunning: boolean;
  /** How many feeds have been tried, and how many there are to try. */
  readonly done: number;
  readonly total: number;
  /** New headlines. */
  readonly fresh: number;
  readonly failed: number;
}

export interface FeedList {
  readonly feeds: readonly Feed[];
  /** Headlines of all feeds that are not read, each address once. */
  readonly unread: number;
}

export interface Feed {
  readonly id: number;
  /** The listener's name for it, or its own. */
  readonly title: string;
  /** What the feed calls itself. */
  readonly ownTitle: string;
  /** The folders that it came in, the outermost first. */
  readonly folders: readonly string[];
  readonly kind: FeedKind;
  /** Of the feed itself. */
  readonly address: string;
  /** Of the site that it is of; empty where not known. */
  readonly siteAddress: string;
  readonly count: number;
  readonly unread: number;
  /** When it was last read without a failure: ms since 1970, 0 for never. */
  readonly readAt: number;
  /** Why it could not be read when it was last tried; null where it could. */
  readonly problem: FeedProblem | null;
}

export interface FeedProblem {
  readonly failure: Failure;
  /** How many times in a row. */
  readonly failures: number;
  /** When Hark will try again by itself: ms since 1970; null for never, because the site says that the feed is gone. */
  readonly triesAt: number | null;
}

/** In minutes; 0 for never. */
export const feedIntervals = [0, 30, 60, 180, 360, 1440] as const;

export const headlineFilters = ["all", "unread", "saved"] as const;

export interface HeadlineQuery {
  /** Null for all feeds. */
  readonly feedId: number | null;
  /** As typed: all words must be in headline, summary or text, the last may be a beginning. Empty for everything. */
  readonly search: string;
  readonly filter: (typeof headlineFilters)[number];
}

/** All headlines that were asked for, newest first. Of all feeds together each address is there once. */
export interface HeadlineList {
  readonly headlines: readonly Headline[];
  readonly unread: number;
}

export interface Headline {
  readonly id: number;
  readonly feedId: number;
  readonly headline: string;
  /** The feed's title. */
  readonly source: string;
  /** Empty where the feed has no address for it. */
  readonly url: string;
  readonly author: string;
  /** Milliseconds since 1970: as the feed says, otherwise when it was first seen. */
  readonly publishedAt: number;
  /** BCP 47 tag; empty when not known. */
  readonly language: string;
  /** 0 when not known. */
  readonly wordCount: number;
  readonly isRead: boolean;
  /** What the library knows of it; "new" where it was not opened. */
  readonly state: LibraryState;
  /** From 0 to 1. */
  readonly progress: number;
  readonly isSaved: boolean;
}
