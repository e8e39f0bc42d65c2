import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { bulletinMemorySchema, bulletinSchema } from "./bulletin.ts";
import { feedNamesSchema, feedsSchema } from "./feeds-schema.ts";
import { libraryContentsSchema, librarySchema } from "./library-schema.ts";
import { pronunciationSchema } from "./pronunciations.ts";
import { readErrorCode } from "./sqlite-error.ts";
import { inTransaction } from "./transaction.ts";

/** Each step brings a database from the version that is its index to the next; steps are only ever added. */
const migrations: readonly string[] = [
  "CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID",
  librarySchema,
  pronunciationSchema,
  feedsSchema,
  libraryContentsSchema,
  bulletinSchema,
  bulletinMemorySchema,
  feedNamesSchema,
];

/** Milliseconds to wait while another process of Hark is writing. */
const busyTimeout = 2000;

/**
 * Opens Hark's database and brings it up to date. A damaged file is kept aside as `<path>.damaged-<time>` and a new
 * one begun. Where nothing can be written, or a newer Hark wrote it, Hark works from memory and leaves the file alone.
 */
export function openDatabase(path: string): DatabaseSync {
  try {
    mkdirSync(dirname(path), { recursive: true });
    return openAndMigrate(path);
  } catch (error) {
    return isDamage(error) && setAside(path) ? openAfresh(path) : openAndMigrate(":memory:");
  }
}

function openAfresh(path: string): DatabaseSync {
  try {
    return openAndMigrate(path);
  } catch {
    return openAndMigrate(":memory:");
  }
}

function openAndMigrate(path: string): DatabaseSync {
  const database = new DatabaseSync(path, { timeout: busyTimeout });
  try {
    // FULL: in WAL mode NORMAL may lose the last commits when the power goes (https://sqlite.org/pragma.html).
    database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON");
    checkIntegrity(database);
    keepCopy(database, path);
    migrate(database);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

class DamagedDatabase extends Error {}

function checkIntegrity(database: DatabaseSync): void {
  const answer = database.prepare("PRAGMA quick_check(1)").get();
  if (answer?.quick_check !== "ok") throw new DamagedDatabase();
}

/** Before a database is brought up to date it is kept as `<path>.version-<n>`; an older Hark can be given it back. */
function keepCopy(database: DatabaseSync, path: string): void {
  const version = readVersion(database);
  if (path === ":memory:" || version === 0 || version >= migrations.length) return;
  const copy = `${path}.version-${version}`;
  rmSync(copy, { force: true });
  database.prepare("VACUUM INTO ?").run(copy);
}

function readVersion(database: DatabaseSync): number {
  return Number(database.prepare("PRAGMA user_version").get()?.user_version);
}

function migrate(database: DatabaseSync): void {
  inTransaction(database, () => {
    const version = readVersion(database);
    if (version > migrations.length) throw new Error(`Database version ${version} is newer than this Hark`);
    for (const step of migrations.slice(version)) database.exec(step);
    database.exec(`PRAGMA user_version = ${migrations.length}`);
  });
}

// 11 SQLITE_CORRUPT, 26 SQLITE_NOTADB.
const damageCodes: ReadonlySet<number> = new Set([11, 26]);

function isDamage(error: unknown): boolean {
  return error instanceof DamagedDatabase || damageCodes.has(readErrorCode(error) ?? 0);
}

/** The write-ahead log goes along: left behind, it would be applied to the new file. */
function setAside(path: string): boolean {
  const suffix = `.damaged-${new Date().toISOString().replaceAll(":", "-")}`;
  try {
    for (const end of ["", "-wal", "-shm"]) {
      if (existsSync(path + end)) renameSync(path + end, path + suffix + end);
    }
    return true;
  } catch {
    return false;
  }
}
