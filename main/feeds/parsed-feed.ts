import type { NamedFeed } from "../contract-feeds.ts";

/** An entry as it was understood. Nothing in it is markup but `content`. */
export interface ParsedEntry {
  /** What makes it the same entry when the feed is read again. */
  readonly key: string;
  /** Absolute http(s) address; empty where there is none. */
  readonly url: string;
  readonly headline: string;
  readonly summary: string;
  readonly author: string;
  /** Milliseconds since 1970; 0 where nothing usable is said. */
  readonly published: number;
  /** BCP 47 tag; empty when not said. */
  readonly language: string;
  /** HTML as the feed has it, deflated; null where the feed has no text of it. */
  readonly content: Uint8Array | null;
  /** Whether that is the whole article, as far as can be told. */
  readonly isFull: boolean;
  /** Of the whole article; 0 where only a part of it is known. */
  readonly wordCount: number;
  /** All that can be searched beside headline and summary. */
  readonly text: string;
  /** Changes when anything of the above does. */
  readonly fingerprint: string;
}

export interface ParsedFeed {
  readonly title: string;
  /** The site that it is of; empty where not said. */
  readonly siteAddress: string;
  /** In the feed's own order, each key once. */
  readonly entries: readonly ParsedEntry[];
}

/** A feed in a list of feeds. */
export interface ListedFeed {
  readonly address: string;
  /** Empty where not said. */
  readonly siteAddress: string;
  readonly title: string;
  /** As the feed calls itself, where the listener's name is another. */
  readonly ownTitle?: string;
  /** The folders that it is in, the outermost first. */
  readonly folders: readonly string[];
}

/** What bytes from the web are to somebody who looks for news. */
export type Understanding =
  | { readonly kind: "feed"; readonly feed: ParsedFeed }
  /** A web page: the feeds that it names, best first, and its own headlines as if it were a feed. */
  | { readonly kind: "page"; readonly feeds: readonly NamedFeed[]; readonly headlines: ParsedFeed }
  /** OPML. */
  | { readonly kind: "list"; readonly feeds: readonly ListedFeed[] }
  | { readonly kind: "neither" };

/** What is handed to the parser. */
export interface ParseTask {
  readonly bytes: Uint8Array;
  /** The charset of Content-Type; empty when not said. */
  readonly charset: string;
  /** Where it came from, after redirects: what relative addresses are relative to. */
  readonly address: string;
}

/** So many entries of one feed are taken; the newest come first in every feed that is that long. */
export const mostEntries = 10_000;
