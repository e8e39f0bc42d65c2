import { expect, type Locator, type Page } from "@playwright/test";
import type { RunningApp } from "./launch-app.ts";

/** What a reader does, in the steps a reader would take: everything by keyboard. */

/** Types an address into the address field and opens it. */
export async function openAddress({ page }: Pick<RunningApp, "page">, address: string): Promise<void> {
  await page.keyboard.press("Control+l");
  await expect(addressField(page)).toBeFocused();
  await page.keyboard.type(address);
  await page.keyboard.press("Enter");
}

export function addressField(page: Page): Locator {
  return page.getByRole("textbox", { name: "Web address" });
}

/** Presses a key that opens a dialog, and waits until the keyboard is in it. */
export async function openDialog({ page }: Pick<RunningApp, "page">, key: string): Promise<void> {
  await page.keyboard.press(key);
  await expect(page.getByRole("dialog").locator(":focus")).toBeVisible();
}

/** Waits until an article with this headline is on screen, and the keyboard is in it. */
export async function waitForArticle({ page }: Pick<RunningApp, "page">, headline: string | RegExp): Promise<void> {
  await expect(page.getByRole("article").getByRole("heading", { level: 1, name: headline })).toBeVisible({
    timeout: 15_000,
  });
  await expect(page.locator("#article:focus-within")).toBeVisible();
}

/** The window's title says what Hark does at this moment. */
export function expectTitle(page: Page, title: RegExp): Promise<void> {
  return expect(page).toHaveTitle(title, { timeout: 10_000 });
}

/** The text of what has the keyboard's focus. */
export function readFocus(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.textContent?.trim() ?? "");
}

/** The texts that are highlighted in the article now. */
export function readHighlights(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...CSS.highlights.values()].flatMap((highlight) => [...highlight].map((range) => String(range))),
  );
}

/**
 * Waits until each of these words has been highlighted. Looked at with each frame, in the page: one that is asked for
 * from outside now and then misses a word of a third of a second.
 */
export function waitForHighlights(page: Page, words: readonly string[], deadline: number): Promise<void> {
  return page.evaluate(
    ([wanted, patience]) =>
      new Promise<void>((resolve, reject) => {
        const missing = new Set(wanted);
        const end = performance.now() + patience;
        const look = () => {
          for (const highlight of CSS.highlights.values()) for (const range of highlight) missing.delete(String(range));
          if (missing.size === 0) resolve();
          else if (performance.now() > end) reject(new Error(`never highlighted: ${[...missing].join(", ")}`));
          else requestAnimationFrame(look);
        };
        look();
      }),
    [words, deadline] as const,
  );
}
