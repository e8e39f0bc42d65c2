import { once } from "node:events";
import { connect } from "node:net";
import { speechServicePath } from "../../main/speech-service.ts";
import { startRecorder } from "../../tests/harness/recorder.ts";
import { findLastSound } from "../../tests/harness/recording.ts";
import { Stop, say } from "../say.mjs";
import { findFirstVoices } from "./measure-engines.mjs";

/** How often each is stopped. */
const presses = 20;
/** In ms of steady sound before: in the middle of a word, mostly. */
const sounding = 150;
/** In ms that are listened to after. */
const listened = 700;

/**
 * From the key that pauses to the last sound that is heard, for every engine that offers a voice here; the system's beside
 * the same service when it is told to stop without a browser in between. The recording's error is 10 ms.
 * @param {import("@playwright/test").Page} page with an article of some minutes
 * @param {import("../../tests/harness/desktop.ts").Desktop} desktop
 * @returns {Promise<import("./table.mjs").Row[]>}
 */
export async function measurePauses(page, desktop) {
  const recorder = await startRecorder(desktop);
  /** @type {import("./table.mjs").Row[]} */
  const rows = [];
  try {
    for (const [engine, voice] of await findFirstVoices(page)) {
      say(`pausing ${engine}.`);
      await page.locator("#voice").selectOption(voice);
      await play(page);
      const values = await repeat(
        recorder,
        () => pause(page),
        () => play(page),
      );
      await page.keyboard.press("Control+4");
      const what = `Pause pressed to silence, ${engine}`;
      if (engine === "embedded") rows.push({ what, unit: "ms", values });
      else
        rows.push({
          what: `${what} beside the service's own stop`,
          unit: "ms",
          values,
          reference: await stopService(recorder, desktop),
        });
    }
    return rows;
  } finally {
    await recorder.close();
  }
}

/**
 * @param {import("../../tests/harness/recorder.ts").Recorder} recorder
 * @param {() => Promise<number>} silence when that was asked for
 * @param {() => Promise<unknown>} goOn
 */
async function repeat(recorder, silence, goOn) {
  const values = [];
  for (let press = 0; press < presses; press++) {
    await recorder.waitForSound(sounding);
    const moment = await silence();
    const heard = await recorder.recordFor(listened);
    values.push(Math.max(0, (findLastSound(heard) ?? moment) - moment));
    await goOn();
  }
  return values;
}

/**
 * @param {import("@playwright/test").Page} page
 * @returns {Promise<number>} when the browser had the key
 */
async function pause(page) {
  await page.evaluate(() => {
    const note = (/** @type {KeyboardEvent} */ { timeStamp }) =>
      Reflect.set(globalThis, "bench", performance.timeOrigin + timeStamp);
    addEventListener("keydown", note, { capture: true });
  });
  await page.keyboard.press("Control+2");
  await page.waitForFunction(() => document.title.includes("paused"));
  return page.evaluate(() => Reflect.get(globalThis, "bench"));
}

/** @param {import("@playwright/test").Page} page */
async function play(page) {
  await page.keyboard.press("Control+2");
  await page.waitForFunction(() => document.title.includes("playing"));
}

/**
 * Speech Dispatcher, spoken to as its own programs do.
 * @param {import("../../tests/harness/recorder.ts").Recorder} recorder
 * @param {import("../../tests/harness/desktop.ts").Desktop} desktop
 */
async function stopService(recorder, desktop) {
  const path = speechServicePath(desktop.env);
  if (path === null) throw new Stop("there is no speech service.");
  const socket = connect(path);
  await once(socket, "connect");
  let answer = "";
  socket.setEncoding("utf8").on("data", (text) => {
    answer += text;
  });
  const ask = async (/** @type {string} */ line) => {
    answer = "";
    socket.write(`${line}\r\n`);
    // The last line of an answer has a space after its number.
    while (!/^\d{3} .*\r\n/m.test(answer)) await once(socket, "data");
  };
  const speak = async () => {
    await ask("SPEAK");
    await ask(`${"The boats stayed in the harbour, because the wind had turned to the north again. ".repeat(4)}\r\n.`);
  };
  const stop = async () => {
    const moment = Date.now();
    await ask("CANCEL SELF");
    return moment;
  };
  try {
    await ask("SET SELF CLIENT_NAME hark:bench:main");
    await ask("SET SELF LANGUAGE en");
    await speak();
    const values = await repeat(recorder, stop, speak);
    await stop();
    return values;
  } finally {
    socket.destroy();
  }
}
