import { expect } from "@playwright/test";
import { holdKeyboard } from "../harness/keyboard.ts";
import { test } from "../harness/test.ts";
import { startTour } from "./tour.ts";

/** Real keys by where they sit, as X numbers them, and what is heard of them. */
const walks: Readonly<Record<string, readonly (readonly [key: string, heard: RegExp])[]>> = {
  // AZERTY: A and Q have changed places, digits need Shift to be printed, full stop and slash, too.
  fr: [
    ["38", /^Quote\.$/],
    ["11", /^Heading level 2\.$/],
    ["ctrl+shift+59", /^200 words a minute/],
    ["ctrl+shift+58", /^180 words a minute/],
    ["ctrl+shift+60", /^Keys/],
  ],
  // QWERTZ: the slash is above the 7.
  de: [["ctrl+shift+16", /^Keys/]],
  ru: [
    ["43", /heading/i],
    ["ctrl+31", /per cent/],
    ["ctrl+shift+60", /^200 words a minute/],
  ],
  // Greek has no letter of its own on Q.
  gr: [
    ["ctrl+shift+59", /^180 words a minute/],
    ["24", /^(Quote\.|No next quote\.)$/],
  ],
};

test("on other layouts each key does what is printed on it", async ({ launch, server, desktop }) => {
  const { page, transcript } = await startTour(launch, server);
  try {
    for (const [layout, walk] of Object.entries(walks)) {
      await desktop.run("setxkbmap", [layout]);
      const keyboard = await holdKeyboard(desktop, /Lighthouse/);
      for (const [key, heard] of walk) {
        const mark = transcript.mark();
        await keyboard.press(key);
        await transcript.waitFor(heard, { mark });
        if ((await page.getByRole("dialog").count()) === 0) continue;
        await keyboard.press("Escape");
        await expect(page.getByRole("dialog")).toHaveCount(0);
      }
    }
  } finally {
    await desktop.run("setxkbmap", ["us"]);
  }
});
