import { launchApp } from "../../tests/harness/launch-app.ts";
import { waitForArticle } from "../../tests/harness/reader.ts";
import { startServer } from "../../tests/server/server.ts";
import { measureAllKeys } from "./measure-all-keys.mjs";
import { late } from "./table.mjs";

/** @typedef {import("./table.mjs").Row} Row */
/** @typedef {import("../../tests/harness/launch-app.ts").RunningApp} RunningApp */

const headline = "A hundred thousand words";
const words = 100_000;
const presses = 40;
/** In ms: what a hand feels as at once. */
const slowest = 50;
/** A key at the end of an article may take so many times what it takes at the start. */
const growth = 1.2;
/** In ms: growth of less is the clock's and the machine's. */
const noise = 5;

/**
 * From a key to the focus that it moved, and to the sound that it begins, at the start and at the end of an article of
 * 100,000 words, in ms. Each key goes one paragraph on, or back at the end.
 * @param {import("../../tests/harness/desktop.ts").Desktop} desktop
 * @returns {Promise<Row[]>}
 */
export async function measureKeys(desktop) {
  await using server = await startServer();
  server.answer("/long", (_request, response) => {
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.end(writePage());
  });
  const hark = await launchApp(desktop, { args: [`${server.origin}/long`] });
  try {
    await waitForArticle(hark, headline);
    await hark.transcript.waitFor(/Press Space to listen/);
    const start = await pressKeys(hark, "Control+Home", "p");
    const end = await pressKeys(hark, "Control+End", "Shift+P");
    return [
      { what: "Key to focus, at the start of 100,000 words", unit: "ms", ...start.focus, limits: limit(slowest) },
      { what: "Key to focus, at their end", unit: "ms", ...end.focus, limits: limitGrowth(start.focus, slowest) },
      { what: "Key to sound, at the start of 100,000 words", unit: "ms", ...start.sound },
      { what: "Key to sound, at their end", unit: "ms", ...end.sound, limits: limitGrowth(start.sound) },
      await measureAllKeys(hark, "start"),
      await measureAllKeys(hark, "end"),
    ];
  } finally {
    await hark.app.close();
  }
}

/** @param {number} most */
function limit(most) {
  return { median: most, late: most };
}

/** @param {{ values: readonly number[] }} start */
function limitGrowth({ values }, most = Number.POSITIVE_INFINITY) {
  return limit(Math.min(most, Math.round(Math.max(noise, late(values) * growth))));
}

/**
 * @param {RunningApp} hark
 * @param {string} edge
 * @param {string} key
 */
async function pressKeys({ page, transcript }, edge, key) {
  const edgeMark = transcript.mark();
  await page.keyboard.press(edge);
  await transcript.waitFor(/./, { mark: edgeMark });
  const focus = [];
  const sound = [];
  for (let press = 0; press <= presses; press++) {
    await page.evaluate(watchFocus);
    const mark = transcript.mark();
    const pressed = performance.now();
    await page.keyboard.press(key);
    await transcript.waitFor(/^On day/, { mark });
    const heard = performance.now() - pressed;
    const moved = await page.evaluate(() => Reflect.get(globalThis, "bench"));
    // The first one warms the compiler up.
    if (press === 0) continue;
    focus.push(moved);
    sound.push(heard);
  }
  return { focus: { values: focus }, sound: { values: sound } };
}

/** Runs in the page: from now on it waits for a key, and then for the focus that it moves. */
function watchFocus() {
  const measured = new Promise((resolve) => {
    const onKey = (/** @type {KeyboardEvent} */ { key }) => {
      if (key === "Shift") return;
      removeEventListener("keydown", onKey, true);
      const pressed = performance.now();
      addEventListener("focusin", () => resolve(performance.now() - pressed), { once: true });
    };
    addEventListener("keydown", onKey, true);
  });
  Reflect.set(globalThis, "bench", measured);
}

/** No two paragraphs are alike: repeated ones are not read twice. */
function writePage() {
  const sentence = "the boats stayed in the harbour, because the wind had turned again before the tide came in.";
  const count = Math.ceil(words / (sentence.split(" ").length + 3));
  const paragraphs = Array.from({ length: count }, (_, day) => `<p>On day ${day + 1} ${sentence}</p>`);
  return `<!doctype html><html lang="en"><title>${headline}</title><main><article><h1>${headline}</h1>${paragraphs.join("\n")}</article></main></html>`;
}
