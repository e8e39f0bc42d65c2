import { join } from "node:path";
import { expect, type Page } from "@playwright/test";
import { expectAccessible } from "../harness/axe.ts";
import type { LaunchOptions, RunningApp } from "../harness/launch-app.ts";
import { openAddress, openDialog, pressAndHear, waitForArticle } from "../harness/reader.ts";
import { test } from "../harness/test.ts";
import { fullItem, item, longText, rss } from "../main/feeds/feed-pages.ts";
import { type Answer, page as html, silence } from "../server/answers.ts";
import type { TestServer } from "../server/server.ts";
import { answerOpenDialog, answerSaveDialog } from "./file-dialogs.ts";

const feed = (items: string): Answer => html(rss(items), { type: "application/rss+xml" });

/** Three headlines: the newest with its text, one on a page, one that is not there. */
function serveHarbour(server: TestServer): void {
  server.answer(
    "/",
    html(`<html lang="en"><link rel="alternate" type="application/rss+xml" href="/feed"><h1>Harbour</h1><p>A page.`),
  );
  server.answer(
    "/feed",
    feed(fullItem("Boats stay in", longText, 9) + item("Nets are mended", 5) + item("Apples arrive", 1)),
  );
  server.answer(
    "/nets-are-mended",
    html(`<html lang="en"><main><h1>Nets are mended</h1><p>${longText}</p></main></html>`),
  );
}

async function subscribe({ page, transcript }: RunningApp, address: string, headlines = "3"): Promise<void> {
  const mark = transcript.mark();
  await page.keyboard.press("Control+Shift+n");
  await transcript.waitFor(/^Feeds\. No feed yet\. Type the address of a site/, { mark });
  await page.keyboard.type(address);
  await page.keyboard.press("Enter");
  const answer = `^Subscribed to Harbour News, ${headlines} headlines\\. Control\\+N shows the headlines\\.$`;
  await transcript.waitFor(new RegExp(answer), { mark });
}

/** Starts Hark and subscribes to the harbour's feed. */
async function startSubscribed(
  launch: (options: LaunchOptions) => Promise<RunningApp>,
  server: TestServer,
): Promise<RunningApp> {
  serveHarbour(server);
  const hark = await launch({ args: ["--silent"] });
  await expect(hark.page.locator("#article:focus-within")).toBeVisible();
  await subscribe(hark, `${server.origin}/feed`);
  return hark;
}

const focusLineOf = (page: Page, name: string) => page.locator("[data-line]", { hasText: name }).focus();
const focusedLine = (page: Page) => page.locator("[data-line]:focus");

test("a site is subscribed to by keyboard; its headlines are heard, opened, and found again at their place", async ({
  launch,
  server,
}) => {
  serveHarbour(server);
  const hark = await launch({ args: ["--silent", "--rate=120"] });
  const { page, transcript } = hark;
  await expect(page.locator("#article:focus-within")).toBeVisible();
  await subscribe(hark, server.origin);
  await expectAccessible(page, "feeds");

  let mark = transcript.mark();
  await page.keyboard.press("Control+n");
  await transcript.waitFor(
    /^Headlines\. 3 headlines, 3 of them new\. Boats stay in\. Harbour News, .*, 1 minute, new$/,
    { mark },
  );
  await expectAccessible(page, "headlines");
  mark = transcript.mark();
  await page.keyboard.press("ArrowDown");
  await transcript.waitFor(/^Nets are mended\. Harbour News, .* ago, new$/, { mark });
  await expect(focusedLine(page)).toHaveAttribute("aria-posinset", "2");
  await expect(focusedLine(page)).toHaveAttribute("aria-setsize", "3");

  await page.keyboard.press("Enter");
  await waitForArticle(hark, "Nets are mended");
  mark = transcript.mark();
  await page.keyboard.press("Alt+ArrowLeft");
  await transcript.waitFor(
    /^Headlines\. 3 headlines, 2 of them new\. Nets are mended\. Harbour News, .*, 1 minute, read$/,
    { mark },
  );

  mark = transcript.mark();
  await page.keyboard.press("b");
  await transcript.waitFor(/^Boats stay in\. /, { mark });
  await page.keyboard.press("Control+Enter");
  await transcript.waitFor(/^On day 1 the boats stayed in/, { mark });
  await page.keyboard.press("Control+Shift+PageDown");
  await waitForArticle(hark, "Nets are mended");
  await transcript.waitFor(/^On day 1 the boats stayed in/, { mark: transcript.mark() });
  await page.keyboard.press("Control+Shift+PageUp");
  await waitForArticle(hark, "Boats stay in");
  await transcript.waitFor(/^On day 1 the boats stayed in/, { mark: transcript.mark() });
});

test("headlines are marked, saved, taken out and put back without losing the place", async ({ launch, server }) => {
  const hark = await startSubscribed(launch, server);
  const { page, transcript } = hark;
  await page.keyboard.press("Control+n");
  await expect(focusedLine(page)).toContainText("Boats stay in");

  await pressAndHear(hark, "-", /^Read\.$/);
  await expect(focusedLine(page)).toContainText(", read");
  await expect(page.getByRole("combobox", { name: "Feed" })).toContainText("All feeds, 2 new");
  await pressAndHear(hark, "+", /^Saved\.$/);
  await expect(focusedLine(page)).toContainText("saved");
  await pressAndHear(hark, "Delete", /^Boats stay in: taken out\. Control\+Z puts it back\.$/);
  await expect(focusedLine(page)).toContainText("Nets are mended");
  await pressAndHear(hark, "Control+z", /^Boats stay in: back in the list\.$/);
  await expect(focusedLine(page)).toContainText("Nets are mended");
  await expect(focusedLine(page)).toHaveAttribute("aria-posinset", "2");
  // What comes while somebody is in the list changes the place of the line, and not the line.
  server.answer("/feed", feed(item("Fresh fish", 30)));
  await pressAndHear(hark, "Control+u", /^One feed read, one new headline\.$/);
  await expect(focusedLine(page)).toContainText("Nets are mended");
  await expect(focusedLine(page)).toHaveAttribute("aria-posinset", "3");
  await pressAndHear(hark, "End", /^Apples arrive\. /);
  await pressAndHear(hark, "ArrowDown", /^Last of 4\. Apples arrive$/);

  await page.getByRole("searchbox").focus();
  let mark = transcript.mark();
  await page.keyboard.type("mend");
  await transcript.waitFor(/^1 headline, 1 new\.$/, { mark });
  await page.keyboard.press("ArrowDown");
  await expect(focusedLine(page)).toContainText("Nets are mended");
  mark = transcript.mark();
  await page.getByRole("button", { name: "Mark all as read" }).press("Enter");
  await transcript.waitFor(/^1 headline marked as read\. Control\+Z undoes that\.$/, { mark });
});

test("of what is new, a headline that is marked as read leaves the list, and focus is on the next one", async ({
  launch,
  server,
}) => {
  const hark = await startSubscribed(launch, server);
  const { page, transcript } = hark;
  await page.keyboard.press("Control+n");
  await expect(focusedLine(page)).toContainText("Boats stay in");
  let mark = transcript.mark();
  await page.getByLabel("Show", { exact: true }).selectOption("unread");
  await transcript.waitFor(/^3 headlines, 3 new\.$/, { mark });
  await focusLineOf(page, "Boats stay in");

  await pressAndHear(hark, "-", /^Read\.$/);
  await expect(focusedLine(page)).toContainText("Nets are mended");
  await expect(page.locator("[data-line]")).toHaveCount(2);
  await pressAndHear(hark, "End", /^Apples arrive\. /);
  await pressAndHear(hark, "-", /^Read\.$/);
  await expect(focusedLine(page)).toContainText("Nets are mended");
  mark = transcript.mark();
  await page.keyboard.press("-");
  await transcript.waitFor(/^Read\.$/, { mark });
  await expect(page.getByRole("searchbox")).toBeFocused();
});

test("feeds are read again on a key, and say what is new and what failed", async ({ launch, server }) => {
  const hark = await startSubscribed(launch, server);
  const { page, transcript } = hark;
  await page.keyboard.press("Escape");
  server.answer("/feed", feed(item("Fresh fish", 30)));
  let mark = transcript.mark();
  await page.keyboard.press("Control+u");
  await transcript.waitFor(/^One feed read, one new headline\.$/, { mark });

  server.answer("/feed", silence());
  mark = transcript.mark();
  await page.keyboard.press("Control+u");
  await transcript.waitFor(/^Reading the feeds\.$/, { mark });
  await page.keyboard.press("Escape");
  await transcript.waitFor(/^Reading the feeds was cancelled\.$/, { mark });

  server.answer("/feed", html("", { status: 500 }));
  mark = transcript.mark();
  await page.keyboard.press("Control+u");
  await transcript.waitFor(/^One feed read, nothing new\. One could not be read: the list of feeds says why\.$/, {
    mark,
  });
  await page.keyboard.press("Control+Shift+n");
  await transcript.waitFor(/^Feeds\. 1 feed, one of them could not be read\./, { mark });
  await page.keyboard.press("ArrowDown");
  await transcript.waitFor(
    /^Harbour News\. Could not be read\. 127\.0\.0\.1:\d+ has a fault of its own \(error 500\)\. .*Failed once; Hark tries again by itself in .*4 new of 4/,
    { mark },
  );
  mark = transcript.mark();
  await page.keyboard.press("Delete");
  await transcript.waitFor(/^Harbour News: taken out with its headlines\. Control\+Z puts it back\.$/, { mark });
  await page.getByRole("textbox", { name: "Address of a site or feed" }).focus();
});

test("a feed's address in the address field is offered to be subscribed to", async ({ launch, server }) => {
  serveHarbour(server);
  const hark = await launch({ args: ["--silent"] });
  const { page, transcript } = hark;
  await expect(page.locator("#article:focus-within")).toBeVisible();
  const mark = transcript.mark();
  await openAddress(hark, `${server.origin}/feed`);
  await transcript.waitFor(/^Feeds\. .*Address of a site or feed/, { mark });
  await expect(page.getByRole("textbox", { name: "Address of a site or feed" })).toHaveValue(`${server.origin}/feed`);
  await page.keyboard.press("Enter");
  await transcript.waitFor(/^Subscribed to Harbour News, 3 headlines/, { mark });
});

test("a headline in another language than Hark's is said in its own", async ({ launch, server }) => {
  const german = rss(item("Die Boote bleiben im Hafen") + item("Die Netze sind geflickt"), "Hafenblatt");
  server.answer("/feed", html(german.replace("<language>en", "<language>de")));
  const { page, transcript } = await launch({ args: ["--silent"] });
  await expect(page.locator("#article:focus-within")).toBeVisible();
  await openDialog({ page }, "Control+Shift+n");
  await page.keyboard.type(`${server.origin}/feed`);
  await page.keyboard.press("Enter");
  await transcript.waitFor(/^Subscribed to Hafenblatt, 2 headlines/);
  const mark = transcript.mark();
  await page.keyboard.press("Control+n");
  await transcript.waitFor(/^Hafenblatt, .* ago, new$/, { mark });
  expect(transcript.since(mark).map(({ text }) => text)).toEqual([
    "Headlines. 2 headlines, 2 of them new.",
    "Die Boote bleiben im Hafen.",
    expect.stringMatching(/^Hafenblatt, /),
  ]);
});

test("a site's other feeds are offered, and feeds go to a file and come from it", async ({
  launch,
  server,
  desktop,
}) => {
  const link = (title: string) => `<link rel="alternate" type="application/rss+xml" title="${title}" href="/${title}">`;
  server.answer("/", html(`<html>${link("News")}${link("Sport")}<p>A page.`));
  server.answer("/News", html(rss(item("A vote"), "All news")));
  server.answer("/Sport", html(rss(item("A race"), "All sport")));
  const hark = await launch({ args: ["--silent"] });
  const { page, transcript } = hark;
  await expect(page.locator("#article:focus-within")).toBeVisible();
  await page.keyboard.press("Control+Shift+n");
  await transcript.waitFor(/^Feeds\. No feed yet\./);
  await page.keyboard.type(server.origin);
  await page.keyboard.press("Enter");
  await transcript.waitFor(/^Subscribed to All news, 1 headline\. .* The site has another feed: Tab leads to it\.$/);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await transcript.waitFor(/^Subscribe to Sport, button$/);
  await page.keyboard.press("Enter");
  await transcript.waitFor(/^Subscribed to All sport, 1 headline\./);
  await expect(page.getByRole("textbox", { name: "Address of a site or feed" })).toBeFocused();

  // Another name by F2, taken back, and given again.
  await page.getByRole("option", { name: "All sport" }).focus();
  await pressAndHear(hark, "F2", /^New name of All sport, text field, All sport$/);
  await pressAndHear(hark, "Escape", /^All sport\. 1 new of 1/);
  await pressAndHear(hark, "F2", /^New name of All sport/);
  await page.keyboard.type("Races");
  await pressAndHear(hark, "Enter", /^All sport is called Races now\. Control\+Z takes that back\.$/);
  await expect(focusedLine(page)).toContainText("Races");
  await pressAndHear(hark, "Control+z", /^It is called All sport again\.$/);
  await expect(focusedLine(page)).toContainText("All sport");

  const path = join(await desktop.makeFolder("opml"), "feeds.opml");
  await answerSaveDialog(hark, path);
  await page.getByRole("button", { name: "Export to an OPML file…" }).press("Enter");
  await transcript.waitFor(/^Saved as feeds\.opml in the folder /);
  for (const name of ["All news", "All sport"]) {
    await page.getByRole("option", { name }).focus();
    await page.keyboard.press("Delete");
    await transcript.waitFor(new RegExp(`^${name}: taken out with its headlines`));
  }
  await answerOpenDialog(hark, path);
  await page.getByRole("button", { name: "Import from an OPML file…" }).press("Enter");
  await transcript.waitFor(/^feeds\.opml: 2 new feeds\. They are read now\.$/);
  await expect(page.locator("[data-line]")).toHaveCount(2);
});

test("ten thousand headlines: only some are on the page, and each is reached", async ({ launch, server }) => {
  server.answer("/feed", feed(Array.from({ length: 10_000 }, (_, index) => item(`Story ${index}`)).join("")));
  const hark = await launch({ args: ["--silent"] });
  const { page } = hark;
  await expect(page.locator("#article:focus-within")).toBeVisible();
  await subscribe(hark, `${server.origin}/feed`, "10,000");
  await page.keyboard.press("Control+n");
  await expect(focusedLine(page)).toContainText("Story 0");
  expect(await page.locator("[data-line]").count()).toBeLessThan(100);

  await page.keyboard.press("End");
  await expect(focusedLine(page)).toContainText("Story 9999");
  await expect(focusedLine(page)).toHaveAttribute("aria-posinset", "10000");
  for (let step = 0; step < 60; step++) await page.keyboard.press("ArrowUp");
  await expect(focusedLine(page)).toContainText("Story 9939");
  await page.keyboard.press("Home");
  await expect(focusedLine(page)).toContainText("Story 0");
  await page.mouse.move(400, 400);
  await page.mouse.wheel(0, 40_000);
  await expect(page.getByRole("option", { name: /^Story [3-9]\d\d/ }).first()).toBeVisible();
  await expect(focusedLine(page)).toContainText("Story 0");
});
