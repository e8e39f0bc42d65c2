import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import type { Pronunciation } from "../../../main/contract-pronunciation.ts";
import { openDatabase } from "../../../main/storage/database.ts";
import { readPronunciations, writePronunciations } from "../../../main/storage/pronunciations.ts";

const torvald: Pronunciation = { kind: "word", written: "Torvald", said: "Tor-wald", language: "en", matchCase: true };
const gif: Pronunciation = {
  kind: "part",
  written: "GIF'); DROP TABLE x; --",
  said: "",
  language: "",
  matchCase: false,
};

test("entries come back as they were saved, in their order", () => {
  const database = openDatabase(":memory:");
  expect(readPronunciations(database)).toEqual([]);

  writePronunciations(database, [torvald, gif]);
  expect(readPronunciations(database)).toEqual([torvald, gif]);

  writePronunciations(database, [gif]);
  expect(readPronunciations(database)).toEqual([gif]);
});

test("a damaged entry is left out, the others stay", () => {
  const database = openDatabase(":memory:");
  writePronunciations(database, [torvald, gif]);
  database.prepare("UPDATE pronunciations SET kind = 'magic' WHERE place = 0").run();

  expect(readPronunciations(database)).toEqual([gif]);
});

test("what cannot be saved leaves what there was", () => {
  const database = openDatabase(":memory:");
  writePronunciations(database, [torvald]);
  const broken = { ...gif, written: null } as unknown as Pronunciation;

  expect(() => writePronunciations(database, [gif, broken])).toThrow();
  expect(readPronunciations(database)).toEqual([torvald]);
});

test("a database without the table gives no entries", () => {
  expect(readPronunciations(new DatabaseSync(":memory:"))).toEqual([]);
});
