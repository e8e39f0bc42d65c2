import { join } from "node:path";
import { expect, test } from "vitest";
import { createBulletinStore } from "../../../main/storage/bulletin.ts";
import { createFeedStore } from "../../../main/storage/feeds.ts";
import { createHeadlineStore } from "../../../main/storage/headlines.ts";
import { exportAll, keep, makeArticle, makeFolder, openProfile, type Profile } from "./bench-library.ts";
import { fill, photo, rain, snapshot, storm } from "./filled-profile.ts";

const recently = Date.now() - 120_000;

/** The file of a listener who is further in all that both have. */
async function exportFilled(): Promise<string> {
  const path = join(makeFolder(), "library.zip");
  const theirs = openProfile(path);
  await fill(theirs);
  await exportAll(theirs);
  return path;
}

/** What of `fill` is here already: both articles, one of the feeds with two of its headlines, a story, and some words. */
async function fillPartly({ database, library }: Profile): Promise<void> {
  keep(library, rain, makeArticle("Rain as it was", ["It rained.", "And rained."]), 2500);
  library.savePlace(rain, { block: 1, offset: 2, progress: 0.3 }, 3000);
  keep(library, storm, makeArticle("Storm", ["It storms."]), 9000);
  const address = "https://news.example/feed";
  const feed = { address, siteAddress: "https://news.example/", title: "My harbour", kind: "feed" as const };
  const { id } = createFeedStore(database).add(feed, 400);
  const entry = { url: "", summary: "", author: "", language: "en", published: 900, wordCount: 3, isFull: false };
  const entries = ["rain", "snow"].map((key) => ({
    ...{ ...entry, key, url: `https://news.example/${key}`, headline: key },
    ...{ content: null, text: key, fingerprint: key },
  }));
  await createHeadlineStore(database).write(id, entries, 1000);
  const bulletin = createBulletinStore(database);
  bulletin.queue("kept", library.find(storm)?.id ?? 0);
  bulletin.noteHeardRuns(["it rains tonight", "only heard here"], recently);
}

test("an import that is taken back leaves all as it was: places, forms, states, headlines, bulletin, what was heard", async () => {
  const path = await exportFilled();
  const here = openProfile(path);
  await fillPartly(here);
  const before = snapshot(here);

  expect(await here.importing.importLibrary(false)).toMatchObject({
    value: { added: 1, known: 2, updated: 1, feeds: 1 },
  });
  const imported = snapshot(here);
  expect(here.library.find(rain)?.place).toEqual({ block: 2, offset: 3, progress: 0.6 });
  expect(here.library.describe(storm)?.isSaved).toBe(true);
  expect(imported.entries).not.toEqual(before.entries);
  expect(imported.bulletin).toHaveLength(3);
  expect(imported.heard).not.toEqual(before.heard);

  expect(await here.importing.undoLibraryImport()).toEqual({ ok: true, value: 1 });
  expect(snapshot(here)).toEqual(before);
  expect(here.images.find(storm, photo)).toBeNull();
  expect(here.library.list({ search: "rained", filter: "all", order: "heard", offset: 0, limit: 9 }).count).toBe(1);
});

test("where the listener has been since the import, the place stays, as does a headline that its feed has brought since", async () => {
  const path = await exportFilled();
  const here = openProfile(path);
  await fillPartly(here);
  await here.importing.importLibrary(false);
  here.library.savePlace(rain, { block: 2, offset: 5, progress: 0.7 }, 6000);
  here.database.exec("UPDATE entries SET fingerprint = 'read again' WHERE key = 'fog'");
  const isThere = () =>
    here.database.prepare("SELECT 1 FROM articles WHERE label = 'book.epub' AND removed IS NULL").get();
  here.database.exec("UPDATE articles SET heard = 7000, progress = 0.2 WHERE label = 'book.epub'");

  expect(await here.importing.undoLibraryImport()).toEqual({ ok: true, value: 0 });
  expect(isThere()).toBeDefined();
  expect(here.library.find(rain)?.place).toEqual({ block: 2, offset: 5, progress: 0.7 });
  expect(here.database.prepare("SELECT key FROM entries ORDER BY key").all()).toEqual([
    { key: "fog" },
    { key: "rain" },
    { key: "snow" },
  ]);
});

test("a file that is none takes away nothing that can be taken back", async () => {
  const path = await exportFilled();
  const here = openProfile(path);
  await fillPartly(here);
  const before = snapshot(here);
  await here.importing.importLibrary(false);
  here.importing.offer({ name: "none.zip", bytes: Buffer.from("PK but not really") });
  expect(await here.importing.importLibrary(true)).toMatchObject({ ok: false, reason: "damaged" });
  expect(await here.importing.undoLibraryImport()).toEqual({ ok: true, value: 1 });
  expect(snapshot(here)).toEqual(before);
});

test("an import that is taken back half way, because the disk takes no more, is not taken back at all", async () => {
  const path = await exportFilled();
  const here = openProfile(path);
  await fillPartly(here);
  await here.importing.importLibrary(false);
  const imported = snapshot(here);
  here.database.exec("CREATE TRIGGER refuse BEFORE DELETE ON article_images BEGIN SELECT raise(ABORT, 'no'); END");
  expect(await here.importing.undoLibraryImport()).toMatchObject({ ok: false, reason: "not-saved" });
  expect(snapshot(here)).toEqual(imported);
  here.database.exec("DROP TRIGGER refuse");
  expect(await here.importing.undoLibraryImport()).toEqual({ ok: true, value: 1 });
});
