import type { DatabaseSync, SQLInputValue } from "node:sqlite";
import type { Headline, HeadlineList, HeadlineQuery } from "../contract-feeds.ts";
import type { LibraryState } from "../contract-library.ts";
import type { ParsedEntry } from "../feeds/parsed-feed.ts";
import { toQuery } from "./search-text.ts";
import { inTransaction } from "./transaction.ts";
import { writeEntries } from "./write-entries.ts";

/** What it takes to open an entry. */
export interface EntryToOpen {
  readonly id: number;
  readonly url: string;
  readonly headline: string;
  readonly author: string;
  /** ms since 1970; 0 where the feed does not say. */
  readonly published: number;
  readonly language: string;
  /** HTML, deflated; null where the feed has no text of it. */
  readonly content: Uint8Array | null;
  readonly isFull: boolean;
  readonly articleKey: string;
  readonly feedAddress: string;
  readonly source: string;
}

/** The entries of the feeds in the database. A failure throws SQLite's error; times in ms since 1970. */
export interface HeadlineStore {
  /** Writes what a feed has now; how many of it were not there before. */
  write(feedId: number, entries: readonly ParsedEntry[], now: number): Promise<number>;
  list(query: HeadlineQuery): HeadlineList;
  find(id: number): EntryToOpen | null;
  /** It was opened, as the article with this key. */
  noteOpened(id: number, articleKey: string): void;
  /** Goes for all entries with the same address. */
  setRead(ids: readonly number[], isRead: boolean): void;
  setSaved(id: number, isSaved: boolean): void;
  /** Takes out an entry, and those of other feeds with the same address. */
  remove(id: number, now: number): void;
  putBack(id: number): void;
  /** Deletes the texts of what was taken out. */
  purge(): void;
}

/** The entries with these ids (a JSON array), and those with the same address. */
const sameAddress = `(id IN (SELECT value FROM json_each(?1)) OR
  (url <> '' AND url IN (SELECT url FROM entries WHERE id IN (SELECT value FROM json_each(?1)))))`;

export function createHeadlineStore(database: DatabaseSync): HeadlineStore {
  const change = (set: string, ids: readonly number[], ...values: readonly SQLInputValue[]) =>
    void database.prepare(`UPDATE entries SET ${set} WHERE ${sameAddress}`).run(JSON.stringify(ids), ...values);
  return {
    write: (feedId, entries, now) => writeEntries(database, feedId, entries, now),
    list: (query) => listHeadlines(database, query),
    find: (id) => findEntry(database, id),
    noteOpened: (id, articleKey) =>
      inTransaction(database, () => {
        change("read = 1, article_key = ?2", [id], articleKey);
        // From now on the library keeps it.
        database.prepare("DELETE FROM entry_pages WHERE entry_id = ?").run(id);
        const saved = database.prepare("SELECT 1 FROM entries WHERE id = ? AND saved = 1").get(id);
        if (saved) database.prepare("UPDATE articles SET saved = 1 WHERE key = ?").run(articleKey);
      }),
    setRead: (ids, isRead) => change("read = ?2", ids, isRead ? 1 : 0),
    setSaved: (id, isSaved) =>
      inTransaction(database, () => {
        change("saved = ?2", [id], isSaved ? 1 : 0);
        database
          .prepare("UPDATE articles SET saved = ? WHERE key = (SELECT article_key FROM entries WHERE id = ?)")
          .run(isSaved ? 1 : 0, id);
      }),
    remove: (id, now) => change("removed = ?2", [id], now),
    putBack: (id) => change("removed = NULL", [id]),
    purge: () =>
      inTransaction(database, () => {
        const gone = "(SELECT id FROM entries WHERE removed IS NOT NULL)";
        database.exec(`DELETE FROM entry_texts WHERE rowid IN ${gone}`);
        database.exec(`DELETE FROM entry_contents WHERE entry_id IN ${gone}`);
        database.exec(`DELETE FROM entry_pages WHERE entry_id IN ${gone}`);
      }),
  };
}

const filters: Readonly<Record<HeadlineQuery["filter"], string>> = {
  all: "TRUE",
  unread: "entries.read = 0",
  saved: "(entries.saved = 1 OR articles.saved = 1)",
};

function listHeadlines(database: DatabaseSync, { feedId, search, filter }: HeadlineQuery): HeadlineList {
  const query = toQuery(search);
  // Something was typed that no text can have.
  if (search.trim() !== "" && query === null) return { headlines: [], unread: 0 };
  const conditions = ["entries.removed IS NULL", "feeds.removed IS NULL", filters[filter]];
  const values: SQLInputValue[] = [];
  if (query !== null) {
    conditions.push("entries.id IN (SELECT rowid FROM entry_texts WHERE entry_texts MATCH ?)");
    values.push(query);
  }
  if (feedId !== null) {
    conditions.push("entries.feed_id = ?");
    values.push(feedId);
  }
  const rows = database
    .prepare(
      `SELECT entries.id, feed_id, feeds.title AS source, entries.headline, entries.url, entries.author, sorted,
         entries.language, entries.read, entries.saved, entries.word_count, articles.word_count AS article_words,
         articles.state, articles.progress, articles.saved AS article_saved
       FROM entries JOIN feeds ON feeds.id = feed_id
       LEFT JOIN articles ON entries.article_key <> '' AND articles.key = entries.article_key AND articles.removed IS NULL
       WHERE ${conditions.join(" AND ")} ORDER BY sorted DESC, entries.id`,
    )
    .all(...values);
  const headlines = rows.map(readHeadline).filter(createFirstOnly(rows));
  return { headlines, unread: headlines.filter(({ isRead }) => !isRead).length };
}

/** Of several with one address the one that came first stands for all. */
function createFirstOnly(rows: readonly Record<string, unknown>[]): (headline: Headline) => boolean {
  const first = new Map<string, number>();
  for (const { url, id } of rows)
    if (Number(id) < (first.get(String(url)) ?? Number.POSITIVE_INFINITY)) first.set(String(url), Number(id));
  return ({ url, id }) => url === "" || first.get(url) === id;
}

function readHeadline(row: Record<string, unknown>): Headline {
  return {
    id: Number(row.id),
    feedId: Number(row.feed_id),
    headline: String(row.headline),
    source: String(row.source),
    url: String(row.url),
    author: String(row.author),
    publishedAt: Number(row.sorted),
    language: String(row.language),
    wordCount: Number(row.article_words ?? row.word_count),
    isRead: row.read === 1,
    state: (row.state as LibraryState | null) ?? "new",
    progress: Number(row.progress ?? 0),
    isSaved: row.saved === 1 || row.article_saved === 1,
  };
}

function findEntry(database: DatabaseSync, id: number): EntryToOpen | null {
  const row = database
    .prepare(
      `SELECT entries.*, feeds.address, feeds.title, content FROM entries JOIN feeds ON feeds.id = feed_id
       LEFT JOIN entry_contents ON entry_id = entries.id WHERE entries.id = ?`,
    )
    .get(id);
  if (!row) return null;
  return {
    id,
    url: String(row.url),
    headline: String(row.headline),
    author: String(row.author),
    published: Number(row.published),
    language: String(row.language),
    content: row.content as Uint8Array | null,
    isFull: row.is_full === 1,
    articleKey: String(row.article_key),
    feedAddress: String(row.address),
    source: String(row.title),
  };
}
