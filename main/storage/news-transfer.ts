import type { DatabaseSync } from "node:sqlite";
import type { FeedKind } from "../contract-feeds.ts";
import { type NewFeed, readFolders } from "./feeds.ts";
import { mergeFeed, mergeHeadlines, mergeHeard, mergeStories } from "./merge-news.ts";
import type { TakeBack } from "./take-back.ts";

/** A headline with what the listener did with it. Times in ms since 1970. */
export interface StoredHeadline {
  /** What makes it the same when its feed is read again. */
  readonly key: string;
  readonly url: string;
  readonly headline: string;
  readonly summary: string;
  readonly author: string;
  readonly language: string;
  readonly published: number;
  readonly addedAt: number;
  readonly sortedAt: number;
  readonly wordCount: number;
  readonly isRead: boolean;
  readonly isSaved: boolean;
  readonly isRemoved: boolean;
  /** The article of the library that it was opened as; empty before that. */
  readonly articleKey: string;
}

/** A feed with when it was subscribed to; its own title is empty where that is not known to be another. */
export interface StoredFeed extends Required<NewFeed> {
  readonly addedAt: number;
}

/** What stands in the bulletin: an article by its key, or a headline by its feed's address and its own key. */
export type StoredStory = { readonly isHeard: boolean; readonly isUnderWay: boolean } & (
  | { readonly articleKey: string }
  | { readonly feedAddress: string; readonly headlineKey: string }
);

/** What was heard at one time in a bulletin, as runs of words. Time in ms since 1970. */
export interface HeardStory {
  readonly heardAt: number;
  readonly runs: readonly string[];
}

/** How a feed was brought in. */
export interface MergedFeed {
  readonly id: number;
  readonly isNew: boolean;
  readonly takeBack: TakeBack;
}

/**
 * Feeds, headlines, bulletin and what was heard in it, on their way to a file and from it. Each merge is whole or not
 * there at all. A failure throws SQLite's error; `now` in ms since 1970.
 */
export interface NewsTransfer {
  listFeeds(): readonly StoredFeed[];
  listHeadlines(feedAddress: string): readonly StoredHeadline[];
  listStories(): readonly StoredStory[];
  listHeard(): readonly HeardStory[];
  mergeFeed(feed: StoredFeed): MergedFeed;
  /** What was read or saved in one of the two is so; nothing that is here is taken out. */
  mergeHeadlines(feedId: number, headlines: readonly StoredHeadline[], now: number): TakeBack;
  /** Behind what is queued already. */
  mergeStories(stories: readonly StoredStory[]): TakeBack;
  /** What was heard in one of the two is so, and was when it was heard last; what is forgotten by now does not come. */
  mergeHeard(stories: readonly HeardStory[], now: number): TakeBack;
}

export function createNewsTransfer(database: DatabaseSync): NewsTransfer {
  return {
    listFeeds: () =>
      database
        .prepare("SELECT * FROM feeds WHERE removed IS NULL ORDER BY id")
        .all()
        .map((row) => ({
          address: String(row.address),
          siteAddress: String(row.site_address),
          title: String(row.title),
          ownTitle: String(row.own_title),
          folders: readFolders(row),
          kind: row.kind as FeedKind,
          addedAt: Number(row.added),
        })),
    listHeadlines: (address) =>
      database
        .prepare("SELECT entries.* FROM entries JOIN feeds ON feeds.id = feed_id WHERE address = ? ORDER BY entries.id")
        .all(address)
        .map(readHeadline),
    listStories: () => listStories(database),
    listHeard: () => listHeard(database),
    mergeFeed: (feed) => mergeFeed(database, feed),
    mergeHeadlines: (feedId, headlines, now) => mergeHeadlines(database, feedId, headlines, now),
    mergeStories: (stories) => mergeStories(database, stories),
    mergeHeard: (stories, now) => mergeHeard(database, stories, now),
  };
}

/** What was noted together stands together. */
function listHeard(database: DatabaseSync): HeardStory[] {
  const stories = new Map<number, string[]>();
  for (const { run, heard } of database.prepare("SELECT run, heard FROM heard_runs ORDER BY heard, run").all()) {
    const runs = stories.get(Number(heard)) ?? [];
    stories.set(Number(heard), runs);
    runs.push(String(run));
  }
  return [...stories].map(([heardAt, runs]) => ({ heardAt, runs }));
}

function readHeadline(row: Record<string, unknown>): StoredHeadline {
  return {
    key: String(row.key),
    url: String(row.url),
    headline: String(row.headline),
    summary: String(row.summary),
    author: String(row.author),
    language: String(row.language),
    published: Number(row.published),
    addedAt: Number(row.added),
    sortedAt: Number(row.sorted),
    wordCount: Number(row.word_count),
    isRead: row.read === 1,
    isSaved: row.saved === 1,
    isRemoved: row.removed !== null,
    articleKey: String(row.article_key),
  };
}

function listStories(database: DatabaseSync): StoredStory[] {
  const rows = database
    .prepare(
      `SELECT bulletin.kind, bulletin.heard, under_way, articles.key AS article_key, feeds.address, entries.key
       FROM bulletin
         LEFT JOIN articles ON bulletin.kind = 'kept' AND articles.id = ref AND articles.removed IS NULL
         LEFT JOIN entries ON bulletin.kind = 'headline' AND entries.id = ref AND entries.removed IS NULL
         LEFT JOIN feeds ON feeds.id = entries.feed_id AND feeds.removed IS NULL
       WHERE bulletin.removed IS NULL AND (articles.id IS NOT NULL OR feeds.id IS NOT NULL) ORDER BY place`,
    )
    .all();
  return rows.map(({ kind, heard, under_way, article_key, address, key }) => {
    const state = { isHeard: heard === 1, isUnderWay: under_way === 1 };
    if (kind === "kept") return { ...state, articleKey: String(article_key) };
    return { ...state, feedAddress: String(address), headlineKey: String(key) };
  });
}
