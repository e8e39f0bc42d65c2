import type { DatabaseSync } from "node:sqlite";
import { longestMemory, writeHeardRun } from "./bulletin.ts";
import { addFeed } from "./feeds.ts";
import type { HeardStory, MergedFeed, StoredFeed, StoredHeadline, StoredStory } from "./news-transfer.ts";
import { toIndexed } from "./search-text.ts";
import type { TakeBack } from "./take-back.ts";
import { inTransaction } from "./transaction.ts";

/** What each of these does, and what they throw, news-transfer.ts says. */

export function mergeFeed(database: DatabaseSync, feed: StoredFeed): MergedFeed {
  const { addedAt, ...facts } = feed;
  const before = database.prepare("SELECT added, folders FROM feeds WHERE address = ?").get(feed.address);
  const { id, isKnown } = addFeed(database, { ...facts, ownTitle: feed.ownTitle || feed.title }, addedAt);
  database.prepare("UPDATE feeds SET added = min(added, ?) WHERE id = ?").run(addedAt, id);
  return {
    id,
    isNew: !isKnown,
    takeBack: (now) => {
      if (!isKnown) database.prepare("UPDATE feeds SET removed = ? WHERE id = ?").run(now, id);
      if (!before) return;
      database
        .prepare("UPDATE feeds SET added = ?, folders = ? WHERE id = ?")
        .run(Number(before.added), String(before.folders), id);
    },
  };
}

/** A headline as it was before it was merged. */
interface HeadlineBefore {
  readonly id: number;
  readonly read: number;
  readonly saved: number;
  readonly articleKey: string;
}

export function mergeHeadlines(
  database: DatabaseSync,
  feedId: number,
  headlines: readonly StoredHeadline[],
  now: number,
): TakeBack {
  const added: number[] = [];
  const changed: HeadlineBefore[] = [];
  const insert = createHeadlineInsert(database, feedId, now);
  const find = database.prepare("SELECT id, read, saved, article_key FROM entries WHERE feed_id = ? AND key = ?");
  const update = prepareHeadlineUpdate(database);
  inTransaction(database, () => {
    for (const one of headlines) {
      const row = find.get(feedId, one.key);
      if (!row) {
        added.push(insert(one));
        continue;
      }
      const before = { id: Number(row.id), read: Number(row.read), saved: Number(row.saved) };
      const [read, saved] = [Math.max(before.read, one.isRead ? 1 : 0), Math.max(before.saved, one.isSaved ? 1 : 0)];
      const articleKey = String(row.article_key) || one.articleKey;
      if (read === before.read && saved === before.saved && articleKey === row.article_key) continue;
      changed.push({ ...before, articleKey: String(row.article_key) });
      update({ id: before.id, read, saved, articleKey });
    }
  });
  return takeHeadlinesBack(database, added, changed);
}

/** As the next ones apart from what merges: what these can see is in memory for as long as there is a way back. */
function takeHeadlinesBack(
  database: DatabaseSync,
  added: readonly number[],
  changed: readonly HeadlineBefore[],
): TakeBack {
  return () => {
    const update = prepareHeadlineUpdate(database);
    for (const before of changed) update(before);
    dropHeadlines(database, added);
  };
}

function prepareHeadlineUpdate(database: DatabaseSync): (headline: HeadlineBefore) => void {
  const update = database.prepare("UPDATE entries SET read = ?, saved = ?, article_key = ? WHERE id = ?");
  return ({ id, read, saved, articleKey }) => void update.run(read, saved, articleKey, id);
}

/** Gives the id of what is written. */
function createHeadlineInsert(
  database: DatabaseSync,
  feedId: number,
  now: number,
): (headline: StoredHeadline) => number {
  // Without a fingerprint: what the feed says at its next reading takes the place of what was written here.
  const insert = database.prepare(
    `INSERT INTO entries (feed_id, key, url, headline, summary, author, language, published, added, sorted, word_count,
       is_full, read, saved, article_key, fingerprint, removed)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?, '', ?) RETURNING id`,
  );
  const index = database.prepare("INSERT INTO entry_texts (rowid, headline, summary, body) VALUES (?, ?, ?, '')");
  return (one) => {
    const [read, saved, removed] = [one.isRead ? 1 : 0, one.isSaved ? 1 : 0, one.isRemoved ? now : null];
    const { key, url, headline, summary, author, language, published, addedAt, sortedAt, wordCount, articleKey } = one;
    const facts = [url, headline, summary, author, language, published, addedAt, sortedAt, wordCount];
    const id = Number(insert.get(feedId, key, ...facts, read, saved, articleKey, removed)?.id);
    if (!one.isRemoved) index.run(id, toIndexed(headline), toIndexed(summary));
    return id;
  };
}

/** Not those that their feed has brought since. Marked as taken out they would not come with it, either. */
function dropHeadlines(database: DatabaseSync, ids: readonly number[]): void {
  const gone = "(SELECT id FROM entries WHERE fingerprint = '' AND id IN (SELECT value FROM json_each(?)))";
  for (const table of [
    `entry_texts WHERE rowid IN ${gone}`,
    `bulletin WHERE kind = 'headline' AND ref IN ${gone}`,
    `entries WHERE id IN ${gone}`,
  ])
    database.prepare(`DELETE FROM ${table}`).run(JSON.stringify(ids));
}

export function mergeStories(database: DatabaseSync, stories: readonly StoredStory[]): TakeBack {
  const added: number[] = [];
  const begun: number[] = [];
  const findArticle = database.prepare("SELECT id FROM articles WHERE key = ? AND removed IS NULL");
  const findHeadline = database.prepare(
    "SELECT entries.id FROM entries JOIN feeds ON feeds.id = feed_id WHERE address = ? AND key = ? AND entries.removed IS NULL",
  );
  const insert = database.prepare(
    `INSERT INTO bulletin (kind, ref, place, heard) VALUES (?, ?, (SELECT coalesce(max(place), 0) + 1 FROM bulletin), ?)
     ON CONFLICT (kind, ref) DO NOTHING RETURNING id`,
  );
  // Where a story of this library's own was begun last, that one is gone on with.
  const begin = database.prepare(
    `UPDATE bulletin SET under_way = 1 WHERE kind = ? AND ref = ?
       AND NOT EXISTS (SELECT 1 FROM bulletin WHERE under_way = 1) RETURNING id`,
  );
  inTransaction(database, () => {
    for (const story of stories) {
      const isKept = "articleKey" in story;
      const row = isKept ? findArticle.get(story.articleKey) : findHeadline.get(story.feedAddress, story.headlineKey);
      if (!row) continue;
      const [kind, ref] = [isKept ? "kept" : "headline", Number(row.id)];
      added.push(...insert.all(kind, ref, story.isHeard ? 1 : 0).map(({ id }) => Number(id)));
      if (story.isUnderWay) begun.push(...begin.all(kind, ref).map(({ id }) => Number(id)));
    }
  });
  return takeStoriesBack(database, added, begun);
}

function takeStoriesBack(database: DatabaseSync, added: readonly number[], begun: readonly number[]): TakeBack {
  return () => {
    const among = "id IN (SELECT value FROM json_each(?))";
    database.prepare(`DELETE FROM bulletin WHERE ${among}`).run(JSON.stringify(added));
    database.prepare(`UPDATE bulletin SET under_way = 0 WHERE ${among}`).run(JSON.stringify(begun));
  };
}

export function mergeHeard(database: DatabaseSync, stories: readonly HeardStory[], now: number): TakeBack {
  // Null for what had not been heard.
  const before = new Map<string, number | null>();
  const find = database.prepare("SELECT heard FROM heard_runs WHERE run = ?");
  const write = database.prepare(writeHeardRun);
  inTransaction(database, () => {
    for (const { heardAt, runs } of stories) {
      if (heardAt < now - longestMemory) continue;
      for (const run of runs) {
        const known = find.get(run);
        if (known && Number(known.heard) >= heardAt) continue;
        if (!before.has(run)) before.set(run, known ? Number(known.heard) : null);
        write.run(run, heardAt);
      }
    }
  });
  return takeHeardBack(database, before);
}

function takeHeardBack(database: DatabaseSync, before: ReadonlyMap<string, number | null>): TakeBack {
  return () => {
    const write = database.prepare(writeHeardRun);
    const forget = database.prepare("DELETE FROM heard_runs WHERE run = ?");
    for (const [run, heard] of before) {
      if (heard === null) forget.run(run);
      else write.run(run, heard);
    }
  };
}
