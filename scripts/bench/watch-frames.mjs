/** In ms: sixty frames a second, and one that was left out. */
export const frameLimits = { median: 17, late: 34 };

/**
 * Notes from now on how far apart the page's frames are.
 * @param {import("@playwright/test").Page} page
 */
export async function startFrames(page) {
  await page.evaluate(watchFrames);
}

/**
 * How far apart they were, in ms.
 * @param {import("@playwright/test").Page} page
 * @returns {Promise<number[]>}
 */
export function takeFrames(page) {
  return page.evaluate(() => Reflect.get(globalThis, "frameTimes"));
}

/** Runs in the page. */
function watchFrames() {
  /** @type {number[]} */
  const frames = [];
  Reflect.set(globalThis, "frameTimes", frames);
  let last = performance.now();
  const note = () => {
    const now = performance.now();
    frames.push(now - last);
    last = now;
    requestAnimationFrame(note);
  };
  requestAnimationFrame(note);
}
