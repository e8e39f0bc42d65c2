import { expect, type Page } from "@playwright/test";
import { expectAccessible } from "../harness/axe.ts";
import { waitForArticle } from "../harness/reader.ts";
import { test } from "../harness/test.ts";
import { page as html } from "../server/answers.ts";
import { makeLargeProfile } from "./large-profile.ts";
import { expectPicture, readSomeOfStory, serveStory, serveStoryWithPicture, storyHeadline } from "./long-story.ts";
import { makePage, tourHeadline } from "./tour-page.ts";

async function openLibrary(page: Page): Promise<void> {
  await page.keyboard.press("Control+b");
  await expect(page.getByRole("dialog", { name: "Library" }).locator(":focus")).toBeVisible();
}

test("a next start goes on at the word, and says so, also where the page is gone", async ({ launch, server }) => {
  const first = await launch({ args: ["--silent", "--rate=700", serveStory(server)] });
  await waitForArticle(first, storyHeadline);
  const paragraph = await readSomeOfStory(first);
  await first.close();
  server.answer("/story", (_request, response) => void response.writeHead(404).end("gone"));

  const second = await launch({ profile: first.profile, args: ["--silent", "--rate=700"] });
  await second.transcript.waitFor(/^A long story\. .* Going on at \d+ per cent, where you were\./);
  await waitForArticle(second, storyHeadline);
  const mark = second.transcript.mark();
  await second.page.keyboard.press("Space");
  await second.transcript.waitFor(new RegExp(`number ${paragraph + 1} `), { mark });
  expect(second.transcript.since(mark).some(({ text }) => /number [0-3] /.test(text))).toBe(false);
});

test("an article that is killed in mid word is there again, within a second of where it was", async ({
  launch,
  server,
}) => {
  const first = await launch({ args: ["--silent", "--rate=300", serveStory(server)] });
  await waitForArticle(first, storyHeadline);
  await first.page.keyboard.press("Space");
  // Read at this speed, seven paragraphs take most of the usual deadline.
  await first.transcript.waitFor(/^This is paragraph number 6 /, { deadline: 40_000 });
  first.app.process().kill("SIGKILL");

  const second = await launch({ profile: first.profile, args: ["--silent", "--rate=300"] });
  await second.transcript.waitFor(/Going on at/);
  const mark = second.transcript.mark();
  await second.page.keyboard.press("Space");
  // Six words a sentence at 300 a minute: a second ago was not further back than the sentence before.
  await second.transcript.waitFor(/^(?:This is )?.*number [56] /, { mark });
});

test("the library lists what was opened, finds it by its words, takes out and puts back, and opens it", async ({
  launch,
  server,
}) => {
  server.answer("/tour", html(makePage(tourHeadline)));
  const hark = await launch({ args: ["--silent", "--rate=700", serveStory(server)] });
  const { page, transcript } = hark;
  await waitForArticle(hark, storyHeadline);
  await page.keyboard.press("Control+l");
  await page.keyboard.type(`${server.origin}/tour`);
  await page.keyboard.press("Enter");
  await waitForArticle(hark, tourHeadline);

  let mark = transcript.mark();
  await openLibrary(page);
  await transcript.waitFor(/^Library\. 2 articles, \d+ MB on this machine/, { mark });
  await expectAccessible(page, "library");

  mark = transcript.mark();
  await page.keyboard.press("ArrowDown");
  await transcript.waitFor(new RegExp(`^${tourHeadline}\\. .*, 1 minute, not heard yet$`), { mark });
  await page.keyboard.press("a");
  await transcript.waitFor(/^A long story\. .*, not heard yet$/, { mark });

  mark = transcript.mark();
  await page.keyboard.press("Delete");
  await transcript.waitFor(/^A long story: taken out of the library\. Control\+Z puts it back\.$/, { mark });
  await expect(page.locator("[data-line]")).toHaveCount(1);
  await expect(page.locator("[data-line]:focus")).toHaveCount(1);
  await page.keyboard.press("Control+z");
  await transcript.waitFor(/^A long story: back in the library\.$/, { mark });
  await expect(page.locator("[data-line]")).toHaveCount(2);

  mark = transcript.mark();
  await page.getByRole("searchbox").focus();
  await page.keyboard.type("paragraph numb");
  await transcript.waitFor(/^1 article\.$/, { mark });
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await waitForArticle(hark, storyHeadline);
  await expect(page.getByRole("dialog")).toBeHidden();
});

test("an article is saved and marked as heard by keys, in the article and in the library", async ({
  launch,
  server,
}) => {
  const hark = await launch({ args: ["--silent", "--rate=700", serveStory(server)] });
  const { page, transcript } = hark;
  await waitForArticle(hark, storyHeadline);
  let mark = transcript.mark();
  await page.keyboard.press("Control+s");
  await transcript.waitFor(/^Saved\.$/, { mark });
  await page.keyboard.press("Control+Shift+h");
  await transcript.waitFor(/^Marked as heard\.$/, { mark });

  await openLibrary(page);
  mark = transcript.mark();
  await page.keyboard.press("ArrowDown");
  await transcript.waitFor(/^A long story\. .*, heard, saved$/, { mark });
  await page.keyboard.press("-");
  await transcript.waitFor(/^Marked as not heard yet\.$/, { mark });
  await page.keyboard.press("+");
  await transcript.waitFor(/^Not saved any more\.$/, { mark });
  await expect(page.locator("[data-line]:focus")).toContainText("not heard yet");
  await expect(page.locator("[data-line]:focus")).not.toContainText("saved");

  // What is shown is chosen between the field and the list.
  mark = transcript.mark();
  await page.keyboard.press("Shift+Tab");
  await transcript.waitFor(/^What is shown: All, Last opened/, { mark });
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect(page.getByLabel("Show", { exact: true })).toBeFocused();
  await expectAccessible(page, "library, what is shown");
  await page.keyboard.type("sa");
  await transcript.waitFor(/^Nothing found\.$/, { mark });
  await expect(page.getByText("What is shown: Saved, Last opened")).toBeVisible();
});

test("all of a large library is reached by keys, and each line says its place in the whole", async ({
  launch,
  desktop,
}) => {
  const profile = await makeLargeProfile(desktop, 260);
  const hark = await launch({ profile, args: ["--silent"] });
  const { page } = hark;
  await expect(page.locator("#article:focus-within")).toBeVisible();
  await openLibrary(page);
  const isAt = async (place: number) => {
    const line = page.locator("[data-line]:focus");
    await expect(line).toHaveAttribute("aria-posinset", String(place));
    await expect(line).toHaveAttribute("aria-setsize", "260");
  };
  await page.keyboard.press("ArrowDown");
  await isAt(1);
  for (let press = 0; press < 120; press++) await page.keyboard.press("ArrowDown");
  await isAt(121);
  await page.keyboard.press("End");
  await isAt(260);
  await page.keyboard.press("PageUp");
  await isAt(250);
  await page.keyboard.press("Home");
  await isAt(1);
  expect(await page.locator("[data-line]").count()).toBeLessThanOrEqual(100);
  await expectAccessible(page, "large library");
});

test("Escape leaves the library for the article", async ({ launch }) => {
  const { page } = await launch({ args: ["--silent"] });
  await expect(page.locator("#article:focus-within")).toBeVisible();
  await openLibrary(page);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(page.locator("#article:focus-within")).toBeVisible();
});

test("pictures of the library are there without the network", async ({ launch, server }) => {
  const first = await launch({ args: ["--silent", serveStoryWithPicture(server)] });
  await waitForArticle(first, storyHeadline);
  await expectPicture(first.page);
  await first.close();
  await server.close();

  const second = await launch({ profile: first.profile, args: ["--silent"] });
  await waitForArticle(second, storyHeadline);
  await expectPicture(second.page);
});
