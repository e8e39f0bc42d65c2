import { startRecorder } from "../../tests/harness/recorder.ts";
import { endOf, findFirstSound, findLastSound } from "../../tests/harness/recording.ts";
import { waitUntil } from "../../tests/harness/wait-until.ts";
import { say } from "../say.mjs";

/** In ms. */
const deadline = 20_000;

/** In ms; Linux's speech service lists 13,000 voices, which takes its time. */
const voicesDeadline = 10_000;

/** In ms; longer than any pause within speech. */
const lull = 1000;

/**
 * Every engine that offers a voice here, by its first voice.
 * @param {import("@playwright/test").Page} page
 * @param {import("../../tests/harness/desktop.ts").Desktop} desktop
 * @param {number} runs
 * @returns {Promise<import("./table.mjs").Row[]>}
 */
export async function measureEngines(page, desktop, runs) {
  const firstVoices = await findFirstVoices(page);
  const rows = [];
  for (const [engine, voice] of firstVoices) {
    say(`listening to ${engine}.`);
    await page.locator("#voice").selectOption(voice);
    const values = [];
    for (let run = 0; run <= runs; run++) {
      const value = await measureFirstSound(page, desktop);
      if (run > 0) values.push(value);
    }
    rows.push({ what: `Key press to first sound, ${engine}`, unit: "ms", values });
  }
  return rows;
}

/**
 * The first voice of each engine that has one within the deadline.
 * @param {import("@playwright/test").Page} page
 * @returns {Promise<Map<string, string>>} the voice's key by its engine's id
 */
async function findFirstVoices(page) {
  const options = page.locator("#voice option:not([value=''])");
  const of = (/** @type {string} */ voice) => voice.split("/")[0] ?? voice;
  const list = () => options.evaluateAll((all) => all.map((option) => option.getAttribute("value") ?? ""));
  const hasBoth = async () => new Set((await list()).map(of)).size > 1;
  await waitUntil(hasBoth, { what: "the voices of both engines", deadline: voicesDeadline }).catch(() =>
    say("only one engine has a voice here."),
  );
  return new Map((await list()).toReversed().map((voice) => [of(voice), voice]));
}

/**
 * From the key that begins to read to the first sound that a listener hears, in ms; the recording's error is 10 ms.
 * @param {import("@playwright/test").Page} page
 * @param {import("../../tests/harness/desktop.ts").Desktop} desktop
 * @returns {Promise<number>}
 */
async function measureFirstSound(page, desktop) {
  const recorder = await startRecorder(desktop);
  try {
    await waitUntil(() => isSilent(recorder.listen()), { what: "silence", deadline });
    await page.evaluate(() => {
      const pressed = new Promise((resolve) => {
        addEventListener("keydown", () => resolve(Date.now()), { capture: true, once: true });
      });
      Reflect.set(globalThis, "bench", pressed);
    });
    await page.keyboard.press("Control+2");
    /** @type {number} */
    const moment = await page.evaluate(() => Reflect.get(globalThis, "bench"));
    const what = "the first sound";
    const heard = await waitUntil(() => findFirstSound(recorder.listen(), moment) ?? false, { what, deadline });
    return heard - moment;
  } finally {
    await page.keyboard.press("Control+4");
    await recorder.close();
  }
}

/**
 * Whether nothing was heard for a while, so that what is heard next is what was asked for.
 * @param {import("../../tests/harness/recording.ts").Recording} recording
 */
function isSilent(recording) {
  return endOf(recording) - (findLastSound(recording) ?? recording.start) > lull;
}
