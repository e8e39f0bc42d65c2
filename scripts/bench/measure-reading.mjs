import { startRecorder } from "../../tests/harness/recorder.ts";
import { findFirstSound } from "../../tests/harness/recording.ts";
import { waitUntil } from "../../tests/harness/wait-until.ts";

/** In ms. */
const deadline = 20_000;

/**
 * From Enter in the address field to the frame that shows the article, in ms.
 * @param {import("@playwright/test").Page} page
 * @param {string} address
 * @param {string} headline
 * @returns {Promise<number>}
 */
export async function measureOpening(page, address, headline) {
  await page.keyboard.press("Control+l");
  await page.keyboard.type(address);
  const shown = page.evaluate((wanted) => {
    /** @type {Promise<number>} */
    const result = new Promise((resolve) => {
      const watch = (/** @type {KeyboardEvent} */ { key }) => {
        if (key !== "Enter") return;
        const pressed = performance.now();
        const look = () => {
          if (document.querySelector("main article h1")?.textContent !== wanted) requestAnimationFrame(look);
          else requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - pressed)));
        };
        look();
      };
      addEventListener("keydown", watch, { capture: true, once: true });
    });
    return result;
  }, headline);
  await page.keyboard.press("Enter");
  return shown;
}

/**
 * From the key that begins to read to the first sound that a listener hears, in ms; the recording's error is 10 ms.
 * @param {import("@playwright/test").Page} page
 * @param {import("../../tests/harness/desktop.ts").Desktop} desktop
 * @returns {Promise<number>}
 */
export async function measureFirstSound(page, desktop) {
  const recorder = await startRecorder(desktop);
  try {
    const pressed = page.evaluate(() => {
      /** @type {Promise<number>} */
      const result = new Promise((resolve) => {
        addEventListener("keydown", () => resolve(Date.now()), { capture: true, once: true });
      });
      return result;
    });
    await page.keyboard.press("Control+2");
    const moment = await pressed;
    const what = "the first sound";
    const heard = await waitUntil(() => findFirstSound(recorder.listen(), moment) ?? false, { what, deadline });
    return heard - moment;
  } finally {
    await page.keyboard.press("Control+4");
    await recorder.close();
  }
}
