import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { expectAccessible } from "../harness/axe.ts";
import { drop } from "../harness/drop.ts";
import type { RunningApp } from "../harness/launch-app.ts";
import { openDialog, waitForArticle } from "../harness/reader.ts";
import { test } from "../harness/test.ts";
import { answerOpenDialog, answerSaveDialog } from "./file-dialogs.ts";
import { makeLargeProfile } from "./large-profile.ts";
import { expectPicture, readSomeOfStory, serveStoryWithPicture, storyHeadline } from "./long-story.ts";

async function pressChord({ page }: RunningApp, first: string, second: string): Promise<void> {
  await page.keyboard.press(first);
  await page.keyboard.press(second);
}

test("the library goes by keys into a file and into a new profile, where reading goes on at the word", async ({
  launch,
  server,
  desktop,
}) => {
  const path = join(await desktop.makeFolder("export"), "library.zip");
  const first = await launch({ args: ["--silent", "--rate=700", serveStoryWithPicture(server)] });
  await waitForArticle(first, storyHeadline);
  const paragraph = await readSomeOfStory(first);
  await expectPicture(first.page);
  await answerSaveDialog(first, path);
  let mark = first.transcript.mark();
  await pressChord(first, "Control+j", "Control+x");
  await first.transcript.waitFor(/^1 article and your feeds are saved as library\.zip in the folder export/, { mark });
  await first.close();
  await server.close();

  const second = await launch({ args: ["--silent", "--rate=700"] });
  const { page, transcript } = second;
  await expect(page.locator("#article:focus-within")).toBeVisible();
  await answerOpenDialog(second, path);
  mark = transcript.mark();
  await pressChord(second, "Control+Shift+j", "Control+x");
  await transcript.waitFor(/^library\.zip: 1 article added\. Control\+J then Control\+U takes it back\.$/, { mark });
  await pressChord(second, "Control+j", "Control+u");
  await transcript.waitFor(/^1 imported article is taken out again/, { mark });

  mark = transcript.mark();
  await drop(second, { files: [path] });
  await transcript.waitFor(/^Import this library\? library\.zip is a library that Hark exported\./, { mark });
  await expectAccessible(page, "offer of a library");
  await page.keyboard.press("Enter");
  await transcript.waitFor(/^library\.zip: 1 article added\./, { mark });

  await openDialog(second, "Control+b");
  await page.keyboard.type("paragraph");
  await expect(page.locator("[data-line]")).toHaveCount(1);
  await page.keyboard.press("ArrowDown");
  mark = transcript.mark();
  await page.keyboard.press("Enter");
  await transcript.waitFor(/Going on at \d+ per cent/, { mark });
  await waitForArticle(second, storyHeadline);
  await page.keyboard.press("Space");
  await transcript.waitFor(new RegExp(`number ${paragraph + 1} `), { mark });
  const read = transcript.since(mark).filter(({ role }) => role === "paragraph");
  expect(read.filter(({ text }) => /number [0-3] /.test(text))).toEqual([]);
  // Its server is gone.
  await expectPicture(page);
});

test("the export of a large library is told along the way and given up with Escape, and nothing is left of it", async ({
  launch,
  desktop,
}) => {
  const profile = await makeLargeProfile(desktop, 1500);
  const folder = await desktop.makeFolder("export");
  const hark = await launch({ profile, args: ["--silent"] });
  const { page, transcript } = hark;
  await expect(page.locator("#article:focus-within")).toBeVisible();
  await answerSaveDialog(hark, join(folder, "library.zip"));
  const mark = transcript.mark();
  await pressChord(hark, "Control+j", "Control+x");
  await transcript.waitFor(/^Exporting 1,500 articles\. Escape cancels\.$/, { mark });
  await expectAccessible(page, "export of a library");
  await page.keyboard.press("Escape");
  await transcript.waitFor(/^Export cancelled\. No file was left behind\.$/, { mark });
  expect(await readdir(folder)).toEqual([]);
  await expect(page.locator("#article:focus-within")).toBeVisible();
});
