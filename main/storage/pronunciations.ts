import type { DatabaseSync } from "node:sqlite";
import * as v from "valibot";
import { type Pronunciation, pronunciationKinds, pronunciationLimits } from "../contract-pronunciation.ts";
import { inTransaction } from "./transaction.ts";

/** The listener's pronunciation dictionary, in its order. */
export const pronunciationSchema = `
  CREATE TABLE pronunciations (
    place INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    written TEXT NOT NULL,
    said TEXT NOT NULL,
    language TEXT NOT NULL,
    match_case INTEGER NOT NULL
  ) STRICT`;

const entry = v.strictObject({
  kind: v.picklist(pronunciationKinds),
  written: v.pipe(v.string(), v.minLength(1), v.maxLength(pronunciationLimits.written)),
  said: v.pipe(v.string(), v.maxLength(pronunciationLimits.said)),
  language: v.pipe(v.string(), v.regex(/^(?:[a-z]{2,8})?$/)),
  matchCase: v.boolean(),
});

/** A dictionary as it may be saved. */
export const pronunciationsSchema = v.pipe(v.array(entry), v.maxLength(pronunciationLimits.entries));

/** Reads the dictionary; entries that are damaged are left out. Never throws. */
export function readPronunciations(database: DatabaseSync): Pronunciation[] {
  try {
    const rows = database
      .prepare("SELECT kind, written, said, language, match_case FROM pronunciations ORDER BY place LIMIT ?")
      .all(pronunciationLimits.entries);
    return rows.flatMap(({ match_case, ...row }) => {
      const read = v.safeParse(entry, { ...row, matchCase: match_case === 1 });
      return read.success ? [read.output] : [];
    });
  } catch {
    return [];
  }
}

/** Saves the whole dictionary, or leaves what there was if that fails. Throws SQLite's error. */
export function writePronunciations(database: DatabaseSync, entries: readonly Pronunciation[]): void {
  inTransaction(database, () => {
    database.exec("DELETE FROM pronunciations");
    const insert = database.prepare(
      "INSERT INTO pronunciations (place, kind, written, said, language, match_case) VALUES (?, ?, ?, ?, ?, ?)",
    );
    for (const [place, { kind, written, said, language, matchCase }] of entries.entries()) {
      insert.run(place, kind, written, said, language, matchCase ? 1 : 0);
    }
  });
}
