import type { DatabaseSync, SQLInputValue } from "node:sqlite";
import type {
  ArticlePlace,
  ArticleToKeep,
  KeptArticle,
  LibraryList,
  LibraryQuery,
  LibraryState,
} from "../contract-library.ts";
import { describeArticle, listArticles } from "./library-list.ts";
import { limitLibrary } from "./library-size.ts";
import { toIndexed } from "./search-text.ts";
import { inTransaction } from "./transaction.ts";

/** An article as it is written into the library. */
export interface ArticleRow extends Omit<ArticleToKeep, "documentId" | "article"> {
  /** What makes it the same article when it is opened again. */
  readonly key: string;
  readonly url: string;
  readonly label: string;
  readonly mediaType: string;
  readonly charset: string;
  readonly sourceLanguage: string;
  readonly source: Uint8Array;
  readonly article: Uint8Array;
}

/** What is known of an article from before. */
export interface KnownArticle {
  readonly id: number;
  readonly article: Uint8Array;
  readonly place: ArticlePlace;
  readonly state: LibraryState;
  /** When the listener was last in it: ms since 1970. */
  readonly heardAt: number;
}

/** What it takes to open an article again. */
export type KeptSource = Pick<
  ArticleRow,
  "url" | "label" | "mediaType" | "charset" | "sourceLanguage" | "source" | "article"
>;

/** The library in the database. Each change is whole or not there at all; a failure throws SQLite's error. */
export interface Library {
  find(key: string): KnownArticle | null;
  /** Writes a new article, or the newer form of a known one, whose place and state stay. `now`: ms since 1970. */
  keep(row: ArticleRow, now: number): void;
  /** Where the listener is. False where the article is not in the library. */
  savePlace(key: string, place: ArticlePlace, now: number): boolean;
  /** The listener's last article's id; null where there is none. */
  findLast(): number | null;
  open(id: number): KeptSource | null;
  list(query: LibraryQuery): LibraryList;
  describe(key: string): KeptArticle | null;
  setSaved(id: number, isSaved: boolean): void;
  /** Marks an article as heard, or as new, to be begun at its start. */
  setHeard(id: number, isHeard: boolean): void;
  /** Takes an article out; it can be put back until `purge`. */
  remove(id: number, now: number): void;
  putBack(id: number): void;
  /** Takes out what is beyond a limit in bytes; how many articles that were. */
  limit(bytes: number, now: number): number;
  /** Deletes what was taken out. */
  purge(): void;
}

export function createLibrary(database: DatabaseSync): Library {
  return {
    find: (key) => findByKey(database, key),
    keep: (row, now) => inTransaction(database, () => writeRow(database, row, now)),
    savePlace: (key, place, now) => writePlace(database, key, place, now),
    findLast() {
      const row = database.prepare("SELECT id FROM articles WHERE removed IS NULL ORDER BY heard DESC LIMIT 1").get();
      return row ? Number(row.id) : null;
    },
    open: (id) => readSource(database, id),
    list: (query) => listArticles(database, query),
    describe: (key) => describeArticle(database, key),
    setSaved(id, isSaved) {
      database.prepare("UPDATE articles SET saved = ? WHERE id = ?").run(isSaved ? 1 : 0, id);
    },
    setHeard(id, isHeard) {
      const changes = isHeard ? "state = 'finished'" : "state = 'new', block = 0, position = 0, progress = 0";
      database.prepare(`UPDATE articles SET ${changes} WHERE id = ?`).run(id);
    },
    remove(id, now) {
      database.prepare("UPDATE articles SET removed = ? WHERE id = ?").run(now, id);
    },
    putBack(id) {
      database.prepare("UPDATE articles SET removed = NULL WHERE id = ?").run(id);
    },
    limit: (bytes, now) => limitLibrary(database, bytes, now),
    purge: () =>
      inTransaction(database, () => {
        database.exec("DELETE FROM article_texts WHERE rowid IN (SELECT id FROM articles WHERE removed IS NOT NULL)");
        database.exec("DELETE FROM articles WHERE removed IS NOT NULL");
        database.exec("DELETE FROM images WHERE hash NOT IN (SELECT hash FROM article_images)");
      }),
  };
}

function findByKey(database: DatabaseSync, key: string): KnownArticle | null {
  const row = database
    .prepare(
      `SELECT id, article, block, position, progress, state, heard
       FROM articles JOIN article_contents ON article_id = id WHERE key = ? AND removed IS NULL`,
    )
    .get(key);
  if (!row) return null;
  return {
    id: Number(row.id),
    article: row.article as Uint8Array,
    place: { block: Number(row.block), offset: Number(row.position), progress: Number(row.progress) },
    state: row.state as LibraryState,
    heardAt: Number(row.heard),
  };
}

const columns = [
  "key",
  "url",
  "label",
  "media_type",
  "charset",
  "source_language",
  "headline",
  "byline",
  "site",
  "published",
  "language",
  "word_count",
  "bytes",
] as const;

/** Outside of a transaction it may be half there. */
export function writeRow(database: DatabaseSync, row: ArticleRow, now: number): void {
  const { id } = database
    .prepare(
      `INSERT INTO articles (${columns.join(", ")}, state, saved, added, heard, block, position, progress)
       VALUES (${columns.map(() => "?").join(", ")}, 'new', 0, ?, ?, 0, 0, 0)
       ON CONFLICT (key) DO UPDATE SET removed = NULL, heard = excluded.heard,
         ${columns.map((name) => `${name} = excluded.${name}`).join(", ")}
       RETURNING id`,
    )
    .get(...listValues(row), now, now) as { id: number };
  database
    .prepare("INSERT OR REPLACE INTO article_contents (article_id, source, article) VALUES (?, ?, ?)")
    .run(id, row.source, row.article);
  database.prepare("DELETE FROM article_texts WHERE rowid = ?").run(id);
  database
    .prepare("INSERT INTO article_texts (rowid, headline, byline, site, body) VALUES (?, ?, ?, ?, ?)")
    .run(id, toIndexed(row.headline), toIndexed(row.byline), toIndexed(row.site), toIndexed(row.text));
}

function listValues(row: ArticleRow): SQLInputValue[] {
  const { key, url, label, mediaType, charset, sourceLanguage, source, article } = row;
  const { headline, byline, site, published, language, wordCount } = row;
  const values = [key, url, label, mediaType, charset, sourceLanguage, headline, byline, site, published];
  return [...values, language, wordCount, source.length + article.length];
}

/** From here on the rest is a signature or a list of links: the article counts as heard. */
const finishedFrom = 0.97;

function writePlace(
  database: DatabaseSync,
  key: string,
  { block, offset, progress }: ArticlePlace,
  now: number,
): boolean {
  const state = progress >= finishedFrom ? "finished" : progress > 0 ? "started" : "new";
  const { changes } = database
    .prepare(
      `UPDATE articles SET block = ?, position = ?, progress = ?, heard = ?,
         state = CASE WHEN ? = 'new' OR state = 'finished' THEN state ELSE ? END
       WHERE key = ? AND removed IS NULL`,
    )
    .run(block, offset, progress, now, state, state, key);
  return Number(changes) > 0;
}

function readSource(database: DatabaseSync, id: number): KeptSource | null {
  const row = database
    .prepare("SELECT * FROM articles JOIN article_contents ON article_id = id WHERE id = ? AND removed IS NULL")
    .get(id);
  if (!row) return null;
  return {
    url: String(row.url),
    label: String(row.label),
    mediaType: String(row.media_type),
    charset: String(row.charset),
    sourceLanguage: String(row.source_language),
    source: row.source as Uint8Array,
    article: row.article as Uint8Array,
  };
}
