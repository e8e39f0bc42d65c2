import { expect } from "@playwright/test";
import { openAddress, waitForArticle } from "../harness/reader.ts";
import { test } from "../harness/test.ts";
import { page as html } from "../server/answers.ts";

const body = Array.from(
  { length: 8 },
  (_, index) => `<h2>Part ${index + 1}</h2><p>Point ${index + 1} is this. Detail ${index + 1} follows it at once.</p>`,
).join("");
const story = `<html lang="en"><main><h1>Dam holds</h1>${body}</main></html>`;

test("one key goes down the skim ladder while reading, and another up again, and the place stays", async ({
  launch,
  server,
}) => {
  server.answer("/story", html(story));
  const hark = await launch({ args: ["--silent", "--rate=500", `${server.origin}/story`] });
  const { page, transcript } = hark;
  await waitForArticle(hark, "Dam holds");
  await page.keyboard.press("Space");
  await transcript.waitFor(/^Detail 1 follows/);

  let mark = transcript.mark();
  await page.keyboard.press("F8");
  await transcript.waitFor(/^Skim: first sentences\.$/, { mark });
  await transcript.waitFor(/^Point 3 is this\.$/, { mark });
  expect(transcript.since(mark).some(({ text }) => /^Detail [23]/.test(text))).toBe(false);

  mark = transcript.mark();
  await page.keyboard.press("F8");
  await transcript.waitFor(/^Skim: headings\.$/, { mark });
  await transcript.waitFor(/^Part 5$/, { mark });
  expect(transcript.since(mark).some(({ text }) => /^Point [45]/.test(text))).toBe(false);

  mark = transcript.mark();
  await page.keyboard.press("Control+Shift+j");
  await page.keyboard.press("Control+o");
  await transcript.waitFor(/^Skim: first sentences\.$/, { mark });
  await page.keyboard.press("Shift+F8");
  await transcript.waitFor(/^Everything is read\.$/, { mark });
  await transcript.waitFor(/^Detail [678] follows/, { mark });
});

test("what is skimmed over is not listed as left out, and the next article begins with how much is read", async ({
  launch,
  server,
}) => {
  server.answer("/story", html(story));
  server.answer("/other", html(story.replace("Dam holds", "Dam breaks")));
  const hark = await launch({ args: ["--silent", "--rate=500", `${server.origin}/story`] });
  const { page, transcript } = hark;
  await waitForArticle(hark, "Dam holds");
  for (let step = 0; step < 3; step++) await page.keyboard.press("F8");
  await transcript.waitFor(/^Skim: headline and standfirst only\.$/);
  await page.keyboard.press("Control+Shift+x");
  await expect(page.getByRole("dialog")).toBeVisible();
  await expect(page.getByRole("dialog")).not.toContainText("Detail 1");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
  await openAddress(hark, `${server.origin}/other`);
  await transcript.waitFor(/^Dam breaks\. .* Skim: headline and standfirst only\. Press Space/);
});
