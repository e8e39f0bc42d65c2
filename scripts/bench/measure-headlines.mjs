import { join } from "node:path";
import { openDatabase } from "../../main/storage/database.ts";
import { createHeadlineStore } from "../../main/storage/headlines.ts";
import { launchApp } from "../../tests/harness/launch-app.ts";
import { fillFeeds, headlineCount } from "./fill-feeds.mjs";
import { measureMemory } from "./measure-memory.mjs";
import { frameLimits, startFrames, takeFrames } from "./watch-frames.mjs";

/** @typedef {import("./table.mjs").Row} Row */

/** In ms, median and 95th percentile. */
const goals = {
  list: { median: 50, late: 100 },
  search: { median: 30, late: 30 },
  mark: { median: 5, late: 10 },
  open: { median: 300, late: 500 },
  arrow: { median: 16, late: 16 },
};

const repeats = 40;

/**
 * Ten thousand headlines: listed, searched and marked in the database, and in the window: opened, and walked by arrow key.
 * @param {import("../../tests/harness/desktop.ts").Desktop} desktop
 * @param {number} runs
 * @returns {Promise<Row[]>}
 */
export async function measureHeadlines(desktop, runs) {
  const profile = await desktop.makeFolder("headlines");
  const database = openDatabase(join(profile, "hark.db"));
  await fillFeeds(database);
  const rows = measureStore(createHeadlineStore(database));
  database.close();
  const hark = await launchApp(desktop, { profile, args: ["--silent"] });
  try {
    await hark.page.locator("#article:focus-within").waitFor();
    const before = await measureMemory(hark.app);
    await measureKey(hark.page, "Control+n");
    const memory = { values: [await measureMemory(hark.app)], reference: [before] };
    await hark.page.keyboard.press("Escape");
    await hark.page.locator("#article:focus-within").waitFor();
    const shown = await measureWindow(hark.page, runs);
    const what = `Memory with ${headlineCount} headlines on screen, against before`;
    return [...rows, ...shown, { what, unit: "MB", ...memory }];
  } finally {
    await hark.app.close();
  }
}

/**
 * @param {import("../../main/storage/headlines.ts").HeadlineStore} store
 * @returns {Row[]}
 */
function measureStore(store) {
  const query = /** @type {const} */ ({ feedId: null, search: "", filter: "all" });
  const searches = ["word4211", "harbour", "harbour win", "council mar", "the boat", "wo"];
  const what = `${headlineCount} headlines`;
  return [
    { what: `${what}: list`, unit: "ms", values: repeat(() => store.list(query)), limits: goals.list },
    {
      what: `${what}: search`,
      unit: "ms",
      values: searches.flatMap((search) => repeat(() => store.list({ ...query, search }))),
      limits: goals.search,
    },
    {
      what: `${what}: mark as read`,
      unit: "ms",
      values: repeat((index) => store.setRead([index + 1], true)),
      limits: goals.mark,
    },
  ];
}

/** @param {(index: number) => void} act */
function repeat(act) {
  return Array.from({ length: repeats }, (_, index) => {
    const start = performance.now();
    act(index);
    return performance.now() - start;
  });
}

/**
 * @param {import("@playwright/test").Page} page
 * @param {number} runs
 * @returns {Promise<Row[]>}
 */
async function measureWindow(page, runs) {
  const opened = [];
  for (let run = 0; run <= runs; run++) {
    const time = await measureKey(page, "Control+n");
    // The first one warms the compiler up.
    if (run > 0) opened.push(time);
    if (run < runs) await page.keyboard.press("Escape");
    if (run < runs) await page.locator("#article:focus-within").waitFor();
  }
  const arrows = [];
  await startFrames(page);
  for (let step = 0; step < repeats * 5; step++) arrows.push(await measureKey(page, "ArrowDown"));
  const frames = await takeFrames(page);
  const what = `${headlineCount} headlines in the window`;
  return [
    { what: `${what}: Control+N to the first in focus`, unit: "ms", values: opened, limits: goals.open },
    { what: `${what}: arrow to the next in focus`, unit: "ms", values: arrows, limits: goals.arrow },
    { what: `${what}: frame to frame meanwhile`, unit: "ms", values: frames, limits: frameLimits },
  ];
}

/**
 * From a key to another line in focus, in ms.
 * @param {import("@playwright/test").Page} page
 * @param {string} key
 * @returns {Promise<number>}
 */
async function measureKey(page, key) {
  await page.evaluate(watchFocus);
  await page.keyboard.press(key);
  return page.evaluate(() => Reflect.get(globalThis, "bench"));
}

/** Runs in the page: from the next key on it waits until a line takes focus. */
function watchFocus() {
  const measured = new Promise((resolve, reject) => {
    let pressed = Number.NaN;
    const onKey = (/** @type {KeyboardEvent} */ { key }) => {
      if (key !== "Control") pressed = performance.now();
    };
    const onFocus = (/** @type {FocusEvent} */ { target }) => {
      if (!(target instanceof HTMLElement) || target.dataset.line === undefined) return;
      removeEventListener("keydown", onKey, { capture: true });
      removeEventListener("focusin", onFocus, { capture: true });
      resolve(performance.now() - pressed);
    };
    addEventListener("keydown", onKey, { capture: true });
    addEventListener("focusin", onFocus, { capture: true });
    setTimeout(() => reject(new Error("No line took focus.")), 20_000);
  });
  Reflect.set(globalThis, "bench", measured);
}
