import { deflateRawSync } from "node:zlib";
import { createBulletinStore } from "../../../main/storage/bulletin.ts";
import { createFeedStore } from "../../../main/storage/feeds.ts";
import { createHeadlineStore } from "../../../main/storage/headlines.ts";
import { writePronunciations } from "../../../main/storage/pronunciations.ts";
import { keep, makeArticle, type Profile } from "./bench-library.ts";

const png = Buffer.from("89504e470d0a1a0a0000000d49484452", "hex");
export const rain = "https://news.example/rain";
export const storm = "https://news.example/storm";
export const photo = "https://news.example/photo.png";
const figure = { kind: "figure", image: { url: photo }, alt: "A pier", caption: "", captionMarks: [], credit: "" };

/** Two web pages, a book, two feeds, a bulletin and a word of the dictionary. */
export async function fill({ database, library, images }: Profile): Promise<void> {
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
  bulletin.noteHeardRuns(["it rains tonight", "日本語 の 記事"], recently);
  bulletin.noteHeardRuns(["rains tonight here"], recently + 1);
}

/** What was heard long ago is forgotten. */
const recently = Date.now() - 60_000;

/** All that a listener has, by what it is and not by row numbers. */
export function snapshot({ database, library }: Profile) {
  const all = (sql: string) => database.prepare(sql).all();
  return {
    articles: all(
      `SELECT url, label, media_type, charset, source_language, articles.headline, articles.byline, articles.site, published, language, word_count,
         state, saved, added, heard, block, position, progress, hex(source), hex(article), body
       FROM articles JOIN article_contents ON article_id = id JOIN article_texts ON article_texts.rowid = id WHERE removed IS NULL ORDER BY added`,
    ),
    images: all(
      "SELECT key, article_images.url, hash, hex(images.bytes) FROM article_images JOIN articles ON id = article_id JOIN images USING (hash) ORDER BY 1, 2",
    ),
    feeds: all(
      "SELECT address, site_address, title, own_title, folders, kind, added FROM feeds WHERE removed IS NULL ORDER BY address",
    ),
    entries: all(
      "SELECT key, url, headline, summary, published, sorted, word_count, read, saved, article_key, removed IS NULL FROM entries ORDER BY key",
    ),
    bulletin: createBulletinStore(database)
      .list()
      .map(({ kind, headline, source, isHeard, isUnderWay }) => [kind, headline, source, isHeard, isUnderWay]),
    heard: all("SELECT run, heard FROM heard_runs"),
    found: library
      .list({ search: "日本", filter: "all", order: "heard", offset: 0, limit: 10 })
      .articles.map(({ label }) => label),
  };
}
