import type { DatabaseSync } from "node:sqlite";

/**
 * Takes out articles until the library takes no more than `limit` bytes: what was heard to its end first, then what was
 * not opened for longest. What is saved, what waits in the bulletin and what was opened last stays. How many were taken
 * out; `now` in ms since 1970.
 */
export function limitLibrary(database: DatabaseSync, limit: number, now: number): number {
  let excess = measureLibrary(database) - limit;
  if (excess <= 0) return 0;
  const candidates = database
    .prepare(
      `SELECT id, bytes FROM articles
       WHERE removed IS NULL AND saved = 0
         AND id <> (SELECT id FROM articles WHERE removed IS NULL ORDER BY heard DESC LIMIT 1)
         AND id NOT IN (SELECT ref FROM bulletin WHERE kind = 'kept' AND heard = 0 AND removed IS NULL)
       ORDER BY state <> 'finished', heard`,
    )
    .all();
  const remove = database.prepare("UPDATE articles SET removed = ? WHERE id = ?");
  let count = 0;
  for (const { id, bytes } of candidates) {
    if (excess <= 0) break;
    remove.run(now, Number(id));
    excess -= Number(bytes) + measureImages(database, Number(id));
    count += 1;
  }
  return count;
}

/** Sources, articles and pictures, in bytes. */
export function measureLibrary(database: DatabaseSync): number {
  const articles = database.prepare("SELECT total(bytes) AS bytes FROM articles WHERE removed IS NULL").get();
  const images = database
    .prepare(
      `SELECT total(length(bytes)) AS bytes FROM images WHERE hash IN
         (SELECT hash FROM article_images JOIN articles ON articles.id = article_id WHERE removed IS NULL)`,
    )
    .get();
  return Number(articles?.bytes) + Number(images?.bytes);
}

/** The pictures that only this article shows. */
function measureImages(database: DatabaseSync, id: number): number {
  const row = database
    .prepare(
      `SELECT total(length(bytes)) AS bytes FROM images WHERE hash IN (SELECT hash FROM article_images WHERE article_id = ?)
         AND hash NOT IN (SELECT hash FROM article_images JOIN articles ON articles.id = article_id
                          WHERE article_id <> ? AND removed IS NULL)`,
    )
    .get(id, id);
  return Number(row?.bytes);
}
