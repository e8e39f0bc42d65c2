import { expect } from "@playwright/test";
import { pressAndHear, readFocus } from "../harness/reader.ts";
import { test } from "../harness/test.ts";
import { startTour } from "./tour.ts";

test("the completeness report: counts, lines by arrows, heard by Enter, gone to, copied; the place stays", async ({
  launch,
  server,
}) => {
  const hark = await startTour(launch, server, ["--rate=600"]);
  const { app, page, transcript } = hark;
  await page.keyboard.press("3");
  await transcript.waitFor(/^What visitors find$/);
  await page.keyboard.press("Shift+F7");
  await transcript.waitFor(
    /^Completeness report\. Lighthouse opens its doors: \d+ words, 4 headings, 1 picture, 2 parts left out\. \d+ words\. about/,
  );
  await expect(page.locator("dialog [data-line]:focus")).toContainText("words");

  for (const [key, ...heard] of [
    ["ArrowRight", /^4 headings\. level 1: 1, level 2: 2, level 3: 1$/],
    ["ArrowDown", /^Lighthouse opens its doors\. level 1$/],
    ["ArrowRight", /^1 picture\. 1 with description$/],
    ["ArrowDown", /^The great lamp turns again\. picture with description$/],
    ["Enter", /^A lamp behind thick glass$/, /^The great lamp turns again$/],
    ["n", /^Navigation: Belongs to a menu\. 1 part$/],
    ["ArrowDown", /^Front page Sport\. Navigation$/],
    ["Enter", /^Front page$/, /^Sport$/],
    ["Control+Enter", /^This is not in the article, so there is no place to go to\. Control\+Shift\+A shows/],
    ["Control+c", /^The report is on the clipboard\.$/],
    ["End", /^Hark is sure that this is the article\. 100 per cent$/],
    ["ArrowDown", /^Last of \d+\. Hark is sure/],
  ] as const) {
    await pressAndHear(hark, key, ...heard);
  }
  const copied = await app.evaluate(({ clipboard }) => clipboard.readText());
  expect(copied).toMatch(/^Lighthouse opens its doors: \d+ words/);
  expect(copied).toContain("Front page Sport - Navigation");

  await page.keyboard.press("Escape");
  await expect.poll(() => readFocus(page)).toBe("What visitors find");
  let mark = transcript.mark();
  await page.keyboard.press("Control+5");
  await transcript.waitFor(/^What visitors find$/, { mark });

  // With another key a line's own place is gone to.
  await page.keyboard.press("Shift+F7");
  await page.keyboard.press("g");
  mark = transcript.mark();
  await page.keyboard.press("Control+Enter");
  await transcript.waitFor(/^Getting there$/, { mark });
  await expect.poll(() => readFocus(page)).toBe("Getting there");
});

test("the reading position stays where it is when a dialog closes, also away from where focus was", async ({
  launch,
  server,
}) => {
  const { page, transcript } = await startTour(launch, server, ["--rate=300"]);
  await page.keyboard.press("Space");
  await transcript.waitFor(/^From the gallery at the top/, { deadline: 60_000 });
  await page.keyboard.press("Shift+F7");
  await expect(page.locator("dialog [data-line]:focus")).toBeVisible();
  await page.keyboard.press("Control+4");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
  const mark = transcript.mark();
  await page.keyboard.press("Control+2");
  await transcript.waitFor(/^(From the gallery|A guide tells|story of)/, { mark });
});
