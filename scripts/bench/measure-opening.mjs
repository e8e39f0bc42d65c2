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
  // An article takes the focus when it is there; before, it would take it away from the address field.
  await page.locator("#article:focus-within").waitFor();
  await page.keyboard.press("Control+l");
  await page.locator("header input:focus").waitFor();
  await page.keyboard.type(address);
  await page.evaluate(watchOpening, { headline, deadline });
  await page.keyboard.press("Enter");
  return page.evaluate(() => Reflect.get(globalThis, "bench"));
}

/**
 * Runs in the page: from now on it waits for Enter, and then for the frame with the headline.
 * @param {{ headline: string, deadline: number }} wanted
 */
function watchOpening({ headline, deadline: limit }) {
  const measured = new Promise((resolve, reject) => {
    const watch = (/** @type {KeyboardEvent} */ { key }) => {
      if (key !== "Enter") return;
      const pressed = performance.now();
      const look = () => {
        if (document.querySelector("main article h1")?.textContent !== headline) requestAnimationFrame(look);
        else requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - pressed)));
      };
      look();
    };
    addEventListener("keydown", watch, { capture: true, once: true });
    setTimeout(() => reject(new Error(`${headline} was not shown.`)), limit);
  });
  Reflect.set(globalThis, "bench", measured);
}
