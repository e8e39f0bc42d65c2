import type { DatabaseSync } from "node:sqlite";
import type { BulletinItem, StoryKind } from "../contract-bulletin.ts";
import { fromIndexed } from "./search-text.ts";
import { inTransaction } from "./transaction.ts";

/** Stories are articles of the library or headlines of feeds, by their ids; those that are gone are not listed. */
export const bulletinSchema = `
  CREATE TABLE bulletin (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('kept', 'headline')),
    ref INTEGER NOT NULL,
    place INTEGER NOT NULL,
    heard INTEGER NOT NULL DEFAULT 0 CHECK (heard IN (0, 1)),
    -- Milliseconds since 1970; what is taken out can be put back until Hark starts again.
    removed INTEGER,
    UNIQUE (kind, ref)
  ) STRICT;
`;

/** What outlives a start of Hark: the story that was begun last, and what was heard of stories that go on developing. */
export const bulletinMemorySchema = `
  ALTER TABLE bulletin ADD COLUMN under_way INTEGER NOT NULL DEFAULT 0 CHECK (under_way IN (0, 1));
  -- Runs of words, as likeness.ts makes them.
  CREATE TABLE heard_runs (
    run TEXT PRIMARY KEY,
    -- Milliseconds since 1970.
    heard INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
`;

/** A run of words, and when it was heard: ms since 1970. */
export const writeHeardRun = "INSERT OR REPLACE INTO heard_runs (run, heard) VALUES (?, ?)";

/** In ms: news that is older is told from the start again. */
export const longestMemory = 14 * 24 * 60 * 60 * 1000;

/** The bulletin in the database. A failure throws SQLite's error; `now` in ms since 1970. */
export interface BulletinStore {
  list(): BulletinItem[];
  queue(kind: StoryKind, ref: number): boolean;
  remove(id: number, now: number): void;
  putBack(id: number): void;
  move(id: number, step: -1 | 1): boolean;
  /** To the place right after another story. */
  placeAfter(id: number, otherId: number): void;
  setHeard(id: number, isHeard: boolean): void;
  /** This story and no other is the one that was begun last. */
  begin(id: number): void;
  /** Runs of words that were heard in bulletins. */
  listHeardRuns(): string[];
  noteHeardRuns(runs: readonly string[], now: number): void;
  /** Deletes what was taken out or is of nothing that is still there, and forgets what was heard two weeks ago. */
  purge(now: number): void;
}

const listed = `
  SELECT bulletin.id, bulletin.kind AS kind, ref, bulletin.heard, under_way,
    coalesce(nullif(articles.headline, ''), nullif(entries.headline, ''), articles.label, '') AS headline,
    coalesce(nullif(articles.site, ''), feeds.title, '') AS source,
    coalesce(articles.language, entries.language, '') AS language,
    coalesce(articles.word_count, entries.word_count, 0) AS words,
    coalesce(article_texts.body, entries.summary, '') AS text
  FROM bulletin
    LEFT JOIN entries ON bulletin.kind = 'headline' AND entries.id = ref AND entries.removed IS NULL
    LEFT JOIN feeds ON feeds.id = entries.feed_id
    LEFT JOIN articles ON articles.removed IS NULL
      AND ((bulletin.kind = 'kept' AND articles.id = ref) OR (entries.article_key <> '' AND articles.key = entries.article_key))
    LEFT JOIN article_texts ON article_texts.rowid = articles.id
  WHERE bulletin.removed IS NULL AND (articles.id IS NOT NULL OR entries.id IS NOT NULL)
  ORDER BY place`;

export function createBulletinStore(database: DatabaseSync): BulletinStore {
  const change = (sql: string, ...values: (number | null)[]) => void database.prepare(sql).run(...values);
  const list = () => database.prepare(listed).all().map(readItem);
  const writeOrder = (ids: readonly number[]) =>
    inTransaction(database, () => {
      for (const [place, id] of ids.entries()) change("UPDATE bulletin SET place = ? WHERE id = ?", place, id);
    });
  return {
    list,
    queue: (kind, ref) => queueStory(database, list(), kind, ref),
    remove: (id, now) => change("UPDATE bulletin SET removed = ? WHERE id = ?", now, id),
    putBack: (id) => change("UPDATE bulletin SET removed = NULL WHERE id = ?", id),
    move(id, step) {
      const items = list();
      const index = items.findIndex((item) => item.id === id);
      const other = items[index + step];
      if (index < 0 || !other) return false;
      const order = items.map((item) => item.id);
      order.splice(index + step, 1, id);
      order.splice(index, 1, other.id);
      writeOrder(order);
      return true;
    },
    placeAfter(id, otherId) {
      const order = list().map((item) => item.id);
      if (id === otherId || !order.includes(id) || !order.includes(otherId)) return;
      writeOrder(order.filter((one) => one !== id).flatMap((one) => (one === otherId ? [one, id] : one)));
    },
    setHeard: (id, isHeard) => change("UPDATE bulletin SET heard = ? WHERE id = ?", isHeard ? 1 : 0, id),
    begin: (id) => change("UPDATE bulletin SET under_way = (id = ?)", id),
    listHeardRuns: () =>
      database
        .prepare("SELECT run FROM heard_runs")
        .all()
        .map(({ run }) => String(run)),
    noteHeardRuns(runs, now) {
      const write = database.prepare(writeHeardRun);
      inTransaction(database, () => runs.forEach((run) => void write.run(run, now)));
    },
    purge(now) {
      change("DELETE FROM bulletin WHERE removed IS NOT NULL");
      // Another article or headline may get the number of one that is gone.
      change("DELETE FROM bulletin WHERE kind = 'kept' AND ref NOT IN (SELECT id FROM articles)");
      change("DELETE FROM bulletin WHERE kind = 'headline' AND ref NOT IN (SELECT id FROM entries)");
      change("DELETE FROM heard_runs WHERE heard < ?", now - longestMemory);
    },
  };
}

function queueStory(database: DatabaseSync, items: readonly BulletinItem[], kind: StoryKind, ref: number): boolean {
  if (items.some((item) => item.kind === kind && item.ref === ref && !item.isHeard)) return false;
  inTransaction(database, () => {
    if (items.every(({ isHeard }) => isHeard)) database.exec("DELETE FROM bulletin");
    database
      .prepare(
        `INSERT INTO bulletin (kind, ref, place) VALUES (?, ?, (SELECT coalesce(max(place), 0) + 1 FROM bulletin))
         ON CONFLICT (kind, ref) DO UPDATE SET place = excluded.place, heard = 0, removed = NULL`,
      )
      .run(kind, ref);
  });
  return true;
}

function readItem(row: Record<string, unknown>): BulletinItem {
  return {
    id: Number(row.id),
    kind: row.kind as StoryKind,
    ref: Number(row.ref),
    headline: String(row.headline),
    source: String(row.source),
    language: String(row.language),
    wordCount: Number(row.words),
    isHeard: row.heard === 1,
    isUnderWay: row.under_way === 1,
    text: fromIndexed(String(row.text)),
  };
}
