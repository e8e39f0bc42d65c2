import { createFeedStore } from "../../main/storage/feeds.ts";
import { createHeadlineStore } from "../../main/storage/headlines.ts";

export const headlineCount = 10_000;

const words =
  "harbour boat wind night council vote market price school train river storm paper light bridge garden winter summer minister".split(
    " ",
  );

/**
 * Puts ten thousand headlines of twenty feeds into a database, each with a text of 300 words that can be searched.
 * @param {import("node:sqlite").DatabaseSync} database
 */
export async function fillFeeds(database) {
  const feeds = createFeedStore(database);
  const headlines = createHeadlineStore(database);
  const now = Date.now();
  for (let feed = 0; feed < 20; feed++) {
    const address = `https://paper-${feed}.example/feed`;
    const { id } = feeds.add({ address, siteAddress: "", title: `Paper ${feed}`, kind: "feed" }, now);
    const entries = Array.from({ length: headlineCount / 20 }, (_, index) => makeEntry(feed, index, now));
    await headlines.write(id, entries, now);
    const read = { etag: "", lastModified: "", address: "", title: "", siteAddress: "" };
    feeds.noteRead(id, read, now);
  }
}

/**
 * @param {number} feed
 * @param {number} index
 * @param {number} now
 * @returns {import("../../main/feeds/parsed-feed.ts").ParsedEntry}
 */
function makeEntry(feed, index, now) {
  const number = feed * 1000 + index;
  const pick = (/** @type {number} */ place) => words[(number * 7 + place * place) % words.length];
  return {
    key: String(index),
    url: `https://paper-${feed}.example/${index}`,
    headline: `The ${pick(1)} and the ${pick(2)}, part ${number}`,
    summary: `About ${pick(3)} and ${pick(4)}.`,
    author: "",
    published: now - number * 60_000,
    language: "en",
    content: null,
    isFull: true,
    wordCount: 300,
    text: `${Array.from({ length: 300 }, (_, place) => pick(place)).join(" ")} word${number}`,
    fingerprint: String(number),
  };
}
