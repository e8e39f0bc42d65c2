import { deflateRawSync } from "node:zlib";
import { inTransaction } from "../../main/storage/transaction.ts";

/** As many as a diligent listener keeps in some years. */
export const articleCount = 10_000;
const wordsPerArticle = 600;
const vocabulary = 20_000;

/**
 * Fills a library with made-up news. Words are as unevenly frequent as in a language (Zipf), because that decides how
 * long a search takes; the same numbers give the same articles.
 * @param {import("node:sqlite").DatabaseSync} database
 * @param {import("../../main/storage/library.ts").Library} library
 */
export function fillLibrary(database, library, count = articleCount) {
  const random = createRandom(7);
  const words = Array.from({ length: vocabulary }, () => makeWord(random));
  const pick = () => words[Math.floor(vocabulary ** random()) - 1] ?? "";
  const insert = () => {
    for (let number = 0; number < count; number++) keepArticle(library, number, pick);
  };
  // One commit instead of ten thousand.
  const { exec } = database;
  inTransaction(database, () => {
    database.exec = () => undefined;
    try {
      insert();
    } finally {
      database.exec = exec;
    }
  });
  database.exec("PRAGMA wal_checkpoint(TRUNCATE)");
}

/**
 * @param {import("../../main/storage/library.ts").Library} library
 * @param {number} number
 * @param {() => string} pick
 */
function keepArticle(library, number, pick) {
  const say = (/** @type {number} */ count) => Array.from({ length: count }, pick).join(" ");
  const headline = `${say(8)}.`;
  const text = Array.from({ length: 12 }, () => `${say(wordsPerArticle / 12)}.`).join("\n");
  const blocks = [headline, ...text.split("\n")].map((line, index) =>
    index === 0 ? { kind: "heading", level: 1, text: line, marks: [] } : { kind: "paragraph", text: line, marks: [] },
  );
  const metadata = {
    headline,
    standfirst: "",
    byline: "",
    published: "",
    updated: "",
    section: "",
    site: "Bench News",
  };
  const facts = { language: "en", url: "", wordCount: wordsPerArticle };
  const page = `<html lang="en"><main><h1>${headline}</h1>${text.replaceAll("\n", "<p>")}</main>`;
  const article = {
    metadata: { ...metadata, ...facts },
    blocks,
    skipped: [],
    confidence: 1,
    doubts: [],
    ending: "complete",
  };
  library.keep(
    {
      key: `https://bench.example/${number}`,
      url: `https://bench.example/${number}`,
      label: "bench.example",
      mediaType: "text/html",
      charset: "UTF-8",
      sourceLanguage: "en",
      source: deflateRawSync(page),
      article: deflateRawSync(JSON.stringify(article)),
      headline,
      byline: "",
      site: "Bench News",
      published: "",
      language: "en",
      wordCount: wordsPerArticle,
      text: `${headline}\n${text}`,
    },
    1_700_000_000_000 + number * 60_000,
  );
}

/**
 * Numbers from 0 to 1 that are the same in every run (mulberry32).
 * @param {number} seed
 */
function createRandom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** @param {() => number} random */
function makeWord(random) {
  const length = 2 + Math.floor(random() * 8);
  return Array.from({ length }, () => "etaoinshrdlucmfwypvbgkjqxz"[Math.floor(random() ** 2 * 26)]).join("");
}
