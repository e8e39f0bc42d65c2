import { commands } from "../../renderer/navigation/commands.ts";
import { median } from "./table.mjs";

/** @typedef {import("./table.mjs").Row} Row */
/** @typedef {import("../../tests/harness/launch-app.ts").RunningApp} RunningApp */

/** With the first one six: what goes round in two or three comes back to where it was. */
const presses = 5;
/** In ms: what a hand feels as at once. */
const slowest = 50;

/** What asks the system, leaves the article or waits for other programs: not the key takes the time. */
const elsewhere = new Set([
  ...["file.open", "file.clipboard", "file.browser", "file.back", "file.cancel", "listen.sound-device"],
  ...["news.play-bulletin", "news.next-story", "news.previous-story", "news.refresh"],
  ...["news.next", "news.previous", "file.export-library", "file.import-library", "file.undo-import"],
]);

/** Playwright's names of places on a keyboard. @type {Readonly<Record<string, string>>} */
const places = { ",": "Comma", ".": "Period", "/": "Slash", Ctrl: "Control" };

/**
 * From every key of the table to what it does being on screen and Hark free for the next, in ms, with the article open.
 * @param {RunningApp} hark
 * @param {"start" | "end"} edge
 * @returns {Promise<Row>}
 */
export async function measureAllKeys({ page }, edge) {
  const keys = commands.filter(({ id }) => !elsewhere.has(id)).flatMap((command) => command.keys.map(({ key }) => key));
  /** @type {{ key: string, time: number }[]} */
  const measured = [];
  for (const key of keys) {
    const times = [];
    // The first one warms the compiler up.
    for (let press = 0; press <= presses; press++) {
      await page.keyboard.press("Control+Digit4");
      await page.evaluate(leaveControl);
      await page.keyboard.press(edge === "start" ? "Control+Home" : "Control+End");
      await page.keyboard.press("Control+Digit4");
      const strokes = key.split(" ").map(toPlaywright);
      for (const stroke of strokes.slice(0, -1)) await page.keyboard.press(stroke);
      await page.evaluate(watchKey);
      await page.keyboard.press(strokes.at(-1) ?? "");
      times.push(await page.evaluate(() => Reflect.get(globalThis, "bench")));
      if (await page.locator("dialog[open]").count()) await page.keyboard.press("Escape");
    }
    measured.push({ key, time: median(times.slice(1)) });
  }
  const worst = measured.toSorted((one, other) => other.time - one.time).slice(0, 3);
  const names = worst.map(({ key, time }) => `${key} ${Math.round(time)} ms`).join(", ");
  return {
    what: `Each of ${keys.length} keys to its effect, at the ${edge} of 100,000 words (slowest: ${names})`,
    unit: "ms",
    values: measured.map(({ time }) => time),
    limits: { median: slowest, late: slowest, most: slowest },
  };
}

/** @param {string} stroke */
function toPlaywright(stroke) {
  const place = (/** @type {string} */ part) => {
    if (/^[A-Z]$/.test(part)) return `Key${part}`;
    return /^\d$/.test(part) ? `Digit${part}` : (places[part] ?? part);
  };
  return stroke.split("+").map(place).join("+");
}

/** Runs in the page: the article has the keyboard again, whatever had it. */
function leaveControl() {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}

/** Runs in the page: from the next key to the frame after it, and until nothing is left to do for it. */
function watchKey() {
  const measured = new Promise((resolve) => {
    const onKey = (/** @type {KeyboardEvent} */ { key, timeStamp }) => {
      if (["Control", "Shift", "Alt"].includes(key)) return;
      removeEventListener("keydown", onKey, true);
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - timeStamp)));
    };
    addEventListener("keydown", onKey, true);
  });
  Reflect.set(globalThis, "bench", measured);
}
