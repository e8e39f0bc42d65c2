import { join } from "node:path";
import { openDatabase } from "../../main/storage/database.ts";
import { createLibrary } from "../../main/storage/library.ts";
import { launchApp } from "../../tests/harness/launch-app.ts";
import { articleCount, fillLibrary } from "./fill-library.mjs";
import { measureMemory } from "./measure-memory.mjs";
import { frameLimits, startFrames, takeFrames } from "./watch-frames.mjs";

/** @typedef {import("./table.mjs").Row} Row */

/** In ms. What is answered within 100 is felt as at once; a search as one types must be quicker, a frame is 16.7. */
const goals = { open: 100, search: 30, mark: 30, arrow: 16, change: 100 };
const presses = 300;
const changes = 20;
/** In ms: a key that is held comes again so often. */
const keyRepeat = 30;

/**
 * A library of ten thousand articles: how long it takes to list, to search, to mark an article, and to go from line to
 * line in the window.
 * @param {import("../../tests/harness/desktop.ts").Desktop} desktop
 * @param {number} runs
 * @returns {Promise<Row[]>}
 */
export async function measureLibrary(desktop, runs) {
  const profile = await desktop.makeFolder("library");
  const database = openDatabase(join(profile, "hark.db"));
  const library = createLibrary(database);
  fillLibrary(database, library);
  const rows = measureStorage(database, library, runs);
  database.close();
  const hark = await launchApp(desktop, { profile, args: ["--silent"] });
  try {
    await hark.page.locator("#article:focus-within").waitFor();
    const before = await measureMemory(hark.app);
    const shown = await measureWindow(hark.page, runs);
    const memory = { values: [await measureMemory(hark.app)], reference: [before] };
    const what = `Memory with the library of ${articleCount} articles on screen, against before`;
    return [...rows, ...shown, { what, unit: "MB", ...memory }];
  } finally {
    await hark.app.close();
  }
}

/**
 * @param {import("node:sqlite").DatabaseSync} database
 * @param {import("../../main/storage/library.ts").Library} library
 * @param {number} runs
 * @returns {Row[]}
 */
function measureStorage(database, library, runs) {
  const query = /** @type {const} */ ({ search: "", filter: "all", order: "heard", offset: 0, limit: 100 });
  const repeats = Array.from({ length: Math.max(20, runs * 4) }, (_, index) => index);
  const searches = listSearches(database).flatMap((search) => [search, search]);
  const marks = repeats.map((index) => time(() => library.setHeard(1 + index * 7, index % 2 === 0)));
  return [
    toRow(
      "Library: list it",
      goals.search,
      repeats.map(() => time(() => library.list(query))),
    ),
    toRow(
      "Library: search it",
      goals.search,
      searches.map((search) => time(() => library.list({ ...query, search }))),
    ),
    toRow("Library: mark an article as heard", goals.mark, marks),
  ];
}

/**
 * Words that all articles have, some, and few; two at once; and beginnings as they are typed.
 * @param {import("node:sqlite").DatabaseSync} database
 */
function listSearches(database) {
  database.exec("CREATE VIRTUAL TABLE temp.terms USING fts5vocab(main, article_texts, row)");
  const find = database.prepare("SELECT term FROM temp.terms WHERE doc <= ? ORDER BY doc DESC, term LIMIT 3");
  const words = [articleCount, 1000, 100, 10].flatMap((most) => find.all(most).map(({ term }) => String(term)));
  const pairs = words.slice(1).map((word, index) => `${words[index]} ${word}`);
  const beginnings = words.flatMap((word) => [word.slice(0, 1), word.slice(0, 2), word.slice(0, 3)]);
  return [...words, ...pairs, ...beginnings];
}

/**
 * @param {import("@playwright/test").Page} page
 * @param {number} runs
 * @returns {Promise<Row[]>}
 */
async function measureWindow(page, runs) {
  await page.locator("#article:focus-within").waitFor();
  const opened = [];
  for (let run = 0; run <= runs; run++) {
    await page.evaluate(watchArrival, "#library-search");
    await page.keyboard.press("Control+b");
    const [value] = await takeArrivals(page, 1);
    // The first one warms the compiler up.
    if (run > 0 && value !== undefined) opened.push(value);
    await page.keyboard.press("Escape");
    await page.locator("dialog").waitFor({ state: "hidden" });
  }
  await page.keyboard.press("Control+b");
  await page.locator("#library-search:focus").waitFor();
  await page.keyboard.press("ArrowDown");
  await page.locator("[data-line][aria-posinset='1']:focus").waitFor();
  await page.evaluate(watchArrival, "[data-line]");
  await startFrames(page);
  for (let press = 0; press < presses; press++) await page.keyboard.press("ArrowDown", { delay: keyRepeat / 2 });
  await page.locator(`[data-line][aria-posinset='${presses + 1}']:focus`).waitFor();
  const frames = await takeFrames(page);
  const arrows = await takeArrivals(page, presses);
  const marked = await measureChanges(page, "-", watchChange);
  const removed = await measureChanges(page, "Delete", watchArrival);
  return [
    toRow("Library: open the window", goals.open, opened),
    toRow(`Library: ${presses} times from line to line`, goals.arrow, arrows),
    { ...toRow("Library: frame to frame meanwhile", frameLimits.median, frames), limits: frameLimits },
    toRow("Library: mark an article in the window, until its line says so", goals.change, marked),
    toRow("Library: take an article out, until the next line has focus", goals.change, removed),
  ];
}

/**
 * From a key in the list to what it leads to.
 * @param {import("@playwright/test").Page} page
 * @param {string} key
 * @param {(selector: string) => void} watch
 * @returns {Promise<number[]>}
 */
async function measureChanges(page, key, watch) {
  const times = [];
  for (let change = 0; change < changes; change++) {
    await page.evaluate(watch, "[data-line]");
    await page.keyboard.press(key);
    times.push(...(await takeArrivals(page, 1)));
  }
  return times;
}

/**
 * Runs in the page: notes from now on how long after each key press, in ms, focus is on what matches.
 * @param {string} selector
 */
function watchArrival(selector) {
  /** @type {number[]} */
  const times = [];
  Reflect.set(globalThis, "bench", times);
  const controller = new AbortController();
  const { signal } = controller;
  Reflect.set(globalThis, "endBench", () => controller.abort());
  let pressed = 0;
  const options = { capture: true, signal };
  addEventListener("keydown", () => (pressed = performance.now()), options);
  addEventListener(
    "focusin",
    ({ target }) => {
      if (target instanceof Element && target.matches(selector)) times.push(performance.now() - pressed);
    },
    options,
  );
}

/**
 * Runs in the page: notes how long after the next key press, in ms, a line that matches says something else.
 * @param {string} selector
 */
function watchChange(selector) {
  /** @type {number[]} */
  const times = [];
  Reflect.set(globalThis, "bench", times);
  let pressed = 0;
  addEventListener("keydown", () => (pressed = performance.now()), { capture: true, once: true });
  const observer = new MutationObserver(() => {
    if (pressed > 0) times.push(performance.now() - pressed);
  });
  for (const line of document.querySelectorAll(selector))
    observer.observe(line, { characterData: true, childList: true, subtree: true });
  Reflect.set(globalThis, "endBench", () => observer.disconnect());
}

/**
 * @param {import("@playwright/test").Page} page
 * @param {number} count
 * @returns {Promise<number[]>}
 */
async function takeArrivals(page, count) {
  await page.waitForFunction((wanted) => Reflect.get(globalThis, "bench").length >= wanted, count);
  return page.evaluate(() => {
    Reflect.get(globalThis, "endBench")();
    return Reflect.get(globalThis, "bench");
  });
}

/** @param {() => unknown} act */
function time(act) {
  const start = performance.now();
  act();
  return performance.now() - start;
}

/**
 * @param {string} what
 * @param {number} limit
 * @param {readonly number[]} values
 * @returns {Row}
 */
function toRow(what, limit, values) {
  return { what: `${what}, ${articleCount} articles`, unit: "ms", values, limits: { median: limit, late: limit } };
}
