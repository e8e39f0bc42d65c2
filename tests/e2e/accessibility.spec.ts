import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, type Page } from "@playwright/test";
import { expectAccessible } from "../harness/axe.ts";
import type { RunningApp } from "../harness/launch-app.ts";
import { expectTitle, openAddress, openDialog } from "../harness/reader.ts";
import { test } from "../harness/test.ts";
import { item, rss } from "../main/feeds/feed-pages.ts";
import { page as html, silence } from "../server/answers.ts";
import { startSample, startTour } from "./tour.ts";

/** Makes the window as wide as a phone, or a desktop window at 400 % zoom: WCAG 2.2, 1.4.10. In CSS pixels. */
async function narrow({ app, page }: RunningApp): Promise<void> {
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(320, 640));
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(320);
}

/** What sticks out of the window at its sides, tables in their own scrolling frames aside. */
function findOverflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const scrolls = (element: Element | null): boolean =>
      element !== null && (/auto|scroll/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
    const sticksOut = (element: Element) => {
      const { left, right, width: own } = element.getBoundingClientRect();
      return own > 0 && (right > width + 1 || left < -1) && !element.closest(".visually-hidden, .skip-links");
    };
    const found = [...document.body.querySelectorAll("*")].filter(
      (one) => sticksOut(one) && !scrolls(one.parentElement),
    );
    const dialogs = [...document.querySelectorAll("dialog[open]")].filter(
      (one) => one.scrollWidth > one.clientWidth + 1,
    );
    const scrollable = document.documentElement.scrollWidth > width ? ["the page scrolls sideways"] : [];
    return [
      ...scrollable,
      ...dialogs.map(() => "the dialog scrolls sideways"),
      ...found.map((one) => one.outerHTML.slice(0, 120)),
    ];
  });
}

const states: Readonly<Record<string, (hark: RunningApp, origin: string) => Promise<unknown>>> = {
  loaded: async () => undefined,
  playing: async ({ page, transcript }) => {
    await page.keyboard.press("Space");
    await transcript.waitFor(/^After forty years/);
  },
  paused: async ({ page }) => {
    await page.keyboard.press("Space");
    await expectTitle(page, /playing/);
    await page.keyboard.press("Space");
    await expectTitle(page, /paused/);
  },
  loading: async (hark, origin) => {
    await openAddress(hark, `${origin}/silence`);
    await expect(hark.page.getByRole("progressbar")).toBeVisible();
  },
  "after an error": async (hark, origin) => {
    await openAddress(hark, `${origin}/gone`);
    await expect(hark.page.getByRole("region", { name: "That did not work" })).toBeVisible();
  },
  "address missing": async ({ page }) => {
    await page.keyboard.press("Control+l");
    await page.keyboard.press("Delete");
    await page.keyboard.press("Enter");
    await expect(page.getByText("Type a web address first")).toBeVisible();
  },
  "more about the sound": async ({ page }) => {
    const player = page.getByRole("region", { name: "Player" });
    expect((await player.boundingBox())?.height, "two lines, in CSS pixels").toBeLessThan(180);
    await player.getByText("More about the sound").press("Enter");
    await expect(player.getByRole("combobox", { name: "How much is read" })).toBeVisible();
  },
  "key help": async ({ page }) => {
    await page.keyboard.press("Control+/");
    await expect(page.getByRole("dialog", { name: "Keys of Hark" })).toBeVisible();
  },
  "command palette": async ({ page }) => {
    await page.keyboard.press("Control+k");
    await page.keyboard.type("head");
    await page.keyboard.press("ArrowDown");
    await expect(page.getByRole("listbox").getByRole("option", { selected: true })).toBeVisible();
  },
  "command palette without a match": async ({ page }) => {
    await page.keyboard.press("Control+k");
    await page.keyboard.type("xyzzy");
    await expect(page.getByRole("dialog").getByText("No command has this name")).toBeVisible();
  },
  "find dialog": async ({ page }) => {
    await page.keyboard.press("Control+f");
    await page.keyboard.type("harbour");
    await expect(page.getByRole("dialog").getByText("2 hits.")).toBeVisible();
  },
  "a hit": async ({ page }) => {
    await page.keyboard.press("Control+f");
    await page.keyboard.type("harbour");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("dialog")).toBeHidden();
  },
  "list of elements": async ({ page }) => {
    await page.keyboard.press("F7");
    await expect(page.getByRole("dialog").getByRole("listbox")).toBeFocused();
  },
  "list of elements that has none": async ({ page }) => {
    await page.keyboard.press("F7");
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("ArrowUp");
    await expect(page.getByRole("dialog").getByRole("listbox")).toBeVisible();
  },
  "key describer": async ({ page, transcript }) => {
    await page.keyboard.press("Shift+F1");
    await page.keyboard.press("F4");
    await transcript.waitFor(/does nothing/);
  },
  "last messages": async ({ page }) => {
    await page.keyboard.press("Control+Shift+R");
    await expect(page.getByRole("dialog").getByRole("listbox")).toBeFocused();
  },
  "paste dialog": async ({ page }) => {
    await page.keyboard.press("Control+Shift+P");
    await expect(page.getByRole("dialog", { name: "Paste a text" })).toBeVisible();
  },
  "what was left out": async ({ page }) => {
    await page.keyboard.press("Control+Shift+X");
    await expect(page.getByRole("dialog", { name: "Left out of this article" })).toBeVisible();
  },
  "completeness report": async ({ page }) => {
    await page.keyboard.press("Shift+F7");
    await expect(page.getByRole("dialog", { name: "Completeness report" }).locator("[data-line]:focus")).toBeVisible();
  },
  "report of a bad reading": async ({ page }) => {
    await page.keyboard.press("Control+Shift+B");
    await expect(page.getByRole("dialog", { name: "Report a bad reading" })).toBeVisible();
  },
  "save as audio": async ({ page }) => {
    await page.keyboard.press("Control+Shift+E");
    await expect(page.getByRole("dialog", { name: "Save as audio" })).toBeVisible();
  },
  "how structure is told": async ({ page }) => {
    await page.keyboard.press("Shift+F4");
    await expect(page.getByRole("dialog", { name: "How structure is told" })).toBeVisible();
  },
  voices: async ({ page }) => {
    await page.keyboard.press("Shift+F5");
    await page.keyboard.type("german");
    await page.keyboard.press("ArrowDown");
    await expect(page.getByRole("dialog").getByRole("option", { selected: true })).toBeVisible();
  },
  "page as it is": async ({ page }) => {
    await page.keyboard.press("Control+Shift+A");
    await expect(page.getByRole("region", { name: "Page as it is" })).toBeVisible();
  },
  library: async ({ page }) => {
    await page.keyboard.press("Control+b");
    await expect(page.getByRole("dialog", { name: "Library" })).toBeVisible();
  },
  feeds: async ({ page }) => {
    await page.keyboard.press("Control+Shift+N");
    await expect(page.getByRole("dialog", { name: "Feeds" })).toBeVisible();
  },
  headlines: async ({ page, transcript }, origin) => {
    await openDialog({ page }, "Control+Shift+N");
    await page.keyboard.type(`${origin}/feed`);
    await page.keyboard.press("Enter");
    await transcript.waitFor(/^Subscribed to/);
    await page.keyboard.press("Control+N");
    await expect(page.locator("[data-line]:focus")).toBeVisible();
  },
  "a skip link shown": async ({ page }) => {
    await page.evaluate(() => document.querySelector<HTMLElement>("header")?.focus());
    await page.keyboard.press("Tab");
    await expect(page.getByRole("link", { name: "Skip to article" })).toBeFocused();
  },
};

for (const [state, reach] of Object.entries(states)) {
  test(`no accessibility fault: ${state}, light, in forced colours, dark and narrow`, async ({ launch, server }) => {
    server.answer("/silence", silence());
    server.answer("/feed", html(rss(item("Boats stay in") + item("Nets are mended"))));
    const hark = await startTour(launch, server);
    const { page } = hark;
    await reach(hark, server.origin);

    await page.emulateMedia({ colorScheme: "light" });
    await expectAccessible(page, `${state}, light`);
    await page.emulateMedia({ forcedColors: "active" });
    await expectAccessible(page, `${state}, forced colours`);
    await page.emulateMedia({ forcedColors: "none", colorScheme: "dark" });
    await narrow(hark);
    await expectAccessible(page, `${state}, dark and narrow`);
    expect.soft(await findOverflow(page), `${state}, narrow`).toEqual([]);
  });
}

test("the sample's accessibility tree is as written down", async ({ launch }) => {
  const { page } = await startSample(launch);
  // The words of the greeting stand in the player while they are said.
  await page.keyboard.press("Control+4");
  await expect(page.getByRole("region", { name: "Player" })).not.toContainText("Press Space");

  const tree = await page.locator("body").ariaSnapshot();

  const golden = join(import.meta.dirname, "golden", "sample.aria.yml");
  expect(`${tree}\n`).toBe(await readFile(golden, "utf8"));
});
