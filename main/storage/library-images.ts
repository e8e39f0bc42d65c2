import { createHash } from "node:crypto";
import type { DatabaseSync } from "node:sqlite";
import type { ImageBytes } from "../contract.ts";

/** The pictures of the library's articles, each stored once. A failure throws SQLite's error. */
export interface LibraryImages {
  find(key: string, url: string): ImageBytes | null;
  /** False where the article is not in the library. */
  keep(key: string, url: string, image: ImageBytes): boolean;
}

export function createLibraryImages(database: DatabaseSync): LibraryImages {
  return {
    find(key, url) {
      const row = database
        .prepare(
          `SELECT images.media_type, images.bytes FROM articles JOIN article_images ON article_id = articles.id JOIN images USING (hash)
           WHERE key = ? AND article_images.url = ?`,
        )
        .get(key, url);
      return row ? { mediaType: String(row.media_type), bytes: row.bytes as Uint8Array } : null;
    },
    keep(key, url, { mediaType, bytes }) {
      const article = database.prepare("SELECT id FROM articles WHERE key = ? AND removed IS NULL").get(key);
      if (!article) return false;
      const hash = createHash("sha256").update(bytes).digest("hex");
      database
        .prepare("INSERT OR IGNORE INTO images (hash, media_type, bytes) VALUES (?, ?, ?)")
        .run(hash, mediaType, bytes);
      database
        .prepare("INSERT OR REPLACE INTO article_images (article_id, url, hash) VALUES (?, ?, ?)")
        .run(Number(article.id), url, hash);
      return true;
    },
  };
}
