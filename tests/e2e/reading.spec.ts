import { expect } from "@playwright/test";
import { findStartCommand } from "../harness/launch-app.ts";
import { addressField, expectTitle, readHighlights, watchHighlights } from "../harness/reader.ts";
import { test } from "../harness/test.ts";
import { page as html } from "../server/answers.ts";
import { startTour } from "./tour.ts";
import { shortPage, shortSpoken, tourHeadline } from "./tour-page.ts";

/** Everything that is heard of the tour, at the level of announcements that Hark starts with. */
const tourSpoken = [
  "announcement: Heading level 1.",
  "heading: Lighthouse opens its doors",
  "announcement: By:",
  "byline: Mara Quill",
  "paragraph: After forty years in the dark, the old lighthouse on the western shore lets visitors climb its stairs again.",
  "paragraph: The keepers have painted every step, cleaned every lamp, and hung a bell beside the heavy front door.",
  "announcement: Heading level 2.",
  "heading: Above the waves",
  "announcement: Picture.",
  "alt: A lamp behind thick glass",
  "announcement: Caption.",
  "caption: The great lamp turns again",
  "announcement: Credit:",
  "credit: Quill Press",
  "paragraph: From the gallery at the top, visitors see the whole bay and the fishing boats coming home.",
  "paragraph: A guide tells the story of the keepers, who lived here with their families through many long winters.",
  "announcement: Heading level 3.",
  "heading: What visitors find",
  "announcement: List, 3 items.",
  "announcement: Bullet.",
  "listItem: a winding staircase",
  "announcement: Bullet.",
  "listItem: a room of old maps",
  "announcement: Bullet.",
  "listItem: a small shop",
  "announcement: End of list.",
  "announcement: Quote.",
  "quote: We waited a long time for this morning, and the light was worth it.",
  "announcement: End of quote.",
  "announcement: Heading level 2.",
  "heading: Getting there",
  "paragraph: The path along the cliffs is open from spring until autumn, and takes about an hour on foot from the harbour.",
  "paragraph: A bus goes twice a day, and the driver stops at the gate for anybody who asks.",
  "announcement: Table, 3 rows, 2 columns.",
  "announcement: Column headers.",
  "headerCell: Season",
  "headerCell: Doors open",
  "announcement: Row 2.",
  "announcement: Season",
  "cell: Summer",
  "announcement: Doors open",
  "cell: early morning",
  "announcement: Row 3.",
  "announcement: Season",
  "cell: Winter",
  "announcement: Doors open",
  "cell: noon",
  "announcement: End of table.",
  "paragraph: Tickets are sold at the harbour office, at the shop and on the bus.",
  "paragraph: Children come in without one, and so does anybody who carries something up the stairs for the keepers.",
];

test("Space reads the article to its end: headings with their level, captions as captions, all once, in order", async ({
  launch,
  server,
}) => {
  const { page, transcript } = await startTour(launch, server, ["--rate=900"]);
  const mark = transcript.mark();

  await page.keyboard.press("Space");
  await expectTitle(page, /, playing, Hark$/);
  await transcript.waitFor(/^Children come in/, { mark, deadline: 45_000 });
  await expectTitle(page, new RegExp(`^${tourHeadline}(, \\d+ %)?, Hark$`));

  expect(transcript.since(mark).map(({ role, text }) => `${role}: ${text}`)).toEqual(tourSpoken);
});

test("Control+2 plays and pauses from anywhere, and going on repeats nothing", async ({ launch, server }) => {
  const { page, transcript } = await startTour(launch, server, ["--rate=450"]);
  await page.keyboard.press("Control+l");
  await transcript.waitFor(/^Web address/);
  const mark = transcript.mark();

  await page.keyboard.press("Control+2");
  await transcript.waitFor(/^After forty years/, { mark });
  await page.keyboard.press("Control+2");
  await expectTitle(page, /, paused, Hark$/);
  await expect(page.getByRole("region", { name: "Player" }).getByRole("button", { name: "Play" })).toBeVisible();
  await page.keyboard.press("Control+2");
  await expectTitle(page, /, playing, Hark$/);
  await transcript.waitFor(/^The keepers have painted/, { mark });

  const said = transcript.since(mark).map(({ text }) => text);
  expect(said.filter((text) => text.startsWith("After forty years"))).toHaveLength(1);
  await expect(addressField(page)).toBeFocused();
});

test("stop ends the reading, and the next start goes on where it was", async ({ launch, server }) => {
  const { page, transcript } = await startTour(launch, server, ["--rate=500"]);
  await page.keyboard.press("Space");
  await transcript.waitFor(/^The keepers have painted/);
  await page.keyboard.press("Control+4");
  await expectTitle(page, new RegExp(`^${tourHeadline}(, \\d+ %)?, Hark$`));
  await expect.poll(() => readHighlights(page)).toEqual([]);

  const mark = transcript.mark();
  await page.keyboard.press("Space");
  const { text } = await transcript.waitFor(/./, { mark });
  expect(text).toMatch(/^The keepers have painted/);
});

test("next and previous go part by part: at rest each is said and focused, while reading the reading goes on there", async ({
  launch,
  server,
}) => {
  const { page, transcript } = await startTour(launch, server, ["--rate=400"]);
  for (const [key, text] of [
    ["Control+3", "Mara Quill"],
    ["Control+3", "After forty years in the dark, the old lighthouse"],
    ["Control+3", "Above the waves"],
    ["Control+1", "After forty years in the dark, the old lighthouse"],
  ] as const) {
    const mark = transcript.mark();
    await page.keyboard.press(key);
    await transcript.waitFor(new RegExp(`^${text}`), { mark });
    await expect(page.locator(":focus")).toContainText(text);
  }

  await page.keyboard.press("Space");
  await transcript.waitFor(/^The keepers have painted/);
  const mark = transcript.mark();
  await page.keyboard.press("Control+3");
  await transcript.waitFor(/^Above the waves$/, { mark });
  await transcript.waitFor(/^From the gallery/, { mark });
  await expectTitle(page, /, playing, Hark$/);
});

const tourSentence =
  "After forty years in the dark, the old lighthouse on the western shore lets visitors climb its stairs again.";

test("what is being said is highlighted, and the article's elements stay as they are", async ({ launch, server }) => {
  const { page, transcript } = await startTour(launch, server, ["--rate=450"]);
  const readArticle = () => page.evaluate(() => document.querySelector("#article article")?.outerHTML);
  const before = await readArticle();

  const readSeen = await watchHighlights(page);
  await page.keyboard.press("Space");
  await transcript.waitFor(/^The keepers have painted/);
  await expect
    .poll(() => readHighlights(page))
    .toContainEqual(expect.stringMatching(/^The keepers have painted .*door\.$/));

  const seen = await readSeen();
  expect(seen).toEqual(expect.arrayContaining([tourHeadline, tourSentence]));
  const words = seen.slice(seen.indexOf(tourSentence)).filter((text) => !text.includes(" "));
  const shown = words.slice(0, words.indexOf("again") + 1);
  // A voice may run small words together ("in the"); then only the second of them shows.
  const inOrder = tourSentence.replace(/[,.]/g, "").replace(/\w+ ?/g, (word) => `(?:${word.trim()} )?`);
  expect(`${shown.join(" ")} `).toMatch(new RegExp(`^${inOrder}$`));
  expect(shown.length).toBeGreaterThanOrEqual(15);
  expect(await readArticle()).toBe(before);
});

test("the speed changes while reading: it is said, shown, kept for the next start, and the place stays", async ({
  launch,
  server,
}) => {
  const { page, transcript, profile, close } = await startTour(launch, server, ["--rate=450"]);
  await page.keyboard.press("Space");
  await transcript.waitFor(/^After forty years/);
  const mark = transcript.mark();

  await page.keyboard.press("Control+Shift+.");
  const { text } = await transcript.waitFor(/words a minute/, { mark });
  const rate = Number.parseInt(text, 10);
  expect(rate).toBeGreaterThan(450);
  await expect(page.getByRole("slider", { name: "Speed" })).toHaveAttribute(
    "aria-valuetext",
    `${rate} words per minute`,
  );
  await transcript.waitFor(/^The keepers have painted/, { mark });
  const said = transcript.since(mark).map((line) => line.text);
  expect(said.filter((line) => line.startsWith("After forty years"))).toEqual([]);
  await close();

  const again = await launch({ args: ["--silent"], profile });
  await expect(again.page.getByRole("slider", { name: "Speed" })).toHaveValue(String(rate));
});

test("a run on a server prints what is heard, with the time, and ends by itself", async ({ desktop, server }) => {
  server.answer("/ferry", html(shortPage));
  const flags = ["--transcript", "--read", "--exit-at-end", "--silent", "--rate=900", `${server.origin}/ferry`];
  const { command, args } = findStartCommand(await desktop.makeFolder("profile"), flags);

  const output = await desktop.run(command, args);

  const lines = output.trimEnd().split("\n");
  expect(lines[0]).toMatch(/^\[00:00\.000\] /);
  expect(lines.map((line) => line.replace(/^\[\d\d:\d\d\.\d{3}\] /, ""))).toEqual(shortSpoken);
});

test("on a machine without a sound device the same run takes its time and ends by itself", async ({
  desktop,
  server,
}) => {
  server.answer("/ferry", html(shortPage));
  const flags = ["--transcript", "--read", "--exit-at-end", "--rate=900", `${server.origin}/ferry`];
  const { command, args } = findStartCommand(await desktop.makeFolder("profile"), flags);
  await desktop.killSoundServer();
  try {
    const output = await desktop.run(command, args);

    const lines = output.trimEnd().split("\n");
    expect(lines.map((line) => line.replace(/^\[\d\d:\d\d\.\d{3}\] /, ""))).toEqual(shortSpoken);
  } finally {
    await desktop.restartSoundServer();
  }
});
