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

/** More than of the rest, for the 95th percentile. */
const presses = 20;

/** What others need from a shell to the first sound, in the same run, so that a busy machine slows all. */
const shellCommands = { "espeak-ng": ["espeak-ng"], "spd-say": ["spd-say", "--wait"] };

/** Of the embedded engine, in ms. */
const limits = { median: 60, late: 120 };

/**
 * Every engine that offers a voice here, by its first voice, beside programs started from a shell.
 * @param {import("@playwright/test").Page} page
 * @param {import("../../tests/harness/desktop.ts").Desktop} desktop
 * @returns {Promise<import("./table.mjs").Row[]>}
 */
export async function measureEngines(page, desktop) {
  const firstVoices = await findFirstVoices(page);
  /** @type {import("./table.mjs").Row[]} */
  const rows = [];
  for (const [engine, voice] of firstVoices) {
    say(`listening to ${engine}.`);
    await page.locator("#voice").selectOption(voice);
    const values = await repeat(() => measureFirstSound(page, desktop));
    const what = `Key press to first sound, ${engine}`;
    rows.push({ what, unit: "ms", values, ...(engine === "embedded" ? { limits } : {}) });
  }
  const embedded = rows.find(({ limits }) => limits)?.values;
  for (const [name, command] of Object.entries(shellCommands)) {
    say(`listening to ${name}.`);
    const reference = await repeat(() => measureShell(command, desktop));
    const what = `Embedded beside ${name} from a shell, to first sound`;
    if (embedded) rows.push({ what, unit: "ms", values: embedded, reference });
  }
  return rows;
}

/**
 * The first time is not counted.
 * @param {() => Promise<number>} measure
 */
async function repeat(measure) {
  const values = [];
  for (let run = 0; run <= presses; run++) {
    const value = await measure();
    if (run > 0) values.push(value);
  }
  return values;
}

/**
 * From the start of a program to the first sound that a listener hears, in ms.
 * @param {readonly string[]} command
 * @param {import("../../tests/harness/desktop.ts").Desktop} desktop
 */
async function measureShell([name = "", ...args], desktop) {
  const recorder = await startRecorder(desktop);
  try {
    const moment = Date.now();
    const ended = desktop.run(name, [...args, "Heading level one."]);
    const heard = await waitUntil(() => findFirstSound(recorder.listen(), moment) ?? false, {
      what: `the first sound of ${name}`,
      deadline,
    });
    await ended;
    await waitUntil(() => isSilent(recorder.listen()), { what: "silence", deadline });
    return heard - moment;
  } finally {
    await recorder.close();
  }
}

/**
 * The first voice of each engine that has one within the deadline.
 * @param {import("@playwright/test").Page} page
 * @returns {Promise<Map<string, string>>} the voice's key by its engine's id
 */
export async function findFirstVoices(page) {
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
