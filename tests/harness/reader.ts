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

/** Presses a key and waits until each of these is said in answer. */
export async function pressAndHear(
  { page, transcript }: Pick<RunningApp, "page" | "transcript">,
  key: string,
  ...answers: readonly RegExp[]
): Promise<void> {
  const mark = transcript.mark();
  await page.keyboard.press(key);
  for (const answer of answers) await transcript.waitFor(answer, { mark });
}

/**
 * Presses a key that stops or pauses reading, and waits until it has: on a busy machine one more sentence begins before
 * that.
 */
export async function pressToStop({ page }: Pick<RunningApp, "page">, key: string): Promise<void> {
  await page.keyboard.press(key);
  await expect(page.getByRole("region", { name: "Player" }).getByRole("button", { name: "Play" })).toBeVisible();
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
 * Notes each text that becomes highlighted from now on, in order; the function that is returned reads them. Looked at
 * with each frame, in the page: who asks from outside now and then misses a word of a third of a second.
 */
export async function watchHighlights(page: Page): Promise<() => Promise<string[]>> {
  const seen = await page.evaluateHandle(() => {
    const texts: string[] = [];
    let before: string[] = [];
    const look = () => {
      const now = [...CSS.highlights.values()].flatMap((highlight) => [...highlight].map((range) => String(range)));
      texts.push(...now.filter((text) => !before.includes(text)));
      before = now;
      requestAnimationFrame(look);
    };
    look();
    return texts;
  });
  return () => seen.jsonValue();
}
