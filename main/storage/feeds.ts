import type { DatabaseSync } from "node:sqlite";
import type { Failure } from "../contract.ts";
import type { Feed, FeedKind, FeedList, FeedProblem } from "../contract-feeds.ts";
import { inTransaction } from "./transaction.ts";

/** A feed as it is subscribed to. */
export interface NewFeed {
  readonly address: string;
  readonly siteAddress: string;
  readonly title: string;
  /** What it calls itself, where `title` is the listener's name for it. */
  readonly ownTitle?: string;
  /** The folders that it is in, the outermost first. */
  readonly folders?: readonly string[];
  readonly kind: FeedKind;
}

/** What it takes to read a feed again. Times in ms since 1970. */
export interface FeedToRead {
  readonly id: number;
  readonly address: string;
  readonly kind: FeedKind;
  readonly title: string;
  readonly etag: string;
  readonly lastModified: string;
  readonly failures: number;
  readonly readAt: number;
  /** Not before this by itself; not before that at all. */
  readonly triesAt: number;
  readonly waitsUntil: number;
  readonly isGone: boolean;
}

export interface ReadFeed {
  readonly etag: string;
  readonly lastModified: string;
  /** Empty where it stays as it was, as are the next. */
  readonly address: string;
  readonly title: string;
  readonly siteAddress: string;
  /** Where it turned out to be another than it was taken for. */
  readonly kind?: FeedKind;
}

export interface UnreadableFeed {
  readonly failure: Failure;
  readonly triesAt: number;
  readonly waitsUntil: number;
  readonly isGone: boolean;
  /** False where the feed has nothing to do with it: there is no network. */
  readonly isItsFault: boolean;
}

/** The feeds in the database. A failure throws SQLite's error; times in ms since 1970. */
export interface FeedStore {
  /** The id; a feed that was taken out is put back. */
  add(feed: NewFeed, now: number): { readonly id: number; readonly isKnown: boolean };
  list(): FeedList;
  find(id: number): Feed | null;
  listToRead(): readonly FeedToRead[];
  noteRead(id: number, read: ReadFeed, now: number): void;
  noteFailure(id: number, unreadable: UnreadableFeed, now: number): void;
  /** Calls it so from now on, whatever it calls itself; by its own title again where `name` is empty. */
  rename(id: number, name: string): void;
  remove(id: number, now: number): void;
  putBack(id: number): void;
  /** Deletes what was taken out. */
  purge(): void;
}

export function createFeedStore(database: DatabaseSync): FeedStore {
  return {
    add: (feed, now) => addFeed(database, feed, now),
    list: () => ({ feeds: readFeeds(database, "TRUE"), unread: countUnread(database) }),
    find: (id) => readFeeds(database, "feeds.id = ?", id)[0] ?? null,
    listToRead: () =>
      database.prepare("SELECT * FROM feeds WHERE removed IS NULL ORDER BY tried").all().map(readToRead),
    noteRead: (id, read, now) => inTransaction(database, () => noteRead(database, id, read, now)),
    noteFailure(id, { failure, triesAt, waitsUntil, isGone, isItsFault }, now) {
      database
        .prepare(
          `UPDATE feeds SET problem = ?, tries_at = ?, waits_until = ?, is_gone = ?, tried = ?, failures = failures + ?
           WHERE id = ?`,
        )
        .run(JSON.stringify(failure), triesAt, waitsUntil, isGone ? 1 : 0, now, isItsFault ? 1 : 0, id);
    },
    rename(id, name) {
      database
        .prepare("UPDATE feeds SET is_renamed = ?, title = CASE WHEN ? THEN ? ELSE own_title END WHERE id = ?")
        .run(name === "" ? 0 : 1, name === "" ? 0 : 1, name, id);
    },
    remove(id, now) {
      database.prepare("UPDATE feeds SET removed = ? WHERE id = ?").run(now, id);
    },
    putBack(id) {
      database.prepare("UPDATE feeds SET removed = NULL WHERE id = ?").run(id);
    },
    purge: () =>
      inTransaction(database, () => {
        database.exec(
          `DELETE FROM entry_texts WHERE rowid IN
             (SELECT entries.id FROM entries JOIN feeds ON feeds.id = feed_id WHERE feeds.removed IS NOT NULL)`,
        );
        database.exec("DELETE FROM feeds WHERE removed IS NOT NULL");
      }),
  };
}

/** The names of a feed's folders, the outermost first, as the column has them. */
export function readFolders(row: Record<string, unknown>): string[] {
  return String(row.folders).split("\n").filter(Boolean);
}

/** The id; a feed that was taken out is put back. */
export function addFeed(database: DatabaseSync, feed: NewFeed, now: number): { id: number; isKnown: boolean } {
  const { address, siteAddress, title, ownTitle = title, kind } = feed;
  const folders = feed.folders?.join("\n") ?? "";
  const known = database.prepare("SELECT id, removed FROM feeds WHERE address = ?").get(address);
  if (known) {
    database
      .prepare("UPDATE feeds SET removed = NULL, folders = iif(folders = '', ?, folders) WHERE id = ?")
      .run(folders, Number(known.id));
    return { id: Number(known.id), isKnown: known.removed === null };
  }
  const { id } = database
    .prepare(
      `INSERT INTO feeds (address, site_address, title, kind, etag, last_modified, added, tried, read_at, tries_at,
         waits_until, failures, problem, is_gone, own_title, is_renamed, folders)
       VALUES (?, ?, ?, ?, '', '', ?, 0, 0, 0, 0, 0, '', 0, ?, ?, ?) RETURNING id`,
    )
    .get(address, siteAddress, title, kind, now, ownTitle, title === ownTitle ? 0 : 1, folders) as { id: number };
  return { id, isKnown: false };
}

function noteRead(database: DatabaseSync, id: number, read: ReadFeed, now: number): void {
  database
    .prepare(
      `UPDATE feeds SET etag = ?, last_modified = ?, tries_at = 0, waits_until = 0, is_gone = 0, failures = 0,
         problem = '', tried = ?, read_at = ? WHERE id = ?`,
    )
    .run(read.etag, read.lastModified, now, now, id);
  if (read.kind) database.prepare("UPDATE feeds SET kind = ? WHERE id = ?").run(read.kind, id);
  if (read.title)
    database
      .prepare("UPDATE feeds SET own_title = ?, title = iif(is_renamed, title, ?) WHERE id = ?")
      .run(read.title, read.title, id);
  if (read.siteAddress) database.prepare("UPDATE feeds SET site_address = ? WHERE id = ?").run(read.siteAddress, id);
  // Where another feed has the address already, each stays where it is.
  if (read.address) database.prepare("UPDATE OR IGNORE feeds SET address = ? WHERE id = ?").run(read.address, id);
}

function readToRead(row: Record<string, unknown>): FeedToRead {
  return {
    id: Number(row.id),
    address: String(row.address),
    kind: row.kind as FeedKind,
    title: String(row.title),
    etag: String(row.etag),
    lastModified: String(row.last_modified),
    failures: Number(row.failures),
    readAt: Number(row.read_at),
    triesAt: Number(row.tries_at),
    waitsUntil: Number(row.waits_until),
    isGone: row.is_gone === 1,
  };
}

function readFeeds(database: DatabaseSync, where: string, ...values: readonly number[]): Feed[] {
  return database
    .prepare(
      `SELECT feeds.*, counts.count, counts.unread FROM feeds
       LEFT JOIN (SELECT feed_id, count(*) AS count, total(read = 0) AS unread FROM entries WHERE removed IS NULL
                  GROUP BY feed_id) AS counts ON counts.feed_id = feeds.id
       WHERE feeds.removed IS NULL AND ${where} ORDER BY title COLLATE NOCASE, feeds.id`,
    )
    .all(...values)
    .map(readFeed);
}

function readFeed(row: Record<string, unknown>): Feed {
  return {
    id: Number(row.id),
    title: String(row.title),
    ownTitle: String(row.own_title),
    folders: readFolders(row),
    kind: row.kind as FeedKind,
    address: String(row.address),
    siteAddress: String(row.site_address),
    count: Number(row.count ?? 0),
    unread: Number(row.unread ?? 0),
    readAt: Number(row.read_at),
    problem: readProblem(row),
  };
}

function readProblem(row: Record<string, unknown>): FeedProblem | null {
  if (row.problem === "") return null;
  const failure = JSON.parse(String(row.problem)) as Failure;
  return { failure, failures: Number(row.failures), triesAt: row.is_gone === 1 ? null : Number(row.tries_at) };
}

/** Each address once. */
function countUnread(database: DatabaseSync): number {
  const row = database
    .prepare(
      `SELECT count(DISTINCT CASE entries.url WHEN '' THEN entries.id ELSE entries.url END) AS count
       FROM feeds JOIN entries ON entries.feed_id = feeds.id
       WHERE feeds.removed IS NULL AND entries.removed IS NULL AND read = 0`,
    )
    .get();
  return Number(row?.count);
}
