import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, onTestFinished, test } from "vitest";
import { openDatabase } from "../../../main/storage/database.ts";
import { createLibrary } from "../../../main/storage/library.ts";

const kills = 100;

/** Writes from this number on, and is killed at a random moment after its first write. The last number that was done. */
function writeUntilKilled(path: string, start: number, delay: number): Promise<number> {
  const script = join(import.meta.dirname, "write-until-killed.ts");
  const child = spawn(process.execPath, [script, path, String(start)], { stdio: ["ignore", "pipe", "ignore"] });
  let done = start - 1;
  let rest = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    if (rest === "" && done === start - 1) setTimeout(() => child.kill("SIGKILL"), delay);
    const lines = (rest + text).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) done = Number(line);
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", () => resolve(done));
  });
}

test("killed a hundred times while it writes: the database opens, nothing that was done is lost, nothing is half there", {
  timeout: 240_000,
}, async () => {
  const folder = mkdtempSync(join(tmpdir(), "hark-killed-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, "hark.db");
  let next = 1;
  for (let kill = 0; kill < kills; kill++) {
    const done = await writeUntilKilled(path, next, Math.random() * 40);
    expect(done).toBeGreaterThanOrEqual(next);

    const database = openDatabase(path);
    expect(database.prepare("PRAGMA integrity_check").get()).toEqual({ integrity_check: "ok" });
    const known = createLibrary(database).find(`article ${done % 50}`);
    expect(known?.place.block).toBeGreaterThanOrEqual(done);
    expect(known?.place.block).toBe(known?.place.offset);
    const entry = database.prepare("SELECT count(*) AS count FROM entries WHERE key = ?").get(String(done));
    expect(entry).toEqual({ count: 1 });
    database.close();
    next = done + 1;
  }
  const raw = new DatabaseSync(path);
  const halves = raw.prepare(
    "SELECT count(*) AS count FROM articles WHERE id NOT IN (SELECT rowid FROM article_texts)",
  );
  expect(halves.get()).toEqual({ count: 0 });
  const halfEntries = raw.prepare(
    `SELECT count(*) AS count FROM entries WHERE id NOT IN (SELECT rowid FROM entry_texts)
       OR id NOT IN (SELECT entry_id FROM entry_contents)`,
  );
  expect(halfEntries.get()).toEqual({ count: 0 });
  raw.close();
});

test("a full disk is an error that SQLite names, and what was there stays readable", () => {
  const folder = mkdtempSync(join(tmpdir(), "hark-full-"));
  const database = openDatabase(join(folder, "hark.db"));
  onTestFinished(() => {
    database.close();
    rmSync(folder, { recursive: true });
  });
  const library = createLibrary(database);
  const facts = { url: "", label: "", mediaType: "text/html", charset: "UTF-8", sourceLanguage: "en", byline: "" };
  const row = { ...facts, headline: "", site: "", published: "", language: "en", wordCount: 1, text: "rain" };
  library.keep({ ...row, key: "a", source: new Uint8Array(10), article: new Uint8Array(10) }, 1);
  const pages = Number(database.prepare("PRAGMA page_count").get()?.page_count);
  database.exec(`PRAGMA max_page_count = ${pages + 5}`);

  const big = { ...row, key: "b", source: new Uint8Array(1_000_000), article: new Uint8Array(10) };
  expect(() => library.keep(big, 2)).toThrow(/full/);
  expect(library.find("a")).not.toBeNull();
  expect(library.find("b")).toBeNull();
  library.savePlace("a", { block: 1, offset: 2, progress: 0.1 }, 3);
  expect(library.find("a")?.place.block).toBe(1);
});
