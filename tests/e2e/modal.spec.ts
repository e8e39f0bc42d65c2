import { expect } from "@playwright/test";
import type { LaunchOptions, RunningApp } from "../harness/launch-app.ts";
import { addressField, readFocus, waitForArticle } from "../harness/reader.ts";
import { test } from "../harness/test.ts";
import type { TestServer } from "../server/server.ts";
import { serveTour } from "./tour.ts";
import { tourHeadline } from "./tour-page.ts";

/*
 * Beside a screen reader a dialog becomes modal a moment after it opens, so that the screen reader comes to it before the
 * page leaves its tree (open-modal.ts).
 */

const modal = "dialog:modal";

/** Whether focus is in the page, and not in the dialog. */
function isInPage(page: RunningApp["page"]): Promise<boolean> {
  return page.evaluate(() => document.activeElement?.closest("main, header, nav, #player") != null);
}

async function openTour(launch: (options: LaunchOptions) => Promise<RunningApp>, server: TestServer, speaker: string) {
  const hark = await launch({ args: ["--silent", `--speaker=${speaker}`, serveTour(server)] });
  await waitForArticle(hark, tourHeadline);
  return hark;
}

/** Notes from now on what focus comes to and goes from, by its id; what it returns reads that. */
async function watchFocus(page: RunningApp["page"]): Promise<() => Promise<readonly string[]>> {
  await page.evaluate(() => {
    const moves: string[] = [];
    for (const type of ["focusin", "focusout"])
      addEventListener(type, ({ target }) => moves.push(`${type} ${target instanceof Element ? target.id : ""}`), true);
    Reflect.set(globalThis, "moves", moves);
  });
  return () => page.evaluate(() => Reflect.get(globalThis, "moves"));
}

test("beside a screen reader a dialog becomes modal, and focus does not move for it", async ({ launch, server }) => {
  const { page } = await openTour(launch, server, "screenReader");
  const readMoves = await watchFocus(page);
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("F7");
  await expect(page.locator(modal)).toBeVisible();
  await expect(page.locator("#elements")).toBeFocused();
  const moves = await readMoves();
  expect(moves.filter((move) => move.startsWith("focusin")).slice(-1)).toEqual(["focusin elements"]);
  expect(moves.filter((move) => move === "focusin elements")).toHaveLength(1);
  expect(moves.filter((move) => move === "focusout elements")).toEqual([]);
});

for (const speaker of ["hark", "screenReader", "both"])
  test(`the first keys in a dialog do what they do later: ${speaker}`, async ({ launch, server }) => {
    const { page } = await openTour(launch, server, speaker);
    await page.keyboard.press("h");
    await expect.poll(() => readFocus(page)).toBe("Above the waves");
    await page.keyboard.press("F7");
    await page.keyboard.press("Escape");
    await expect(page.locator("dialog")).toHaveCount(0);
    await expect.poll(() => readFocus(page)).toBe("Above the waves");

    // From a dialog's end Tab leads to its beginning, and not into the page.
    await page.keyboard.press("F7");
    await page.keyboard.press("Tab");
    await expect(page.locator(modal)).toBeVisible();
    await page.keyboard.press("Tab");
    expect(await isInPage(page)).toBe(false);
    await page.keyboard.press("Escape");
    await expect(page.locator("dialog")).toHaveCount(0);

    await page.keyboard.press("Control+k");
    await page.keyboard.type("find");
    await expect(page.getByRole("combobox", { name: "Name of the command" })).toHaveValue("find");
    await expect(page.locator(modal)).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(page.locator("dialog")).toHaveCount(0);
  });

test("a click beside a dialog that has just opened leaves focus out of the page", async ({ launch, server }) => {
  const { page } = await openTour(launch, server, "screenReader");
  // Above the dialog; by its place, as Playwright does not press what is covered.
  const field = await addressField(page).boundingBox();
  expect(field).not.toBeNull();
  const fieldId = (await addressField(page).getAttribute("id")) ?? "";
  expect(fieldId).not.toBe("");
  const readMoves = await watchFocus(page);
  await page.keyboard.press("F7");
  await page.mouse.click((field?.x ?? 0) + 20, (field?.y ?? 0) + 10);
  await expect(page.locator(modal)).toBeVisible();
  expect(await readMoves()).not.toContain(`focusin ${fieldId}`);
  expect(await isInPage(page)).toBe(false);
});
