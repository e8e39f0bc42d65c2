import { randomBytes } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { inflateRawSync } from "node:zlib";
import { type Zippable, zipSync } from "fflate";
import { expect, test } from "vitest";
import { openZip } from "../../../main/library-file/read-zip.ts";
import { createZipWriter } from "../../../main/library-file/write-zip.ts";
import { asNobody } from "../as-nobody.ts";
import { exportAll, keep, makeArticle, makeFolder, openProfile } from "./bench-library.ts";

const text = (value: unknown) => Buffer.from(typeof value === "string" ? value : JSON.stringify(value));
const entry = (number: number, facts: object = {}) => ({
  number,
  page: "articles/1.html",
  source: `sources/${number}`,
  understood: `understood/${number}`,
  address: `https://news.example/${number}`,
  openedAs: "news.example",
  mediaType: "text/html",
  charset: "UTF-8",
  sourceLanguage: "en",
  headline: `Number ${number}`,
  ...{ byline: "", site: "", published: "", language: "en", words: 2, state: "new", isSaved: false },
  addedAt: "2026-01-01T00:00:00.000Z",
  heardAt: "2026-01-01T00:00:00.000Z",
  position: { block: 0, offset: 0, progress: 0 },
  images: [],
  ...facts,
});
const understood = (article: unknown = makeArticle("Fine", ["Text."])) => text({ article, text: "Text." });
const index = (facts: object) => text({ format: "hark-library", version: 1, articles: [], ...facts });

async function importFile(files: Zippable | Uint8Array) {
  const path = join(makeFolder(), "theirs.zip");
  writeFileSync(path, files instanceof Uint8Array ? files : zipSync(files));
  const profile = openProfile(path);
  return { ...profile, path, result: await profile.importing.importLibrary(false) };
}

test.each([
  ["no archive", text("PK but not really"), "damaged"],
  ["an empty file", new Uint8Array(), "damaged"],
  ["another archive", { "a.txt": text("a") }, "no-library"],
  ["another program's list", { "library.json": text({ books: [] }) }, "no-library"],
  ["no JSON", { "library.json": text("{") }, "damaged"],
  ["JSON of another shape", { "library.json": index({ articles: "all" }) }, "damaged"],
  ["a newer Hark's", { "library.json": index({ version: 2, articles: { packed: true } }) }, "newer-library"],
] as const)("%s is refused, with why", async (_name, files, reason) => {
  const { result, database } = await importFile(files);
  expect(result).toEqual({ ok: false, reason, detail: { name: "theirs.zip" } });
  expect(database.prepare("SELECT count(*) AS count FROM articles").get()?.count).toBe(0);
});

test("what is broken is left out and named, and all the rest comes in", async () => {
  const bad = (article: unknown) => understood(article);
  const heading = { kind: "heading", level: 1, text: "x", marks: [] };
  const { result, library } = await importFile({
    "library.json": index({
      articles: [
        entry(1),
        entry(2, { source: "../../../etc/passwd" }),
        entry(3, { address: "file:///etc/passwd" }),
        entry(4, { position: { block: -1, offset: 0, progress: 0 } }),
        entry(5, { mediaType: "text/javascript" }),
        entry(6),
        entry(7),
        entry(8),
        "nothing",
      ],
      feeds: [{ address: "javascript:alert(1)" }, null],
      bulletin: [
        { article: 1, isHeard: false, isUnderWay: true },
        { article: 99, isHeard: false, isUnderWay: false },
        7,
      ],
    }),
    ...Object.fromEntries([1, 2, 3, 4, 5, 6, 7, 8].map((number) => [`sources/${number}`, text(`<p>${number}`)])),
    ...Object.fromEntries([1, 2, 3, 4, 5].map((number) => [`understood/${number}`, understood()])),
    "understood/6": bad(makeArticle("x", [], [{ ...heading, level: '1 onload="alert(1)"' }])),
    "understood/7": bad(makeArticle("x", [], [{ ...heading, marks: [{ kind: "link", start: 0, end: 1 }] }])),
    "../understood/8": understood(),
  });
  expect(result).toMatchObject({
    value: { added: 1, unreadable: 8, unreadableNames: ["Number 2", "Number 3", "Number 4"], feeds: 0 },
  });
  expect(library.find("https://news.example/1")).not.toBeNull();
});

test("times that are none or to come, and what was heard of another form, do no harm", async () => {
  const future = "9999-01-01T00:00:00.000Z";
  const heard = [
    { heardAt: future, runs: ["it rains tonight"] },
    { heardAt: new Date().toISOString(), runs: ["x".repeat(301)] },
    { heardAt: "yesterday", runs: ["a b c"] },
    { heardAt: "2020-01-01T00:00:00.000Z", runs: ["long ago heard"] },
    { heardAt: new Date().toISOString(), runs: [null] },
    { runs: "all" },
    null,
  ];
  const articles = [
    entry(1, { heardAt: future, addedAt: future }),
    // Of the form of a time, and none to JavaScript.
    entry(2, { heardAt: "2026-01-01T00:00:00+00" }),
    entry(3),
  ];
  const { result, database, library } = await importFile({
    "library.json": index({ articles, heard }),
    ...Object.fromEntries([1, 2, 3].map((number) => [`sources/${number}`, text(`<p>${number}`)])),
    ...Object.fromEntries([1, 2, 3].map((number) => [`understood/${number}`, understood()])),
  });
  expect(result).toMatchObject({ value: { added: 2, unreadable: 1, unreadableNames: ["Number 2"] } });
  const latest = Date.now();
  expect(library.find("https://news.example/1")?.heardAt).toBeLessThanOrEqual(latest);
  expect(library.describe("https://news.example/1")?.addedAt).toBeLessThanOrEqual(latest);
  const runs = database.prepare("SELECT run, heard FROM heard_runs").all();
  expect(runs.map(({ run }) => run)).toEqual(["it rains tonight"]);
  expect(Number(runs[0]?.heard)).toBeLessThanOrEqual(latest);
});

test("a file of before there was what had been heard is read, and one in which that is no list", async () => {
  const files = { "sources/1": text("<p>It rains."), "understood/1": understood() };
  for (const more of [{}, { heard: "everything" }]) {
    const { result, database } = await importFile({
      "library.json": index({ articles: [entry(1)], ...more }),
      ...files,
    });
    expect(result).toMatchObject({ ok: true, value: { added: 1 } });
    expect(database.prepare("SELECT count(*) AS count FROM heard_runs").get()?.count).toBe(0);
  }
});

test("an article takes nobody's place: what it is, is told by its address and its content", async () => {
  const { library, result } = await importFile({
    "library.json": index({ articles: [entry(1, { key: "https://mine.example/", address: "" })] }),
    "sources/1": text("<p>It rains."),
    "understood/1": understood(),
  });
  expect(result).toMatchObject({ value: { added: 1 } });
  expect(library.find("https://mine.example/")).toBeNull();
  expect(library.list({ search: "", filter: "all", order: "heard", offset: 0, limit: 9 }).articles).toHaveLength(1);
});

test("pictures that are none are left out, and none is asked for inside the listener's network", async () => {
  const inside = "http://192.168.1.1/reboot";
  const figure = (url: string) => ({
    kind: "figure",
    image: { url },
    ...{ alt: "x", caption: "", captionMarks: [], credit: "" },
  });
  const images = [{ address: "https://news.example/a.svg", file: "images/a", mediaType: "image/png" }];
  const { images: kept, library } = await importFile({
    "library.json": index({ articles: [entry(1, { images })] }),
    "sources/1": text("<p>It rains."),
    "understood/1": understood(makeArticle("Fine", [], [figure(inside), figure("https://news.example/a.svg")])),
    "images/a": text("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"),
  });
  expect(kept.find("https://news.example/1", "https://news.example/a.svg")).toBeNull();
  const { article } = library.find("https://news.example/1") ?? { article: new Uint8Array() };
  expect(inflateRawSync(article).toString()).not.toContain(inside);
});

async function pack(name: string, bytes: Uint8Array, isPacked = false): Promise<Buffer> {
  const written: Uint8Array[] = [];
  const writer = createZipWriter(async (one) => void written.push(one));
  await writer.add(name, bytes, isPacked);
  await writer.finish();
  return Buffer.concat(written);
}

test("a bomb is not unpacked: neither one large entry, nor many that are the same bytes", {
  timeout: 30_000,
}, async () => {
  const bomb = await pack("library.json", new Uint8Array(120_000_000));
  expect(bomb.length).toBeLessThan(200_000);
  expect((await importFile(bomb)).result).toMatchObject({ ok: false, reason: "unpacks-too-large" });

  const bytes = await pack("kernel", new Uint8Array(54_000_000));
  const zip = await openZip(async (offset, length) => bytes.subarray(offset, offset + length), bytes.length);
  await zip.read("kernel", 100_000_000);
  await expect(zip.read("kernel", 100_000_000)).rejects.toMatchObject({ reason: "unpacks-too-large" });
});

test("a file that was cut off anywhere is refused, or gives what is whole", { timeout: 30_000 }, async () => {
  const path = join(makeFolder(), "library.zip");
  const here = openProfile(path);
  for (const number of [1, 2, 3]) keep(here.library, `https://a.example/${number}`, makeArticle("A", ["B."]), number);
  await exportAll(here);
  const whole = readFileSync(path);
  for (let length = whole.length - 1; length > 0; length -= 97) {
    writeFileSync(path, whole);
    truncateSync(path, length);
    expect((await openProfile(path).importing.importLibrary(false)).ok, `${length}`).toBe(false);
  }
  // A byte within an article changed: its checksum tells.
  const changed = Buffer.from(whole);
  changed.writeUInt8(changed.readUInt8(400) ^ 0xff, 400);
  writeFileSync(path, changed);
  expect(await openProfile(path).importing.importLibrary(false)).toMatchObject({ ok: true, value: { unreadable: 1 } });
});

test("bytes that can be unpacked and are others than were packed are refused by their checksum", async () => {
  const bytes = await pack("picture", Buffer.from("It rains."), true);
  const at = bytes.indexOf("rains");
  const open = () => openZip(async (offset, length) => bytes.subarray(offset, offset + length), bytes.length);
  expect((await (await open()).read("picture", 100))?.toString()).toBe("It rains.");
  bytes.write("snows", at);
  await expect((await open()).read("picture", 100)).rejects.toMatchObject({ reason: "damaged" });
});

test("an export that is given up, or cannot be written, leaves no file and what was there before", async () => {
  const folder = makeFolder();
  const path = join(folder, "library.zip");
  writeFileSync(path, "before");
  const here = openProfile(path);
  keep(here.library, "https://a.example/", makeArticle("A", ["B."]), 1);
  await here.exporting.beginLibraryFile();
  await here.exporting.takeForLibraryFile();
  const writing = here.exporting.writeToLibraryFile({ page: "page" });
  await here.exporting.dropLibraryFile();
  expect(await writing).toMatchObject({ ok: false, reason: "cancelled" });
  expect(await here.exporting.takeForLibraryFile()).toMatchObject({ ok: false, reason: "cancelled" });
  expect(readdirSync(folder)).toEqual(["library.zip"]);
  expect(readFileSync(path, "utf8")).toBe("before");

  const closed = join(folder, "closed");
  mkdirSync(closed, { mode: 0o555 });
  const refused = openProfile(join(closed, "library.zip"));
  expect(await asNobody(() => refused.exporting.beginLibraryFile())).toMatchObject({ reason: "not-writable" });
});

test("an import that is cancelled, or taken back, leaves nothing of it in the library", async () => {
  const path = join(makeFolder(), "library.zip");
  const here = openProfile(path);
  const count = 40;
  for (let number = 0; number < count; number += 1)
    keep(here.library, `https://a.example/${number}`, makeArticle("A", ["B."]), number);
  await exportAll(here);
  const there = openProfile(path);
  const listed = () => there.library.list({ search: "", filter: "all", order: "heard", offset: 0, limit: 99 }).count;

  const importing = there.importing.importLibrary(false);
  while (listed() < 5) await setImmediate();
  expect(there.told[0]).toEqual({ done: 0, total: count });
  await there.importing.cancelLibraryImport();
  expect(await importing).toMatchObject({ ok: false, reason: "cancelled" });
  expect(listed()).toBe(0);
  // With those that were taken out again: the rest was never brought in.
  expect(there.database.prepare("SELECT count(*) AS count FROM articles").get()?.count).toBeLessThan(count);

  expect(await there.importing.importLibrary(false)).toMatchObject({ ok: true, value: { added: count } });
  expect(listed()).toBe(count);
  expect(await there.importing.undoLibraryImport()).toEqual({ ok: true, value: count });
  expect(listed()).toBe(0);
  expect(await there.importing.undoLibraryImport()).toEqual({ ok: true, value: 0 });
});

test("where the database takes no more the import says so, and what is larger than allowed is told", async () => {
  const path = join(makeFolder(), "library.zip");
  const here = openProfile(path);
  // Not packed to nothing, so that it needs room.
  keep(here.library, "https://a.example/", makeArticle("A", [randomBytes(100_000).toString("hex")]), 1);
  await exportAll(here);
  expect(statSync(path).size).toBeGreaterThan(0);
  const there = openProfile(path, 0);
  there.database.exec("PRAGMA query_only = ON");
  expect(await there.importing.importLibrary(false)).toMatchObject({ ok: false, reason: "not-saved" });
  there.database.exec("PRAGMA query_only = OFF");
  there.database.exec("PRAGMA max_page_count = 1");
  expect(await there.importing.importLibrary(false)).toMatchObject({ ok: false, reason: "disk-full" });
  there.database.exec("PRAGMA max_page_count = 1000000");
  expect(await there.importing.importLibrary(false)).toMatchObject({ ok: true, value: { isOverLimit: true } });
});
