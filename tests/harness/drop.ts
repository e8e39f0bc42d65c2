import { expect } from "@playwright/test";
import type { RunningApp } from "./launch-app.ts";

/** What is dragged: the paths of files, or data by media type. */
export interface Dragged {
  readonly files?: readonly string[];
  readonly items?: readonly { readonly mimeType: string; readonly data: string }[];
}

/** Drags onto the middle of the window and lets go; a drag that Chromium gave up before it arrived is made again. */
export async function drop({ page }: Pick<RunningApp, "page">, { files = [], items = [] }: Dragged): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  const data = { items: [...items], files: [...files], dragOperationsMask: 1 };
  await page.evaluate(() => {
    document.documentElement.dataset.drops = "0";
    document.addEventListener("drop", () => (document.documentElement.dataset.drops = "1"), { once: true });
  });
  const hasArrived = async () => {
    for (const type of ["dragEnter", "dragOver", "drop"] as const)
      await devtools.send("Input.dispatchDragEvent", { type, x: 400, y: 400, data });
    return page.evaluate(() => document.documentElement.dataset.drops);
  };
  await expect.poll(hasArrived, { intervals: [1000] }).toBe("1");
  await devtools.detach();
}
