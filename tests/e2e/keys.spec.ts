import { expect } from "@playwright/test";
import { commands } from "../../renderer/navigation/commands.ts";
import { pressAndHear, readFocus } from "../harness/reader.ts";
import { test } from "../harness/test.ts";
import { startTour } from "./tour.ts";
import { tourPicture, tourTable } from "./tour-page.ts";

/** A key, and what is heard first after it: with the structure's name, and without repeating anything. */
const walk: readonly (readonly [key: string, ...heard: string[]])[] = [
  ["h", "Heading level 2.", "Above the waves"],
  ["h", "Heading level 3.", "What visitors find"],
  ["h", "Heading level 2.", "Getting there"],
  ["h", "No next heading."],
  ["Shift+H", "Heading level 3.", "What visitors find"],
  ["Shift+1", "Heading level 1.", "Lighthouse opens its doors"],
  ["1", "No next heading level 1."],
  ["2", "Heading level 2.", "Above the waves"],
  ["2", "Heading level 2.", "Getting there"],
  ["Shift+2", "Heading level 2.", "Above the waves"],
  ["3", "Heading level 3.", "What visitors find"],
  ["4", "No next heading level 4."],
  ["5", "No next heading level 5."],
  ["6", "No next heading level 6."],
  ["Shift+G", ...tourPicture],
  ["f", "Caption.", "The great lamp turns again"],
  ["p", "From the gallery at the top, visitors see the whole bay and the fishing boats coming home."],
  [
    "Shift+P",
    "After forty years in the dark, the old lighthouse on the western shore lets visitors climb its stairs again.",
  ],
  ["g", ...tourPicture],
  ["k", "story of the keepers"],
  ["l", "List, 3 items.", "Bullet.", "a winding staircase"],
  ["i", "Bullet.", "a room of old maps"],
  ["Shift+I", "List, 3 items.", "Bullet.", "a winding staircase"],
  ["q", "Quote.", "We waited a long time for this morning, and the light was worth it."],
  ["t", ...tourTable],
  ["t", "No next table."],
  ["Control+Home", "Heading level 1.", "Lighthouse opens its doors"],
];

test("letters walk the structure, and each says what it found", async ({ launch, server }) => {
  const { page, transcript } = await startTour(launch, server, ["--rate=900"]);

  for (const [key, ...heard] of walk) {
    const mark = transcript.mark();
    await page.keyboard.press(key);
    await transcript.waitForCount(heard.length, mark);
    const said = transcript.since(mark).map(({ text }) => text);
    expect.soft(said.slice(0, heard.length), key).toEqual(heard);
  }
});

test("arrows go by sentence and word", async ({ launch, server }) => {
  const hark = await startTour(launch, server, ["--rate=900"]);
  for (const [key, heard] of [
    ["p", /^Mara Quill$/],
    ["p", /^After forty years/],
    ["ArrowDown", /^The keepers have painted/],
    ["ArrowUp", /^After forty years/],
    ["ArrowRight", /^forty$/],
    ["ArrowRight", /^years$/],
    ["ArrowLeft", /^forty$/],
  ] as const) {
    await pressAndHear(hark, key, heard);
  }
});

test("moving brings the keyboard's focus along, so that a screen reader starts where Hark stopped", async ({
  launch,
  server,
}) => {
  const { page } = await startTour(launch, server);
  for (const [key, text] of [
    ["h", "Above the waves"],
    ["g", "The great lamp turns again"],
    ["k", "story of the keepers"],
    ["t", "Season"],
  ] as const) {
    await page.keyboard.press(key);
    await expect.poll(() => readFocus(page), key).toContain(text);
  }
});

test("where am I: headline, headings above, paragraph, how far, how long", async ({ launch, server }) => {
  const { page, transcript } = await startTour(launch, server);
  await page.keyboard.press("3");
  await transcript.waitFor(/^What visitors find$/);
  const mark = transcript.mark();

  await page.keyboard.press("Control+i");

  const { text } = await transcript.waitFor(/per cent/, { mark });
  expect(text).toMatch(
    /^Lighthouse opens its doors\. Above the waves\. What visitors find\. Paragraph 2 of 4\. \d\d per cent\. /,
  );
});

test("F6 goes round the landmarks and Shift+F6 back, and each is named", async ({ launch, server }) => {
  const { page, transcript } = await startTour(launch, server);
  for (const [key, name] of [
    ["F6", "About this reading"],
    ["F6", "Player"],
    ["F6", "Hark"],
    ["F6", "Outline"],
    ["F6", "Article"],
    ["Shift+F6", "Outline"],
    ["Shift+F6", "Hark"],
    ["Shift+F6", "Player"],
  ] as const) {
    const mark = transcript.mark();
    await page.keyboard.press(key);
    await transcript.waitFor(new RegExp(`^${name}, landmark`), { mark });
  }
});

test("the skip links come first of all, and lead to article, outline and player", async ({ launch, server }) => {
  const { page, transcript } = await startTour(launch, server);
  for (const [presses, link, target] of [
    [1, "Skip to article", "article"],
    [2, "Skip to outline", "outline"],
    [3, "Skip to player", "player"],
  ] as const) {
    // The banner is where the page begins; what Tab reaches from there is what comes first.
    await page.evaluate(() => document.querySelector<HTMLElement>("header")?.focus());
    for (let press = 0; press < presses; press++) await page.keyboard.press("Tab");
    await expect(page.getByRole("link", { name: link })).toBeFocused();
    await expect(page.getByRole("link", { name: link })).toBeInViewport();
    await transcript.waitFor(new RegExp(`^${link}, link`));
    await page.keyboard.press("Enter");
    await expect(page.locator(`#${target}`)).toBeFocused();
  }
});

test("key help lists every command of the table, and closing it brings the keyboard back", async ({
  launch,
  server,
}) => {
  const { page, transcript } = await startTour(launch, server);
  await page.keyboard.press("h");
  await expect.poll(() => readFocus(page)).toBe("Above the waves");

  await page.keyboard.press("Control+/");
  const dialog = page.getByRole("dialog", { name: "Keys of Hark" });
  await expect(dialog).toBeVisible();
  await transcript.waitFor(/^Keys of Hark/);
  await expect(dialog.getByRole("rowheader")).toHaveCount(commands.length);

  const mark = transcript.mark();
  await page.keyboard.type("louder");
  await transcript.waitFor(/^1 command\. Louder, Control\+Shift\+Up arrow\.$/, { mark });
  await expect(dialog.getByRole("rowheader")).toHaveText(["Louder"]);
  await page.keyboard.press("Escape");

  await expect(dialog).toBeHidden();
  await expect.poll(() => readFocus(page)).toBe("Above the waves");
  // Where most programs have their help.
  await page.keyboard.press("F1");
  await expect(dialog).toBeVisible();
});

test("letters can be switched off, and everything still has another way", async ({ launch, server }) => {
  const { page, transcript } = await startTour(launch, server);
  await page.keyboard.press("Control+Shift+L");
  await transcript.waitFor(/^Letter keys off\.$/);

  const mark = transcript.mark();
  await page.keyboard.press("h");
  await page.keyboard.press("Control+i");
  const { text } = await transcript.waitFor(/./, { mark });
  expect(text).toMatch(/^Lighthouse opens its doors\. Paragraph 0? ?/);
  expect(text).not.toContain("Above the waves");

  await page.keyboard.press("Control+Shift+L");
  await transcript.waitFor(/^Letter keys on\.$/);
});

test("letters typed into the address field are text, not commands", async ({ launch, server }) => {
  const { page, transcript } = await startTour(launch, server);
  await page.keyboard.press("Control+l");
  await transcript.waitFor(/^Web address/);
  const mark = transcript.mark();

  await page.keyboard.type("hp1 g");

  await expect(page.getByRole("textbox", { name: "Web address" })).toHaveValue("hp1 g");
  await page.keyboard.press("Control+i");
  expect((await transcript.waitFor(/./, { mark })).text).toContain("per cent");
});

test("every command is in the menu, and works from there", async ({ launch, server }) => {
  const { app, page } = await startTour(launch, server);
  const labels = await app.evaluate(({ Menu }) => {
    const flatten = (items: readonly Electron.MenuItem[]): string[] =>
      items.flatMap((item) => [item.label, ...flatten(item.submenu?.items ?? [])]);
    return flatten(Menu.getApplicationMenu()?.items ?? []);
  });
  expect(labels).toEqual(expect.arrayContaining(["Play or pause", "Next heading", "Where am I", "Keys of Hark"]));

  await app.evaluate(({ Menu }) => {
    const all = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []) ?? [];
    all.find(({ label }) => label === "Keys of Hark")?.click();
  });
  await expect(page.getByRole("dialog", { name: "Keys of Hark" })).toBeVisible();
});
