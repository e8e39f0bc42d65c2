import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { beforeEach, expect, onTestFinished, test } from "vitest";
import { openDatabase } from "../../../main/storage/database.ts";
import { defaultSettings, readSettings, writeSettings } from "../../../main/storage/settings.ts";
import { asNobody } from "../as-nobody.ts";

let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "hark-database-"));
  path = join(folder, "profile", "hark.db");
  onTestFinished(() => rmSync(folder, { recursive: true }));
});

function open(): DatabaseSync {
  const database = openDatabase(path);
  onTestFinished(() => {
    if (database.isOpen) database.close();
  });
  return database;
}

const changed = { ...defaultSettings, rate: 300 };

test("what was saved is there again, and migrating twice changes nothing", () => {
  const first = open();
  writeSettings(first, changed);
  first.close();

  expect(readSettings(open())).toEqual(changed);
});

test("two processes may write", () => {
  const one = open();
  const two = open();

  writeSettings(one, changed);
  writeSettings(two, { ...changed, rate: 200 });

  expect(readSettings(one).rate).toBe(200);
});

test.each([
  ["no database at all", () => Buffer.from("This was a database once. ".repeat(100))],
  ["a database with damaged pages", (good: Buffer) => Buffer.from(good).fill(0xaa, 100)],
  ["a database cut in half", (good: Buffer) => good.subarray(0, good.length / 2)],
])("%s is kept aside, and Hark begins anew", (_name, damage) => {
  const first = open();
  writeSettings(first, changed);
  first.close();
  const damaged = damage(readFileSync(path));
  writeFileSync(path, damaged);

  const database = open();

  expect(readSettings(database)).toEqual(defaultSettings);
  writeSettings(database, changed);
  expect(readSettings(database)).toEqual(changed);
  const aside = readdirSync(join(folder, "profile")).filter((name) => name.startsWith("hark.db.damaged-"));
  expect(aside.map((name) => readFileSync(join(folder, "profile", name)))).toEqual([damaged]);
});

test("a newer Hark's database is left alone", () => {
  open().close();
  const newer = new DatabaseSync(path);
  newer.exec("PRAGMA user_version = 999");
  newer.close();

  expect(readSettings(open())).toEqual(defaultSettings);

  const kept = new DatabaseSync(path);
  expect(kept.prepare("PRAGMA user_version").get()).toEqual({ user_version: 999 });
  kept.close();
  expect(readdirSync(join(folder, "profile")).some((name) => name.includes("damaged"))).toBe(false);
});

test("where nothing can be written Hark works from memory", () => {
  writeFileSync(join(folder, "profile"), "a file where the folder should be");

  const database = open();
  writeSettings(database, changed);

  expect(readSettings(database)).toEqual(changed);
  expect(existsSync(path)).toBe(false);
});

// Windows has no such bits.
test.skipIf(process.platform === "win32")("a folder that may not be written", async () => {
  chmodSync(folder, 0o555);
  onTestFinished(() => chmodSync(folder, 0o700));

  expect(await asNobody(() => readSettings(open()))).toEqual(defaultSettings);
  expect(existsSync(path)).toBe(false);
});
