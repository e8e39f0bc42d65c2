import { expect } from "@playwright/test";
import { readFocus } from "../harness/reader.ts";
import { test } from "../harness/test.ts";
import { startTour } from "./tour.ts";

test("headings are listed from where the listener is, found by their letters, and gone to", async ({
  launch,
  server,
}) => {
  const { page, transcript } = await startTour(launch, server);
  await page.keyboard.press("3");
  await transcript.waitFor(/^What visitors find$/);
  await page.keyboard.press("F7");
  await transcript.waitFor(/^Elements of the article\. Headings: 4, list, What visitors find, level 3$/);
  const list = page.getByRole("listbox", { name: "Headings: 4" });
  await expect(list).toBeFocused();
  await expect(list.getByRole("option", { selected: true })).toContainText("What visitors find");

  for (const [key, heard] of [
    ["ArrowDown", /^Getting there, level 2$/],
    ["Home", /^Lighthouse opens its doors, level 1$/],
    ["g", /^Getting there, level 2$/],
    ["z", /^Nothing here begins with (g)?z\.$/],
    ["ArrowDown", /^Last of 4\. Getting there, level 2$/],
    ["Home", /^Lighthouse opens its doors, level 1$/],
    ["ArrowUp", /^First of 4\. Lighthouse opens its doors, level 1$/],
    ["End", /^Getting there, level 2$/],
  ] as const) {
    const mark = transcript.mark();
    await page.keyboard.press(key);
    await transcript.waitFor(heard, { mark });
  }
  const mark = transcript.mark();
  await page.keyboard.press("Enter");
  await transcript.waitFor(/^Getting there$/, { mark });
  await expect.poll(() => readFocus(page)).toBe("Getting there");
});

test("left and right go from kind to kind, and each can be gone to", async ({ launch, server }) => {
  const { page, transcript } = await startTour(launch, server);
  await page.keyboard.press("F7");
  for (const heard of [
    /^Links: 1\. story of the keepers$/,
    /^Pictures: 1\. The great lamp turns again$/,
    /^Tables: 1\. Season, Doors open$/,
    /^Lists: 1\. a winding staircase$/,
    /^Quotes: 1\. We waited a long time/,
    /^Landmarks: 5\. Hark$/,
  ]) {
    const mark = transcript.mark();
    await page.keyboard.press("ArrowRight");
    await transcript.waitFor(heard, { mark });
  }
  await page.keyboard.press("p");
  await page.keyboard.press("Enter");
  await expect(page.locator("#player")).toBeFocused();

  await page.keyboard.press("F7");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await expect.poll(() => readFocus(page)).toBe("story of the keepers");
});

test("the kind can be chosen by name, and Escape changes nothing", async ({ launch, server }) => {
  const { page } = await startTour(launch, server);
  await page.keyboard.press("h");
  await expect.poll(() => readFocus(page)).toBe("Above the waves");
  await page.keyboard.press("F7");
  for (let step = 0; step < 4; step++) await page.keyboard.press("Shift+Tab");
  await expect(page.getByRole("group", { name: "Kind" }).getByRole("button", { name: "Tables" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("listbox", { name: "Tables: 1" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect.poll(() => readFocus(page)).toBe("Above the waves");
});
