import type { DatabaseSync, StatementSync } from "node:sqlite";
import { setImmediate } from "node:timers/promises";
import type { ParsedEntry } from "../feeds/parsed-feed.ts";
import { toIndexed } from "./search-text.ts";
import { inTransaction } from "./transaction.ts";

/** So many are written at once; between two lots whatever else waits for the database has its turn. */
const lot = 200;

/** In ms: what left its feed longer ago than this is forgotten, unless it is saved. */
const keptFor = 90 * 86_400_000;

/** Writes what a feed has now, new entries and changed ones; how many are new. `now` in ms since 1970. */
export async function writeEntries(
  database: DatabaseSync,
  feedId: number,
  entries: readonly ParsedEntry[],
  now: number,
): Promise<number> {
  const known = readKnown(database, feedId);
  const changed = entries.filter(({ key, fingerprint }) => known.get(key) !== fingerprint);
  const write = createWriter(database, feedId, now);
  for (let start = 0; start < changed.length; start += lot) {
    inTransaction(database, () => changed.slice(start, start + lot).forEach(write));
    await setImmediate();
  }
  forget(database, feedId, new Set(entries.map(({ key }) => key)), now);
  return changed.filter(({ key }) => !known.has(key)).length;
}

/** Fingerprints by key. */
function readKnown(database: DatabaseSync, feedId: number): Map<string, string> {
  const rows = database.prepare("SELECT key, fingerprint FROM entries WHERE feed_id = ?").all(feedId);
  return new Map(rows.map(({ key, fingerprint }) => [String(key), String(fingerprint)]));
}

function createWriter(database: DatabaseSync, feedId: number, now: number): (entry: ParsedEntry) => void {
  const insert = database.prepare(
    `INSERT INTO entries (feed_id, key, url, headline, summary, author, language, published, added, sorted, word_count,
       is_full, read, saved, article_key, fingerprint)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, '', ?)
     ON CONFLICT (feed_id, key) DO UPDATE SET url = excluded.url, headline = excluded.headline,
       summary = excluded.summary, author = excluded.author, language = excluded.language,
       published = excluded.published, word_count = excluded.word_count, is_full = excluded.is_full,
       fingerprint = excluded.fingerprint
     RETURNING id, removed`,
  );
  const content = database.prepare("INSERT OR REPLACE INTO entry_contents (entry_id, content) VALUES (?, ?)");
  const index = createIndexer(database);
  return (entry) => {
    const { published } = entry;
    // What says that it is from the future would stand above all the news until then.
    const sorted = published > 0 && published <= now ? published : now;
    const row = insert.get(
      feedId,
      entry.key,
      entry.url,
      entry.headline,
      entry.summary,
      entry.author,
      entry.language,
      published,
      now,
      sorted,
      entry.wordCount,
      entry.isFull ? 1 : 0,
      entry.fingerprint,
    );
    if (!row || row.removed !== null) return;
    if (entry.content) content.run(Number(row.id), entry.content);
    index(Number(row.id), entry);
  };
}

function createIndexer(database: DatabaseSync): (id: number, entry: ParsedEntry) => void {
  const clear: StatementSync = database.prepare("DELETE FROM entry_texts WHERE rowid = ?");
  const insert = database.prepare("INSERT INTO entry_texts (rowid, headline, summary, body) VALUES (?, ?, ?, ?)");
  return (id, { headline, summary, text }) => {
    clear.run(id);
    insert.run(id, toIndexed(headline), toIndexed(summary), toIndexed(text));
  };
}

function forget(database: DatabaseSync, feedId: number, present: ReadonlySet<string>, now: number): void {
  const old = database
    .prepare("SELECT id, key FROM entries WHERE feed_id = ? AND saved = 0 AND sorted < ? AND added < ?")
    .all(feedId, now - keptFor, now - keptFor)
    .filter(({ key }) => !present.has(String(key)));
  if (old.length === 0) return;
  const ids = JSON.stringify(old.map(({ id }) => Number(id)));
  inTransaction(database, () => {
    for (const [table, column] of [
      ["entry_texts", "rowid"],
      ["entries", "id"],
    ])
      database.prepare(`DELETE FROM ${table} WHERE ${column} IN (SELECT value FROM json_each(?))`).run(ids);
  });
}
