import { expect, type Page } from "@playwright/test";
import { expectAccessible } from "../harness/axe.ts";
import type { RunningApp } from "../harness/launch-app.ts";
import { openAddress, pressToStop, waitForArticle } from "../harness/reader.ts";
import { test } from "../harness/test.ts";
import { page as html } from "../server/answers.ts";
import type { TestServer } from "../server/server.ts";

const dam =
  "A dam above the town of Kirkdale broke on Tuesday after three days of rain, flooding about 400 homes near the river.";
const stories = [
  { name: "Dam breaks", site: "Harbour News", text: `${dam}</p><p>Nobody was killed, the fire service said.` },
  { name: "Norland votes", site: "Evening Post", text: "Voters in Norland go to the polls on Sunday." },
  {
    name: "Dam at Kirkdale gives way",
    site: "Valley Times",
    text: `${dam}</p><p>The mayor asks for help with the mud.`,
  },
];

const makePage = ({ name, site, text }: (typeof stories)[number]) =>
  html(
    `<html lang="en"><head><meta property="og:site_name" content="${site}"></head><main><h1>${name}</h1><p>${text}</p></main></html>`,
  );

async function queueStories(hark: RunningApp, server: TestServer): Promise<void> {
  for (const [index, story] of stories.entries()) {
    const mark = hark.transcript.mark();
    if (index > 0) await openAddress(hark, `${server.origin}/${index}`);
    await waitForArticle(hark, story.name);
    // At once: it may be not in the library yet.
    await hark.page.keyboard.press("Control+d");
    await hark.transcript.waitFor(new RegExp(`^${story.name}: in the bulletin\\. ${index + 1} stor`), { mark });
  }
}

const isPlaying = (page: Page, name: string) => expect(page).toHaveTitle(new RegExp(`^${name}.*playing`));

test("a bulletin is queued, played as one, with the same story of two sources told and only its news read", async ({
  launch,
  server,
}) => {
  for (const [index, story] of stories.entries()) server.answer(`/${index}`, makePage(story));
  const hark = await launch({ args: ["--silent", "--rate=600", `${server.origin}/0`] });
  const { page, transcript } = hark;
  await queueStories(hark, server);

  let mark = transcript.mark();
  await page.keyboard.press("F9");
  await transcript.waitFor(
    /^Bulletin of \w+, .*\. 3 stories, about 1 minute\. Story 1 of 3\. From Harbour News\. Also in another source: Valley Times\./,
    { mark },
  );
  await transcript.waitFor(/^A dam above the town/, { mark });
  await transcript.waitFor(/^Nobody was killed/, { mark });
  await transcript.waitFor(
    /^Story 2 of 3\. From Valley Times\. Only what is new: 1 paragraph that you have heard is passed over\./,
    { mark },
  );
  await transcript.waitFor(/^The mayor asks for help/, { mark });
  expect(transcript.since(mark).filter(({ text }) => /^A dam above/.test(text))).toHaveLength(1);
  await transcript.waitFor(/^Story 3 of 3\. From Evening Post\./, { mark });
  await transcript.waitFor(/^End of the bulletin\.$/, { mark });

  mark = transcript.mark();
  await page.keyboard.press("F9");
  await transcript.waitFor(/^You have heard the whole bulletin\./, { mark });
});

test("one goes to the next story and back, stops after one, and goes on in it after a restart", async ({
  launch,
  server,
}) => {
  for (const [index, story] of stories.entries()) {
    const long = Array.from({ length: 30 }, (_, line) => `<p>Line ${line} is short.</p>`).join("");
    server.answer(`/${index}`, makePage({ ...story, text: `${story.text}</p>${long}<p>The end.` }));
  }
  const hark = await launch({ args: ["--silent", "--rate=400", `${server.origin}/0`] });
  const { page, transcript } = hark;
  await queueStories(hark, server);
  await page.keyboard.press("F9");
  await isPlaying(page, "Dam breaks");

  let mark = transcript.mark();
  await page.keyboard.press("Control+F9");
  await transcript.waitFor(/^Story \d of 3\./, { mark });
  mark = transcript.mark();
  await page.keyboard.press("Control+Shift+F9");
  await transcript.waitFor(/^Story 1 of 3\./, { mark });
  await isPlaying(page, "Dam breaks");
  mark = transcript.mark();
  await page.keyboard.press("Alt+F9");
  await transcript.waitFor(/^The bulletin stops after this story\.$/, { mark });
  await page.keyboard.press("Control+End");
  await transcript.waitFor(/^The bulletin stops here/, { mark });

  await page.keyboard.press("F9");
  await transcript.waitFor(/^Line 5 is/, { mark });
  const title = await page.title();
  await page.keyboard.press("Control+4");
  await hark.close();

  const second = await launch({ profile: hark.profile, args: ["--silent", "--rate=400"] });
  await expect(second.page.locator("#article:focus-within")).toBeVisible();
  await second.page.keyboard.press("F9");
  await second.transcript.waitFor(/^Bulletin of .* Going on at \d+ per cent/);
  await isPlaying(second.page, title.split(",")[0] ?? "");
});

test("the list of the bulletin is put in another order, stories go and come back", async ({ launch, server }) => {
  for (const [index, story] of stories.entries()) server.answer(`/${index}`, makePage(story));
  const hark = await launch({ args: ["--silent", "--rate=600", `${server.origin}/0`] });
  const { page, transcript } = hark;
  await queueStories(hark, server);

  let mark = transcript.mark();
  await page.keyboard.press("Control+e");
  await transcript.waitFor(
    /^Bulletin\. 3 stories to be heard\. About 1 minute\..*Dam breaks\. Harbour News, 1 minute/,
    {
      mark,
    },
  );
  await expectAccessible(page, "bulletin");
  await page.keyboard.press(".");
  await transcript.waitFor(/^Now 2 of 3\.$/, { mark });
  await expect(page.locator("[data-line]").first()).toContainText("Dam at Kirkdale gives way");
  await page.keyboard.press("Delete");
  await transcript.waitFor(/^Dam breaks: taken out of the bulletin\. Control\+Z puts it back\.$/, { mark });
  await expect(page.locator("[data-line]")).toHaveCount(2);
  await page.keyboard.press("Control+z");
  await transcript.waitFor(/^Dam breaks: back in the bulletin\.$/, { mark });
  await expect(page.locator("[data-line]")).toHaveCount(3);
  mark = transcript.mark();
  await page.keyboard.press("Home");
  await page.keyboard.press("Enter");
  await transcript.waitFor(/^Story 1 of 3\. From Valley Times\. Also in another source: Harbour News\./, { mark });
  await transcript.waitFor(/^Story 2 of 3\. From Harbour News\./, { mark });
  await transcript.waitFor(/^Story 3 of 3\. From Evening Post\./, { mark });
});

test("the next day the bulletin goes on to the word, and knows what was heard of a story that another source tells", async ({
  launch,
  server,
}) => {
  // It listens for most of a minute.
  test.setTimeout(120_000);
  const lines = Array.from({ length: 30 }, (_, line) => `<p>Line ${line} is short.</p>`).join("");
  for (const [index, story] of stories.entries())
    server.answer(
      `/${index}`,
      makePage(index === 1 ? { ...story, text: `${story.text}</p>${lines}<p>The end.` } : story),
    );
  const hark = await launch({ args: ["--silent", "--rate=400", `${server.origin}/0`] });
  const queued = async ({ page, transcript }: RunningApp, count: number) => {
    const mark = transcript.mark();
    await page.keyboard.press("Control+d");
    await transcript.waitFor(new RegExp(`in the bulletin\\. ${count} stor`), { mark });
  };
  await waitForArticle(hark, "Dam breaks");
  await queued(hark, 1);
  await openAddress(hark, `${server.origin}/1`);
  await waitForArticle(hark, "Norland votes");
  await queued(hark, 2);
  await hark.page.keyboard.press("F9");
  await hark.transcript.waitFor(/^Story 2 of 2\. From Evening Post\./);
  await hark.transcript.waitFor(/^Line 4 is/);
  await pressToStop(hark, "Control+4");
  const findLast = (from = 0) =>
    hark.transcript.since(from).findLast(({ text }) => text.startsWith("Line"))?.text ?? "";
  // At once it goes on where it was, and says where that is.
  let since = hark.transcript.mark();
  const stoppedAt = findLast();
  await hark.page.keyboard.press("F9");
  await hark.transcript.waitFor(/^Story 2 of 2\. From Evening Post\. Going on at \d+ per cent/, { mark: since });
  const goesOn = await hark.transcript.waitFor(/^Line \d+ is/, { mark: since });
  expect(goesOn.text).toBe(stoppedAt);
  await hark.transcript.waitFor(/^Line 9 is/, { mark: since });
  await pressToStop(hark, "Control+4");
  // And after a while some sentences before, as the next day, without a new start.
  await hark.page.evaluate(() => {
    const { now } = Date;
    Date.now = () => now() + 90_000;
  });
  since = hark.transcript.mark();
  await hark.page.keyboard.press("F9");
  await hark.transcript.waitFor(/^Story 2 of 2\. From Evening Post\. Going on at \d+ per cent/, { mark: since });
  const rewound = await hark.transcript.waitFor(/^Line \d+ is|^Voters/, { mark: since });
  expect(rewound.text).not.toMatch(/^Line (9|\d\d) is/);
  await hark.transcript.waitFor(/^Line 4 is/, { mark: since });
  await pressToStop(hark, "Control+4");
  const last = findLast(since);
  await hark.close();

  const second = await launch({ profile: hark.profile, args: ["--silent", "--rate=400"] });
  await waitForArticle(second, "Norland votes");
  await second.page.keyboard.press("F9");
  await second.transcript.waitFor(/^Bulletin of .*\. 1 story, .* Story 2 of 2\. .* Going on at \d+ per cent/);
  const { text } = await second.transcript.waitFor(/^Line \d+ is/);
  expect(text).toBe(last);

  await pressToStop(second, "Control+4");
  await openAddress(second, `${server.origin}/2`);
  await waitForArticle(second, "Dam at Kirkdale gives way");
  await queued(second, 2);
  await second.page.keyboard.press("F9");
  await isPlaying(second.page, "Norland votes");
  const mark = second.transcript.mark();
  await second.page.keyboard.press("Control+Shift+F9");
  await second.transcript.waitFor(/ Only what is new: 1 paragraph that you have heard is passed over\./, { mark });
  await second.transcript.waitFor(/^The mayor asks for help/, { mark });
});
