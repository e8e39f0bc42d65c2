import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { test } from "../harness/test.ts";

const article = `<!doctype html><html lang="en"><title>The pier is back</title><article><h1>The pier is back</h1>
<p>${"After the storm the pier was closed for a year, and on Monday it was opened again. ".repeat(8)}</p></article>`;

test("when the page's process dies the window stays, and what was open is back", async ({ launch, desktop }) => {
  const file = join(await desktop.makeFolder("article"), "pier.html");
  await writeFile(file, article);
  const { app, page, problems } = await launch({ args: ["--silent", file] });
  const headline = page.getByRole("heading", { level: 1, name: "The pier is back" });
  await expect(headline).toBeVisible();
  // What comes back is what was open, not what lies there now.
  await writeFile(file, "");

  const processes = await app.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    if (!contents) return [];
    const before = contents.getOSProcessId();
    const loaded = new Promise((resolve) => contents.once("did-finish-load", () => resolve(true)));
    contents.forcefullyCrashRenderer();
    await loaded;
    return [before, contents.getOSProcessId()];
  });
  expect(new Set(processes).size).toBe(2);

  // For the driver the page stays crashed for ever, so the window itself is asked.
  const look = () =>
    app.evaluate(async ({ BrowserWindow }) => {
      const window = BrowserWindow.getAllWindows()[0];
      const headline = "document.querySelector('article h1')?.textContent";
      return { isVisible: window?.isVisible(), headline: await window?.webContents.executeJavaScript(headline) };
    });
  await expect.poll(look).toEqual({ isVisible: true, headline: "The pier is back" });
  expect(problems.splice(0)).toEqual(["page: crashed"]);
});
