import type { DatabaseSync } from "node:sqlite";
import type { ImageBytes } from "../contract.ts";
import type { ArticlePlace, LibraryState } from "../contract-library.ts";
import { type ArticleRow, writeRow } from "./library.ts";
import type { LibraryImages } from "./library-images.ts";
import { fromIndexed } from "./search-text.ts";
import type { TakeBack } from "./take-back.ts";
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
  /** What was merged before can be taken back no longer. */
  beginMerging(): void;
  /**
   * Puts an article into the library, whole or not at all. Of one that is there already the form, place and state stay
   * that the listener was in last; it is saved where one of the two is. Taken back, unless the listener has been in it
   * since, an article that was not there is taken out until `purge`, and another is as it was.
   */
  merge(article: StoredArticle, images: readonly NamedImage[]): MergedArticle;
}

export interface MergedArticle {
  readonly merged: Merged;
  /** Null where nothing is other than before. */
  readonly takeBack: TakeBack | null;
}

type NamedImage = ImageBytes & { readonly url: string };

export function createLibraryTransfer(database: DatabaseSync, images: LibraryImages): LibraryTransfer {
  return {
    listIds: () =>
      database
        .prepare("SELECT id FROM articles WHERE removed IS NULL ORDER BY added, id")
        .all()
        .map(({ id }) => Number(id)),
    read: (id) => readArticle(database, "articles.id = ?", id),
    listImages: (id) =>
      database
        .prepare(
          "SELECT url, hash, media_type FROM article_images JOIN images USING (hash) WHERE article_id = ? ORDER BY url",
        )
        .all(id)
        .map((row) => ({ url: String(row.url), hash: String(row.hash), mediaType: String(row.media_type) })),
    readImage: (hash) =>
      (database.prepare("SELECT bytes FROM images WHERE hash = ?").get(hash)?.bytes as Uint8Array | undefined) ?? null,
    beginMerging: () => database.exec(emptyReplaced),
    merge: (article, pictures) => mergeArticle(database, images, article, pictures),
  };
}

const wholeArticle = `SELECT articles.*, source, article, body FROM articles
  JOIN article_contents ON article_id = articles.id LEFT JOIN article_texts ON article_texts.rowid = articles.id`;

/** Articles as they were before they were merged: on the disk, because they may be many, and until Hark ends. */
const emptyReplaced = `
  DROP TABLE IF EXISTS temp.replaced;
  CREATE TEMP TABLE replaced AS ${wholeArticle} WHERE FALSE;
  CREATE UNIQUE INDEX temp.replaced_by_key ON replaced (key);
`;

function mergeArticle(
  database: DatabaseSync,
  images: LibraryImages,
  article: StoredArticle,
  pictures: readonly NamedImage[],
): MergedArticle {
  const { key, heardAt } = article;
  const known = readArticle(database, "key = ?", key);
  // Of an article that is there the listener may have been further in the one that comes.
  const merged = known === null ? "added" : known.heardAt < heardAt ? "updated" : "known";
  const changed = known === null ? article : joinStates(known, article);
  const missing = pictures.filter(({ url }) => !images.find(key, url));
  const isOther = known?.isSaved !== changed.isSaved || known.addedAt !== changed.addedAt;
  if (merged === "known" && !isOther && missing.length === 0) return { merged, takeBack: null };
  inTransaction(database, () => {
    if (known) database.prepare(`INSERT OR IGNORE INTO temp.replaced ${wholeArticle} WHERE key = ?`).run(key);
    if (merged !== "known") writeRow(database, article, heardAt);
    writeState(database, changed);
    for (const { url, ...image } of missing) images.keep(key, url, image);
  });
  const urls = missing.map(({ url }) => url);
  return { merged, takeBack: createTakeBack(database, { key, heardAt: changed.heardAt, isNew: known === null, urls }) };
}

interface MergedFacts {
  readonly key: string;
  /** When the listener was last in it, once it was merged. */
  readonly heardAt: number;
  readonly isNew: boolean;
  /** Of the pictures that came with it. */
  readonly urls: readonly string[];
}

/** Apart from what merges: what it can see is in memory for as long as there is a way back, and articles are large. */
function createTakeBack(database: DatabaseSync, { key, heardAt, isNew, urls }: MergedFacts): TakeBack {
  return (now) => {
    if (isNew) database.prepare("UPDATE articles SET removed = ? WHERE key = ? AND heard = ?").run(now, key, heardAt);
    else putBefore(database, key, heardAt, urls);
  };
}

/** Place and state are of the one that the listener was in last. */
function joinStates(known: StoredArticle, article: StoredArticle): StoredArticle {
  return {
    ...(known.heardAt < article.heardAt ? article : known),
    isSaved: known.isSaved || article.isSaved,
    addedAt: Math.min(known.addedAt, article.addedAt),
  };
}

/** As it was before it was merged, where the listener has not been in it since `heardAt`; `pictures` came with it. */
function putBefore(database: DatabaseSync, key: string, heardAt: number, pictures: readonly string[]): void {
  const row = database
    .prepare(
      "SELECT replaced.* FROM temp.replaced JOIN articles USING (key) WHERE key = ? AND articles.heard = ? AND articles.removed IS NULL",
    )
    .get(key, heardAt);
  if (!row) return;
  const before = toArticle(row);
  writeRow(database, before, before.heardAt);
  writeState(database, before);
  database
    .prepare("DELETE FROM article_images WHERE article_id = ? AND url IN (SELECT value FROM json_each(?))")
    .run(Number(row.id), JSON.stringify(pictures));
}

function writeState(database: DatabaseSync, { key, state, isSaved, addedAt, place }: StoredArticle): void {
  database
    .prepare("UPDATE articles SET saved = ?, added = ?, state = ?, block = ?, position = ?, progress = ? WHERE key = ?")
    .run(isSaved ? 1 : 0, addedAt, state, place.block, place.offset, place.progress, key);
}

/** `where`: which, with one value. */
function readArticle(database: DatabaseSync, where: string, value: number | string): StoredArticle | null {
  const row = database.prepare(`${wholeArticle} WHERE ${where} AND removed IS NULL`).get(value);
  return row ? toArticle(row) : null;
}

function toArticle(row: Record<string, unknown>): StoredArticle {
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
