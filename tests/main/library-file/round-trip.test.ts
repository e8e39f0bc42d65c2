import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseOpml } from "feedsmith";
import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { readPronunciations } from "../../../main/storage/pronunciations.ts";
import { exportAll, keep, makeArticle, makeFolder, openProfile } from "./bench-library.ts";
import { fill, rain, snapshot, storm } from "./filled-profile.ts";

test("a library goes into a file and comes out of it in a new profile as it was, and a second time nothing is new", async () => {
  const path = join(makeFolder(), "library.zip");
  const here = openProfile(path);
  await fill(here);
  await exportAll(here);
  const there = openProfile(path);

  const counts = { name: "library.zip", added: 3, known: 0, updated: 0, feeds: 2, unreadable: 0 };
  const imported = { ...counts, pronunciations: readPronunciations(here.database) };
  expect(await there.importing.importLibrary(false)).toMatchObject({ ok: true, value: imported });
  expect(snapshot(there)).toEqual(snapshot(here));
  expect(snapshot(there).heard).toHaveLength(3);
  expect(snapshot(there).found).toEqual(["news.example"]);

  const again = await there.importing.importLibrary(false);
  expect(again).toMatchObject({ ok: true, value: { added: 0, known: 3, updated: 0, feeds: 0 } });
  expect(snapshot(there)).toEqual(snapshot(here));
});

test("of an article that is in both the place that was heard last stays; what is saved in one of them is saved", async () => {
  const path = join(makeFolder(), "library.zip");
  const here = openProfile(path);
  keep(here.library, rain, makeArticle("Rain", ["One.", "Two."]), 1000);
  keep(here.library, storm, makeArticle("Storm", ["One.", "Two."]), 1000);
  here.library.savePlace(rain, { block: 2, offset: 1, progress: 0.9 }, 9000);
  here.library.setSaved(here.library.find(storm)?.id ?? 0, true);
  await exportAll(here);
  const there = openProfile(path);
  keep(there.library, rain, makeArticle("Rain", ["One."]), 2000);
  keep(there.library, storm, makeArticle("Storm", ["One.", "Two."]), 2000);
  there.library.savePlace(storm, { block: 1, offset: 2, progress: 0.5 }, 3000);

  expect(await there.importing.importLibrary(false)).toMatchObject({ value: { added: 0, known: 2, updated: 1 } });
  expect(there.library.find(rain)).toMatchObject({ place: { block: 2, offset: 1, progress: 0.9 }, heardAt: 9000 });
  expect(there.library.describe(storm)).toMatchObject({ progress: 0.5, isSaved: true, addedAt: 1000, heardAt: 3000 });
});

test("other programs read it: an unpacker of its own kind, a parser of OPML, and any browser", async () => {
  const folder = makeFolder();
  const path = join(folder, "library.zip");
  const here = openProfile(path);
  await fill(here);
  await exportAll(here);

  // An implementation that is not ours; each checksum is compared by the next test.
  const files = unzipSync(readFileSync(path));
  expect(Object.keys(files).map((name) => name.replace(/[0-9a-f]{64}/, "hash"))).toEqual([
    "mimetype",
    "articles/00001-rain.html",
    "sources/00001.html.txt",
    "understood/00001.json",
    "images/hash.png",
    "articles/00002-storm.html",
    "sources/00002.html.txt",
    "understood/00002.json",
    "articles/00003-a-book.html",
    "sources/00003.epub",
    "understood/00003.json",
    "index.html",
    "feeds.opml",
    "library.json",
  ]);
  const opml = parseOpml(strFromU8(files["feeds.opml"] ?? new Uint8Array()));
  const [front, news] = opml.body?.outlines ?? [];
  expect(front?.xmlUrl).toBe("https://front.example/");
  expect(news?.text).toBe("News");
  expect(news?.outlines?.[0]?.outlines?.[0]?.xmlUrl).toBe("https://news.example/feed");
  const index = JSON.parse(strFromU8(files["library.json"] ?? new Uint8Array()));
  expect(index).toMatchObject({ format: "hark-library", version: 1, bulletin: [{ isHeard: true }, {}, {}] });
  expect(index.articles[0]).toMatchObject({ address: rain, state: "started", position: { block: 2, offset: 3 } });
  expect(strFromU8(files["sources/00001.html.txt"] ?? new Uint8Array())).toMatch(/^\uFEFF?<html lang=en><h1>Rain/);
});

test.runIf(process.platform === "linux")("unzip finds no fault in it", async () => {
  const path = join(makeFolder(), "library.zip");
  const here = openProfile(path);
  await fill(here);
  await exportAll(here);
  expect(execFileSync("unzip", ["-tq", path], { encoding: "utf8" })).toContain("No errors detected");
});
