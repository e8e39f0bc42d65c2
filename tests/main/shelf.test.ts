import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import type { SourceDocument } from "../../main/contract.ts";
import { createShelf } from "../../main/shelf.ts";
import { openDatabase } from "../../main/storage/database.ts";
import { createLibrary } from "../../main/storage/library.ts";
import { createLibraryImages } from "../../main/storage/library-images.ts";

const page: SourceDocument = {
  id: "d1",
  url: "https://news.example/rain",
  label: "news.example",
  language: "en",
  mediaType: "text/html",
  text: "<p>It rains.",
  charset: "UTF-8",
};

function makeShelf() {
  const folder = mkdtempSync(join(tmpdir(), "hark-shelf-"));
  const database = openDatabase(join(folder, "hark.db"));
  onTestFinished(() => {
    database.close();
    rmSync(folder, { recursive: true });
  });
  const limit = { bytes: 1_000_000 };
  const shelf = createShelf({
    library: createLibrary(database),
    images: createLibraryImages(database),
    findDocument: (id) => (id === page.id ? page : undefined),
    getLimit: () => limit.bytes,
    folder,
    isLasting: database.location() !== null,
  });
  return { shelf, database, folder };
}

const facts = {
  headline: "Rain",
  byline: "",
  site: "",
  published: "",
  language: "en",
  wordCount: 2,
  text: "It rains.",
};
const article = { ...facts, documentId: page.id, article: "{}" };

test("an article is kept although no room can be made for it", async () => {
  const { shelf, database } = makeShelf();
  const told = vi.spyOn(console, "error").mockImplementation(() => undefined);
  onTestFinished(() => told.mockRestore());
  // What measures the library fails.
  database.exec("ALTER TABLE images RENAME TO lost");

  expect(await shelf.keep(article)).toEqual({ ok: true, value: null });
  expect(told).toHaveBeenCalled();
  expect(shelf.describe(page.id)).toMatchObject({ headline: "Rain", state: "new" });
});

const place = { block: 0, offset: 3, progress: 0.5 };

test("a place is saved, and a document that is not in the library has none", async () => {
  const { shelf } = makeShelf();
  expect(shelf.savePlace(page.id, place)).toEqual({ ok: true, value: false });
  await shelf.keep(article);
  expect(shelf.savePlace(page.id, place)).toEqual({ ok: true, value: true });
});

test("where the database may not be written to, that is the answer", async () => {
  const { shelf, database, folder } = makeShelf();
  await shelf.keep(article);
  database.exec("PRAGMA query_only = ON");
  const failure = { ok: false, reason: "not-saved", detail: { name: folder } };
  expect(shelf.savePlace(page.id, place)).toEqual(failure);
  expect(await shelf.keep(article)).toEqual(failure);
});

test("where there is no room for the database, that is the answer, and later it works again", async () => {
  const { shelf, database, folder } = makeShelf();
  database.exec("PRAGMA max_page_count = 1");
  const long = { ...article, text: "It rains. ".repeat(100_000) };
  expect(await shelf.keep(long)).toEqual({ ok: false, reason: "disk-full", detail: { name: folder } });
  database.exec("PRAGMA max_page_count = 1000000");
  expect(await shelf.keep(long)).toEqual({ ok: true, value: null });
});
