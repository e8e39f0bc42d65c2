import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, onTestFinished, test } from "vitest";
import { type BulletinStore, createBulletinStore } from "../../../main/storage/bulletin.ts";
import { openDatabase } from "../../../main/storage/database.ts";
import { createLibrary, type Library } from "../../../main/storage/library.ts";

let library: Library;
let bulletin: BulletinStore;

beforeEach(() => {
  const folder = mkdtempSync(join(tmpdir(), "hark-bulletin-"));
  const database = openDatabase(join(folder, "hark.db"));
  library = createLibrary(database);
  bulletin = createBulletinStore(database);
  onTestFinished(() => {
    database.close();
    rmSync(folder, { recursive: true });
  });
  for (const key of ["a", "b", "c"]) {
    const facts = { url: key, label: key, mediaType: "text/html", charset: "UTF-8", sourceLanguage: "en", byline: "" };
    const bytes = new Uint8Array([1]);
    const row = { ...facts, key, source: bytes, article: bytes, headline: `Story ${key}`, site: "DW", published: "" };
    library.keep({ ...row, language: "en", wordCount: 10, text: `Text of ${key}` }, 1000);
  }
});

const id = (key: string) => library.find(key)?.id ?? 0;
const heads = () => bulletin.list().map(({ headline }) => headline);

test("stories are queued once, in order, moved, taken out and put back", () => {
  expect(["a", "b", "c", "b"].map((key) => bulletin.queue("kept", id(key)))).toEqual([true, true, true, false]);
  expect(bulletin.list()[0]).toMatchObject({ headline: "Story a", source: "DW", wordCount: 10, text: "Text of a" });

  const [first, second] = bulletin.list();
  expect(bulletin.move(second?.id ?? 0, -1)).toBe(true);
  expect(heads()).toEqual(["Story b", "Story a", "Story c"]);
  expect(bulletin.move(second?.id ?? 0, -1)).toBe(false);

  bulletin.remove(first?.id ?? 0, 2000);
  expect(heads()).toEqual(["Story b", "Story c"]);
  bulletin.putBack(first?.id ?? 0);
  expect(heads()).toEqual(["Story b", "Story a", "Story c"]);
  bulletin.remove(first?.id ?? 0, 3000);
  bulletin.purge(4000);
  bulletin.putBack(first?.id ?? 0);
  expect(heads()).toEqual(["Story b", "Story c"]);
});

test("a story is put right after another one", () => {
  for (const key of ["a", "b", "c"]) bulletin.queue("kept", id(key));
  const [first, second, third] = bulletin.list().map((item) => item.id) as [number, number, number];
  bulletin.placeAfter(third, first);
  expect(heads()).toEqual(["Story a", "Story c", "Story b"]);
  bulletin.placeAfter(first, second);
  expect(heads()).toEqual(["Story c", "Story b", "Story a"]);
  bulletin.placeAfter(first, first);
  bulletin.placeAfter(first, 99);
  expect(heads()).toEqual(["Story c", "Story b", "Story a"]);
});

test("a story that is gone from the library is gone; a bulletin that was heard to its end begins anew", () => {
  bulletin.queue("kept", id("a"));
  bulletin.queue("kept", id("b"));
  library.remove(id("a"), 2000);
  expect(heads()).toEqual(["Story b"]);

  for (const item of bulletin.list()) bulletin.setHeard(item.id, true);
  expect(bulletin.list()).toMatchObject([{ isHeard: true }]);
  bulletin.queue("kept", id("c"));
  expect(heads()).toEqual(["Story c"]);
});

test("the story that was begun last is known, one at a time; what was heard of stories is, for two weeks", () => {
  for (const key of ["a", "b"]) bulletin.queue("kept", id(key));
  const [first, second] = bulletin.list().map((item) => item.id) as [number, number];
  expect(bulletin.list().map(({ isUnderWay }) => isUnderWay)).toEqual([false, false]);
  bulletin.begin(first);
  bulletin.begin(second);
  expect(bulletin.list().map(({ isUnderWay }) => isUnderWay)).toEqual([false, true]);

  const day = 24 * 60 * 60 * 1000;
  bulletin.noteHeardRuns(["a dam above", "dam above the"], day);
  bulletin.noteHeardRuns(["dam above the", "the mayor asks"], 10 * day);
  expect(bulletin.listHeardRuns().toSorted()).toEqual(["a dam above", "dam above the", "the mayor asks"]);
  bulletin.purge(16 * day);
  expect(bulletin.listHeardRuns().toSorted()).toEqual(["dam above the", "the mayor asks"]);
});

test("an article that gets the number of one that is gone for good is not in the bulletin for that", () => {
  bulletin.queue("kept", id("b"));
  bulletin.queue("kept", id("c"));
  const gone = id("c");
  library.remove(gone, 2000);
  library.purge();
  bulletin.purge(3000);
  const bytes = new Uint8Array([1]);
  const facts = { url: "d", label: "d", mediaType: "text/html", charset: "UTF-8", sourceLanguage: "en", byline: "" };
  const row = { ...facts, key: "d", source: bytes, article: bytes, headline: "Story d", site: "DW", published: "" };
  library.keep({ ...row, language: "en", wordCount: 10, text: "Text of d" }, 4000);
  expect(id("d")).toBe(gone);
  expect(heads()).toEqual(["Story b"]);
});
