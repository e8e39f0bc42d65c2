import type { DatabaseSync } from "node:sqlite";
import type { FeedKind } from "../contract-feeds.ts";
import { addFeed, type NewFeed, readFolders } from "./feeds.ts";
import { toIndexed } from "./search-text.ts";
import { inTransaction } from "./transaction.ts";

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

/** Feeds, headlines and bulletin, on their way to a file and from it. A failure throws SQLite's error. */
export interface NewsTransfer {
  listFeeds(): readonly StoredFeed[];
  listHeadlines(feedAddress: string): readonly StoredHeadline[];
  listStories(): readonly StoredStory[];
  /** The id of the feed, and whether it is new. */
  mergeFeed(feed: StoredFeed): { readonly id: number; readonly isNew: boolean };
  /** What was read or saved in one of the two is so; nothing that is here is taken out. */
  mergeHeadlines(feedId: number, headlines: readonly StoredHeadline[], now: number): void;
  /** Behind what is queued already. */
  mergeStories(stories: readonly StoredStory[]): void;
  removeFeeds(ids: readonly number[], now: number): void;
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
    mergeFeed: (feed) => mergeFeed(database, feed),
    mergeHeadlines: (feedId, headlines, now) =>
      inTransaction(database, () => mergeHeadlines(database, feedId, headlines, now)),
    mergeStories: (stories) => inTransaction(database, () => mergeStories(database, stories)),
    removeFeeds(ids, now) {
      database
        .prepare("UPDATE feeds SET removed = ? WHERE id IN (SELECT value FROM json_each(?))")
        .run(now, JSON.stringify(ids));
    },
  };
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

function mergeFeed(database: DatabaseSync, feed: StoredFeed): { id: number; isNew: boolean } {
  const { addedAt, ...facts } = feed;
  const { id, isKnown } = addFeed(database, { ...facts, ownTitle: feed.ownTitle || feed.title }, addedAt);
  database.prepare("UPDATE feeds SET added = min(added, ?) WHERE id = ?").run(addedAt, id);
  return { id, isNew: !isKnown };
}

function mergeHeadlines(
  database: DatabaseSync,
  feedId: number,
  headlines: readonly StoredHeadline[],
  now: number,
): void {
  // Without a fingerprint: what the feed says at its next reading takes the place of what was written here.
  const insert = database.prepare(
    `INSERT INTO entries (feed_id, key, url, headline, summary, author, language, published, added, sorted, word_count,
       is_full, read, saved, article_key, fingerprint, removed)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?, '', ?)
     ON CONFLICT (feed_id, key) DO NOTHING RETURNING id`,
  );
  const update = database.prepare(
    `UPDATE entries SET read = max(read, ?1), saved = max(saved, ?2), article_key = iif(article_key = '', ?3, article_key)
     WHERE feed_id = ?4 AND key = ?5`,
  );
  const index = database.prepare("INSERT INTO entry_texts (rowid, headline, summary, body) VALUES (?, ?, ?, '')");
  for (const one of headlines) {
    const [read, saved, removed] = [one.isRead ? 1 : 0, one.isSaved ? 1 : 0, one.isRemoved ? now : null];
    const { key, url, headline, summary, author, language, published, addedAt, sortedAt, wordCount, articleKey } = one;
    const facts = [url, headline, summary, author, language, published, addedAt, sortedAt, wordCount];
    const row = insert.get(feedId, key, ...facts, read, saved, articleKey, removed);
    if (!row) update.run(read, saved, articleKey, feedId, key);
    else if (!one.isRemoved) index.run(Number(row.id), toIndexed(headline), toIndexed(summary));
  }
}

function mergeStories(database: DatabaseSync, stories: readonly StoredStory[]): void {
  const findArticle = database.prepare("SELECT id FROM articles WHERE key = ? AND removed IS NULL");
  const findHeadline = database.prepare(
    "SELECT entries.id FROM entries JOIN feeds ON feeds.id = feed_id WHERE address = ? AND key = ? AND entries.removed IS NULL",
  );
  const insert = database.prepare(
    `INSERT INTO bulletin (kind, ref, place, heard) VALUES (?, ?, (SELECT coalesce(max(place), 0) + 1 FROM bulletin), ?)
     ON CONFLICT (kind, ref) DO NOTHING`,
  );
  // Where a story of this library's own was begun last, that one is gone on with.
  const begin = database.prepare(
    `UPDATE bulletin SET under_way = 1 WHERE kind = ? AND ref = ?
       AND NOT EXISTS (SELECT 1 FROM bulletin WHERE under_way = 1)`,
  );
  for (const story of stories) {
    const isKept = "articleKey" in story;
    const row = isKept ? findArticle.get(story.articleKey) : findHeadline.get(story.feedAddress, story.headlineKey);
    if (!row) continue;
    const [kind, ref] = [isKept ? "kept" : "headline", Number(row.id)];
    insert.run(kind, ref, story.isHeard ? 1 : 0);
    if (story.isUnderWay) begin.run(kind, ref);
  }
}
