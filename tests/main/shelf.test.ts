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
  });
  return { shelf, database };
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
