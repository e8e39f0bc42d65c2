// Run by killed-writes.test.ts as a process of its own: keeps articles, places and headlines until it is killed, and says on
// its standard output what has been done.
import { openDatabase } from "../../../main/storage/database.ts";
import { createFeedStore } from "../../../main/storage/feeds.ts";
import { createHeadlineStore } from "../../../main/storage/headlines.ts";
import { createLibrary } from "../../../main/storage/library.ts";

const [path = "", start = "0"] = process.argv.slice(2);
const database = openDatabase(path);
const library = createLibrary(database);
const headlines = createHeadlineStore(database);
const site = { siteAddress: "", title: "", kind: "feed" } as const;
const feed = createFeedStore(database).add({ ...site, address: "https://news.example/feed" }, 1);
const unknown = { url: "", summary: "", author: "", published: 0, language: "", isFull: false, wordCount: 0, text: "" };
const bytes = new Uint8Array(20_000).fill(7);

for (let number = Number(start); ; number++) {
  const key = `article ${number % 50}`;
  const facts = { url: "", label: key, mediaType: "text/html", charset: "UTF-8", sourceLanguage: "en", byline: "" };
  const row = { ...facts, key, source: bytes, article: bytes, headline: key, site: "", published: "", language: "en" };
  library.keep({ ...row, wordCount: number, text: `word${number} `.repeat(200) }, number);
  library.savePlace(key, { block: number, offset: number, progress: 0.5 }, number);
  const entry = { ...unknown, key: String(number), headline: key, content: bytes, fingerprint: key };
  await headlines.write(feed.id, [entry], number);
  process.stdout.write(`${number}\n`);
}
