import type { DatabaseSync } from "node:sqlite";
import type { TextDocument } from "../contract.ts";

/** An entry whose page may be fetched before anybody opens it. */
export interface EntryAhead {
  readonly id: number;
  readonly url: string;
  readonly feedAddress: string;
}

export interface EntryPage extends Omit<TextDocument, "id" | "text" | "keptArticle"> {
  /** Its text, deflated. */
  readonly source: Uint8Array;
}

/** Pages of entries, fetched ahead. A failure throws SQLite's error. */
export interface EntryPages {
  /** The newest unread entries of each feed whose text is not here; `now` in ms since 1970. */
  listWaiting(now: number): readonly EntryAhead[];
  /** Null for a page that cannot be had. */
  keep(id: number, page: EntryPage | null): void;
  find(id: number): EntryPage | null;
}

/** So many of each feed: more than anybody hears before its next reading. */
const mostOfFeed = 20;

/** In ms. */
const newest = 7 * 86_400_000;

export function createEntryPages(database: DatabaseSync): EntryPages {
  return {
    listWaiting: (now) =>
      database
        .prepare(
          `SELECT id, url, address FROM (
             SELECT entries.id, entries.url, feeds.address, read, is_full, article_key,
               row_number() OVER (PARTITION BY feed_id ORDER BY sorted DESC, entries.id) AS place
             FROM entries JOIN feeds ON feeds.id = feed_id
             WHERE entries.removed IS NULL AND feeds.removed IS NULL AND sorted > ?)
           WHERE place <= ? AND read = 0 AND is_full = 0 AND article_key = '' AND url <> ''
             AND id NOT IN (SELECT entry_id FROM entry_pages)`,
        )
        .all(now - newest, mostOfFeed)
        .map(({ id, url, address }) => ({ id: Number(id), url: String(url), feedAddress: String(address) })),
    keep(id, page) {
      database
        .prepare(
          `INSERT OR REPLACE INTO entry_pages (entry_id, url, label, language, media_type, charset, source)
           SELECT id, ?, ?, ?, ?, ?, ? FROM entries WHERE id = ?`,
        )
        .run(
          page?.url ?? "",
          page?.label ?? "",
          page?.language ?? "",
          page?.mediaType ?? "",
          page?.charset ?? "",
          page?.source ?? null,
          id,
        );
    },
    find(id) {
      const row = database.prepare("SELECT * FROM entry_pages WHERE entry_id = ? AND source IS NOT NULL").get(id);
      if (!row) return null;
      return {
        url: String(row.url),
        label: String(row.label),
        language: String(row.language),
        mediaType: row.media_type as TextDocument["mediaType"],
        charset: String(row.charset),
        source: row.source as Uint8Array,
      };
    },
  };
}
