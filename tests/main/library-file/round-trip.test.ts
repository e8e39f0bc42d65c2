import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { deflateRawSync } from "node:zlib";
import { parseOpml } from "feedsmith";
import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { createBulletinStore } from "../../../main/storage/bulletin.ts";
import { createFeedStore } from "../../../main/storage/feeds.ts";
import { createHeadlineStore } from "../../../main/storage/headlines.ts";
import { writePronunciations } from "../../../main/storage/pronunciations.ts";
import { exportAll, keep, makeArticle, makeFolder, openProfile, type Profile } from "./bench-library.ts";

const png = Buffer.from("89504e470d0a1a0a0000000d49484452", "hex");
const rain = "https://news.example/rain";
const storm = "https://news.example/storm";
const photo = "https://news.example/photo.png";
const figure = { kind: "figure", image: { url: photo }, alt: "A pier", caption: "", captionMarks: [], credit: "" };

/** Two web pages, a book, two feeds, a bulletin and a word of the dictionary. */
async function fill({ database, library, images }: Profile): Promise<void> {
  keep(library, rain, makeArticle("Rain", ["It rains.", "日本語の記事。"], [figure]), 1000);
  keep(library, storm, makeArticle("Storm", ["It storms."], [figure]), 2000);
  images.keep(rain, photo, { mediaType: "image/png", bytes: png });
  images.keep(storm, photo, { mediaType: "image/png", bytes: png });
  library.savePlace(rain, { block: 2, offset: 3, progress: 0.6 }, 5000);
  library.setSaved(library.find(storm)?.id ?? 0, true);
  const book = Buffer.from("PK a book");
  const key = "sha256:1fc7bb6cf51bde8e0e7a4ef3a3d4a8ee6a3d8c4d6b2bd0a0e0f4d2e6f2b1c0aa";
  const article = deflateRawSync(JSON.stringify(makeArticle("A book", ["Once."])));
  const facts = {
    headline: "A book",
    byline: "",
    site: "",
    published: "",
    language: "en",
    wordCount: 1,
    text: "Once.",
  };
  const form = { mediaType: "application/epub+zip", charset: "", sourceLanguage: "", source: book, article };
  library.keep({ key, url: "", label: "book.epub", ...form, ...facts }, 3000);
  await fillNews(database);
  writePronunciations(database, [{ kind: "word", written: "Hark", said: "hahk", language: "en", matchCase: true }]);
}

async function fillNews(database: Profile["database"]): Promise<void> {
  const feeds = createFeedStore(database);
  const headlines = createHeadlineStore(database);
  const feed = { siteAddress: "https://news.example/", title: "Harbour & News", kind: "feed" as const };
  const own = { ownTitle: "Harbour", folders: ["News", "Coast"] };
  const { id } = feeds.add({ ...feed, ...own, address: "https://news.example/feed" }, 100);
  feeds.add({ ...feed, address: "https://front.example/", title: "Front", kind: "page" }, 200);
  const entry = (name: string) => ({
    key: name,
    url: `https://news.example/${name}`,
    headline: name,
    summary: `About ${name}.`,
    author: "",
    language: "en",
    published: 900,
    wordCount: 3,
    isFull: false,
    content: null,
    text: name,
    fingerprint: name,
  });
  await headlines.write(id, ["rain", "snow", "fog"].map(entry), 1000);
  const ids = new Map(
    headlines.list({ feedId: id, search: "", filter: "all" }).headlines.map((one) => [one.headline, one.id]),
  );
  headlines.noteOpened(ids.get("rain") ?? 0, rain);
  headlines.setSaved(ids.get("snow") ?? 0, true);
  headlines.remove(ids.get("fog") ?? 0, 1500);
  const bulletin = createBulletinStore(database);
  bulletin.queue("headline", ids.get("snow") ?? 0);
  bulletin.queue("kept", 2);
  bulletin.queue("kept", 1);
  bulletin.setHeard(bulletin.list()[0]?.id ?? 0, true);
  bulletin.begin(bulletin.list()[1]?.id ?? 0);
}

/** All that a listener has, by what it is and not by row numbers. */
function snapshot({ database, library }: Profile) {
  const all = (sql: string) => database.prepare(sql).all();
  return {
    articles: all(
      `SELECT url, label, media_type, charset, source_language, articles.headline, articles.byline, articles.site, published, language, word_count,
         state, saved, added, heard, block, position, progress, hex(source), hex(article), body
       FROM articles JOIN article_contents ON article_id = id JOIN article_texts ON article_texts.rowid = id ORDER BY added`,
    ),
    images: all(
      "SELECT key, article_images.url, hash, hex(images.bytes) FROM article_images JOIN articles ON id = article_id JOIN images USING (hash) ORDER BY 1, 2",
    ),
    feeds: all("SELECT address, site_address, title, own_title, folders, kind, added FROM feeds ORDER BY address"),
    entries: all(
      "SELECT key, url, headline, summary, published, sorted, word_count, read, saved, article_key, removed IS NULL FROM entries ORDER BY key",
    ),
    bulletin: createBulletinStore(database)
      .list()
      .map(({ kind, headline, source, isHeard, isUnderWay }) => [kind, headline, source, isHeard, isUnderWay]),
    pronunciations: all("SELECT kind, written, said, language, match_case FROM pronunciations"),
    found: library
      .list({ search: "日本", filter: "all", order: "heard", offset: 0, limit: 10 })
      .articles.map(({ label }) => label),
  };
}

test("a library goes into a file and comes out of it in a new profile as it was, and a second time nothing is new", async () => {
  const path = join(makeFolder(), "library.zip");
  const here = openProfile(path);
  await fill(here);
  await exportAll(here);
  const there = openProfile(path);

  const imported = { name: "library.zip", added: 3, known: 0, updated: 0, feeds: 2, unreadable: 0 };
  expect(await there.importing.importLibrary(false)).toMatchObject({ ok: true, value: imported });
  expect(snapshot(there)).toEqual(snapshot(here));
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
