import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { beforeEach, expect, onTestFinished, test } from "vitest";
import type { LibraryQuery } from "../../../main/contract-library.ts";
import { createBulletinStore } from "../../../main/storage/bulletin.ts";
import { openDatabase } from "../../../main/storage/database.ts";
import { type ArticleRow, createLibrary, type Library } from "../../../main/storage/library.ts";
import { createLibraryImages } from "../../../main/storage/library-images.ts";
import { librarySchema } from "../../../main/storage/library-schema.ts";
import { pronunciationSchema } from "../../../main/storage/pronunciations.ts";

let path: string;
let database: DatabaseSync;
let library: Library;

beforeEach(() => {
  const folder = mkdtempSync(join(tmpdir(), "hark-library-"));
  path = join(folder, "hark.db");
  database = openDatabase(path);
  library = createLibrary(database);
  onTestFinished(() => {
    database.close();
    rmSync(folder, { recursive: true });
  });
});

const everything: LibraryQuery = { search: "", filter: "all", order: "heard", offset: 0, limit: 100 };
const bytes = (text: string) => new TextEncoder().encode(text);

function makeRow(key: string, facts: Partial<ArticleRow> = {}): ArticleRow {
  return {
    key,
    url: key,
    label: key,
    mediaType: "text/html",
    charset: "UTF-8",
    sourceLanguage: "en",
    source: bytes(`<p>${key}`),
    article: bytes("{}"),
    headline: `Headline of ${key}`,
    byline: "",
    site: "Harbour News",
    published: "",
    language: "en",
    wordCount: 100,
    text: "It rains on the harbour.",
    ...facts,
  };
}

const listKeys = (query: Partial<LibraryQuery> = {}) =>
  library.list({ ...everything, ...query }).articles.map(({ label }) => label);

test("what is kept is found by its key, with the place that was saved last", () => {
  library.keep(makeRow("a"), 1000);
  library.savePlace("a", { block: 3, offset: 17, progress: 0.4 }, 2000);

  expect(library.find("a")).toMatchObject({
    place: { block: 3, offset: 17, progress: 0.4 },
    state: "started",
    heardAt: 2000,
  });
  expect(library.find("b")).toBeNull();
});

test("an article that is opened again keeps its place, its state and what is marked, and has its newer text", () => {
  library.keep(makeRow("a", { text: "Old words." }), 1000);
  library.savePlace("a", { block: 3, offset: 17, progress: 0.99 }, 2000);
  library.setSaved(library.find("a")?.id ?? 0, true);
  library.keep(makeRow("a", { text: "New words.", headline: "New headline" }), 3000);

  const { articles, count } = library.list(everything);
  expect(count).toBe(1);
  expect(articles[0]).toMatchObject({ headline: "New headline", state: "finished", isSaved: true, progress: 0.99 });
  expect(listKeys({ search: "old" })).toEqual([]);
  expect(listKeys({ search: "new" })).toEqual(["a"]);
});

test("once heard to its end, an article stays heard when it is begun again at its start", () => {
  library.keep(makeRow("a"), 1000);
  library.savePlace("a", { block: 9, offset: 0, progress: 1 }, 2000);
  library.savePlace("a", { block: 0, offset: 0, progress: 0 }, 3000);

  expect(library.find("a")?.state).toBe("finished");
});

test("an article that is taken out is gone from list, search and memory, and can be put back until it is purged", () => {
  library.keep(makeRow("a"), 1000);
  library.keep(makeRow("b"), 2000);
  const id = library.find("b")?.id ?? 0;

  library.remove(id, 3000);
  expect(listKeys()).toEqual(["a"]);
  expect(listKeys({ search: "rains" })).toEqual(["a"]);
  expect(library.find("b")).toBeNull();
  expect(library.open(id)).toBeNull();
  expect(library.findLast()).toBe(library.find("a")?.id);

  library.putBack(id);
  expect(listKeys()).toEqual(["b", "a"]);

  library.remove(id, 4000);
  library.purge();
  library.putBack(id);
  expect(listKeys()).toEqual(["a"]);
  const raw = new DatabaseSync(path);
  expect(raw.prepare("SELECT count(*) AS count FROM article_texts").get()).toEqual({ count: 1 });
  raw.close();
});

test("what is marked as heard is heard wherever one is in it, and what is marked as new begins at its start", () => {
  library.keep(makeRow("a"), 1000);
  const id = library.find("a")?.id ?? 0;
  library.setHeard(id, true);
  library.savePlace("a", { block: 3, offset: 17, progress: 0.4 }, 2000);
  expect(library.describe("a")).toMatchObject({ state: "finished", progress: 0.4 });

  library.setHeard(id, false);
  expect(library.find("a")).toMatchObject({ state: "new", place: { block: 0, offset: 0, progress: 0 } });
  expect(library.describe("b")).toBeNull();
});

test("lists by filter and order, no more than asked for, and says how many there are", () => {
  library.keep(makeRow("a", { headline: "Cranes", wordCount: 300 }), 1000);
  library.keep(makeRow("b", { headline: "anchors", wordCount: 100 }), 2000);
  library.keep(makeRow("c", { headline: "Boats", wordCount: 200 }), 3000);
  library.savePlace("a", { block: 1, offset: 0, progress: 0.5 }, 4000);
  library.setSaved(library.find("c")?.id ?? 0, true);

  expect(listKeys()).toEqual(["a", "c", "b"]);
  expect(listKeys({ order: "added" })).toEqual(["c", "b", "a"]);
  expect(listKeys({ order: "headline" })).toEqual(["b", "c", "a"]);
  expect(listKeys({ order: "headline", search: "rains" })).toEqual(["b", "c", "a"]);
  expect(listKeys({ order: "shortest" })).toEqual(["b", "c", "a"]);
  expect(listKeys({ filter: "started" })).toEqual(["a"]);
  expect(listKeys({ filter: "new" })).toEqual(["c", "b"]);
  expect(listKeys({ filter: "saved" })).toEqual(["c"]);
  expect(library.list({ ...everything, limit: 1 })).toMatchObject({ count: 3, articles: [{ label: "a" }] });
  expect(library.list({ ...everything, offset: 1, limit: 1 })).toMatchObject({ count: 3, articles: [{ label: "c" }] });
});

test.each([
  ["harb", true],
  ["HARBOUR rain", true],
  ["rains harbour", true],
  ["harbour snow", false],
  ["cafe", true],
  ["naïve", true],
  ['"', false],
  ['rain" OR "snow', false],
  ["-rain", true],
  ["NEAR(rain)", false],
  ["head*", true],
  ["図書館", true],
  ["書館", true],
  ["館書", false],
])("a search for %j finds it: %s", (search, isFound) => {
  library.keep(makeRow("a", { text: "It rains on the harbour café. Naïve 港の図書館が開く。" }), 1000);

  expect(listKeys({ search })).toEqual(isFound ? ["a"] : []);
});

test("a search says where the words stand, as they were written", () => {
  library.keep(makeRow("a", { text: `${"Other words. ".repeat(50)}港の図書館が開く。` }), 1000);

  expect(library.list({ ...everything, search: "図書館" }).articles[0]?.snippet).toContain("図書館が開く");
});

test("a picture that several articles show is stored once, and goes with the last of them", () => {
  const database = openDatabase(path);
  onTestFinished(() => database.close());
  const images = createLibraryImages(database);
  const image = { mediaType: "image/png", bytes: bytes("picture") };
  expect(images.keep("a", "https://x.example/1.png", image)).toBe(false);
  library.keep(makeRow("a"), 1000);
  library.keep(makeRow("b"), 2000);
  images.keep("a", "https://x.example/1.png", image);
  images.keep("b", "https://y.example/2.png", image);
  const count = () => database.prepare("SELECT count(*) AS count FROM images").get()?.count;

  expect(count()).toBe(1);
  expect(images.find("a", "https://x.example/1.png")).toEqual(image);
  expect(images.find("a", "https://y.example/2.png")).toBeNull();

  library.remove(library.find("a")?.id ?? 0, 3000);
  library.purge();
  expect(images.find("b", "https://y.example/2.png")).toEqual(image);
  library.remove(library.find("b")?.id ?? 0, 3000);
  library.purge();
  expect(count()).toBe(0);
});

test("beyond its limit the library lets go what was heard, then the oldest, never what is saved or open", () => {
  const source = new Uint8Array(1000);
  for (const [index, key] of ["old", "heard", "saved", "newer", "open"].entries())
    library.keep(makeRow(key, { source }), 1000 + index);
  library.savePlace("heard", { block: 1, offset: 0, progress: 1 }, 2000);
  library.setSaved(library.find("saved")?.id ?? 0, true);
  library.savePlace("open", { block: 0, offset: 0, progress: 0 }, 3000);

  expect(library.limit(10_000, 4000)).toBe(0);
  expect(library.limit(4500, 4000)).toBe(1);
  expect(listKeys().toSorted()).toEqual(["newer", "old", "open", "saved"]);
  expect(library.limit(3500, 4000)).toBe(1);
  expect(listKeys().toSorted()).toEqual(["newer", "open", "saved"]);
  expect(library.limit(10, 4000)).toBe(1);
  expect(listKeys().toSorted()).toEqual(["open", "saved"]);
});

test("what waits in the bulletin stays, and what was opened last of what has not been taken out", () => {
  const source = new Uint8Array(1000);
  for (const [index, key] of ["queued", "other", "open", "gone"].entries())
    library.keep(makeRow(key, { source }), 1000 + index);
  const bulletin = createBulletinStore(database);
  bulletin.queue("kept", library.find("queued")?.id ?? 0);
  library.remove(library.find("gone")?.id ?? 0, 2000);
  expect(library.limit(10, 4000)).toBe(1);
  expect(listKeys().toSorted()).toEqual(["open", "queued"]);

  for (const { id } of bulletin.list()) bulletin.setHeard(id, true);
  expect(library.limit(10, 4000)).toBe(1);
  expect(listKeys()).toEqual(["open"]);
});

test("a library of the first kind keeps its articles, their text and their size", () => {
  const folder = mkdtempSync(join(tmpdir(), "hark-old-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const old = new DatabaseSync(join(folder, "hark.db"));
  old.exec(`CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
    ${librarySchema}; ${pronunciationSchema}; PRAGMA user_version = 3;
    INSERT INTO articles VALUES (7, 'a', 'a', 'a', 'text/html', 'UTF-8', 'en', x'010203', x'0405', 'Rain', '', '', '', 'en',
      100, 'started', 1, 1000, 2000, 3, 17, 0.4, NULL);
    INSERT INTO article_texts (rowid, headline, byline, site, body) VALUES (7, 'Rain', '', '', 'It rains.')`);
  old.close();

  const database = openDatabase(join(folder, "hark.db"));
  onTestFinished(() => database.close());
  const brought = createLibrary(database);
  expect(brought.open(7)).toMatchObject({ source: new Uint8Array([1, 2, 3]), article: new Uint8Array([4, 5]) });
  expect(brought.find("a")).toMatchObject({ state: "started", place: { block: 3, offset: 17, progress: 0.4 } });
  expect(brought.list({ ...everything, search: "rains" })).toMatchObject({ count: 1, bytes: 5 });
});

test("a database of the version before is kept as a copy before it is brought up to date", () => {
  const folder = mkdtempSync(join(tmpdir(), "hark-old-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const old = new DatabaseSync(join(folder, "hark.db"));
  old.exec("CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID");
  old.exec("INSERT INTO settings VALUES ('rate', '333'); PRAGMA user_version = 1");
  old.close();

  const database = openDatabase(join(folder, "hark.db"));
  createLibrary(database).keep(makeRow("a"), 1000);
  expect(database.prepare("SELECT value FROM settings").get()).toEqual({ value: "333" });
  database.close();

  expect(readdirSync(folder)).toContain("hark.db.version-1");
  const copy = new DatabaseSync(join(folder, "hark.db.version-1"));
  expect(copy.prepare("SELECT value FROM settings").get()).toEqual({ value: "333" });
  expect(copy.prepare("PRAGMA user_version").get()).toEqual({ user_version: 1 });
  copy.close();
});
