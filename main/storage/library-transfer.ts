import type { DatabaseSync, SQLInputValue } from "node:sqlite";
import type { ImageBytes } from "../contract.ts";
import type { ArticlePlace, LibraryState } from "../contract-library.ts";
import { type ArticleRow, writeRow } from "./library.ts";
import type { LibraryImages } from "./library-images.ts";
import { fromIndexed } from "./search-text.ts";
import { inTransaction } from "./transaction.ts";

/** An article with all that the library knows of it. Times in ms since 1970. */
export interface StoredArticle extends ArticleRow {
  readonly state: LibraryState;
  readonly isSaved: boolean;
  readonly addedAt: number;
  readonly heardAt: number;
  readonly place: ArticlePlace;
}

export interface StoredImage {
  readonly url: string;
  readonly hash: string;
  readonly mediaType: string;
}

export type Merged = "added" | "updated" | "known";

/** The library's articles one by one, whole, on their way to a file and from it. A failure throws SQLite's error. */
export interface LibraryTransfer {
  /** Newest last. */
  listIds(): readonly number[];
  /** Null where it has gone meanwhile. */
  read(id: number): StoredArticle | null;
  listImages(id: number): readonly StoredImage[];
  readImage(hash: string): Uint8Array | null;
  findId(key: string): number | null;
  /**
   * Puts an article into the library, whole or not at all. Of one that is there already the form, place and state stay
   * that the listener was in last; it is saved where one of the two is.
   */
  merge(article: StoredArticle, images: readonly (ImageBytes & { readonly url: string })[]): Merged;
  /** Takes articles out until `purge`. */
  removeAll(ids: readonly number[], now: number): void;
}

export function createLibraryTransfer(database: DatabaseSync, images: LibraryImages): LibraryTransfer {
  const findId = (key: string) => {
    const row = database.prepare("SELECT id FROM articles WHERE key = ? AND removed IS NULL").get(key);
    return row ? Number(row.id) : null;
  };
  return {
    listIds: () =>
      database
        .prepare("SELECT id FROM articles WHERE removed IS NULL ORDER BY added, id")
        .all()
        .map(({ id }) => Number(id)),
    read: (id) => readArticle(database, id),
    listImages: (id) =>
      database
        .prepare(
          "SELECT url, hash, media_type FROM article_images JOIN images USING (hash) WHERE article_id = ? ORDER BY url",
        )
        .all(id)
        .map((row) => ({ url: String(row.url), hash: String(row.hash), mediaType: String(row.media_type) })),
    readImage: (hash) =>
      (database.prepare("SELECT bytes FROM images WHERE hash = ?").get(hash)?.bytes as Uint8Array | undefined) ?? null,
    findId,
    merge(article, pictures) {
      const merged = compareWithKnown(database, article);
      inTransaction(database, () => {
        if (merged !== "known") writeRow(database, article, article.heardAt);
        writeState(database, article, merged);
        for (const { url, ...image } of pictures)
          if (!images.find(article.key, url)) images.keep(article.key, url, image);
      });
      return merged;
    },
    removeAll(ids, now) {
      database
        .prepare("UPDATE articles SET removed = ? WHERE id IN (SELECT value FROM json_each(?))")
        .run(now, JSON.stringify(ids));
    },
  };
}

/** Of an article that is there the listener may have been further in the one that comes. */
function compareWithKnown(database: DatabaseSync, { key, heardAt }: StoredArticle): Merged {
  const row = database.prepare("SELECT heard FROM articles WHERE key = ? AND removed IS NULL").get(key);
  if (!row) return "added";
  return Number(row.heard) < heardAt ? "updated" : "known";
}

function writeState(database: DatabaseSync, article: StoredArticle, merged: Merged): void {
  const { key, state, isSaved, addedAt, place } = article;
  const change = (set: string, ...values: SQLInputValue[]) =>
    void database.prepare(`UPDATE articles SET ${set} WHERE key = ?`).run(...values, key);
  if (merged === "added") change("saved = ?, added = ?", isSaved ? 1 : 0, addedAt);
  else change("saved = max(saved, ?), added = min(added, ?)", isSaved ? 1 : 0, addedAt);
  if (merged !== "known")
    change("state = ?, block = ?, position = ?, progress = ?", state, place.block, place.offset, place.progress);
}

function readArticle(database: DatabaseSync, id: number): StoredArticle | null {
  const row = database
    .prepare(
      `SELECT articles.*, article_contents.*, article_texts.body FROM articles
       JOIN article_contents ON article_id = id LEFT JOIN article_texts ON article_texts.rowid = id
       WHERE id = ? AND removed IS NULL`,
    )
    .get(id);
  if (!row) return null;
  const text = (name: string) => String(row[name] ?? "");
  return {
    key: text("key"),
    url: text("url"),
    label: text("label"),
    mediaType: text("media_type"),
    charset: text("charset"),
    sourceLanguage: text("source_language"),
    source: row.source as Uint8Array,
    article: row.article as Uint8Array,
    headline: text("headline"),
    byline: text("byline"),
    site: text("site"),
    published: text("published"),
    language: text("language"),
    wordCount: Number(row.word_count),
    text: fromIndexed(text("body")),
    state: row.state as LibraryState,
    isSaved: row.saved === 1,
    addedAt: Number(row.added),
    heardAt: Number(row.heard),
    place: { block: Number(row.block), offset: Number(row.position), progress: Number(row.progress) },
  };
}
