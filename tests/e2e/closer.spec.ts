import { expect } from "@playwright/test";
import { expectTitle, pressAndHear, readFocus } from "../harness/reader.ts";
import { test } from "../harness/test.ts";
import { startTour } from "./tour.ts";

type Walk = readonly (readonly [key: string, ...heard: string[]])[];

const cells: Walk = [
  ["Control+j Control+ArrowDown", "Season", "Summer", "Row 2."],
  ["Control+j Control+ArrowRight", "Doors open", "early morning"],
  ["Control+j Control+ArrowDown", "noon", "Row 3."],
  ["Control+j Control+ArrowLeft", "Season", "Winter"],
  ["Control+j Control+ArrowLeft", "No column to the left."],
  ["Control+j Control+ArrowDown", "No row below."],
  ["Control+j Control+ArrowUp", "Summer", "Row 2."],
];

const characters: Walk = [
  ["Shift+ArrowRight", "i"],
  ["Shift+ArrowRight", "g"],
  ["Shift+ArrowDown", "g"],
  ["Shift+ArrowDown", "Golf"],
  ["Shift+ArrowDown", "g"],
  ["Shift+ArrowLeft", "i"],
  ["Shift+ArrowLeft", "capital L"],
  ["Shift+ArrowLeft", "No previous character."],
];

for (const [what, start, walk] of [
  ["a table is walked cell by cell, with headers when they change", "t", cells],
  ["a word is walked letter by letter, and a letter asked for twice is spelled", "Control+Home", characters],
] as const) {
  test(what, async ({ launch, server }) => {
    const { page, transcript } = await startTour(launch, server, ["--rate=900"]);
    const startMark = transcript.mark();
    await page.keyboard.press(start);
    await transcript.waitFor(/./, { mark: startMark });
    for (const [key, ...heard] of walk) {
      const mark = transcript.mark();
      for (const stroke of key.split(" ")) await page.keyboard.press(stroke);
      await transcript.waitForCount(heard.length, mark);
      expect
        .soft(
          transcript.since(mark).map(({ text }) => text),
          key,
        )
        .toEqual(heard);
    }
  });
}

test("outside of a table its keys say so", async ({ launch, server }) => {
  const { page, transcript } = await startTour(launch, server);
  await page.keyboard.press("Control+j");
  await page.keyboard.press("Control+ArrowRight");
  await transcript.waitFor(/^Not in a table\.$/);
});

test("where am I, asked twice, spells the address", async ({ launch, server }) => {
  const { page, transcript } = await startTour(launch, server);
  await page.keyboard.press("Control+i");
  await transcript.waitFor(/per cent/);
  await page.keyboard.press("Control+i");
  await transcript.waitFor(/^Address: h, t, t, p, colon, slash, slash, 1, 2, 7, dot, .*, slash, t, o, u, r\.$/);
});

test("any key is described and not done: Hark's own, a chord, a screen reader's", async ({ launch, server }) => {
  const hark = await startTour(launch, server);
  const { page, transcript } = hark;
  await page.keyboard.press("h");
  await transcript.waitFor(/^Above the waves$/);
  await page.keyboard.press("Shift+F1");
  await transcript.waitFor(/^Describe keys\. Press any key to hear what it does\./);
  for (const [key, heard] of [
    ["Control+i", /^Control\+I\. Where am I\.$/],
    ["h", /^H\. In the article: Next heading\. A screen reader in browse mode keeps this key for itself\.$/],
    ["Control+Alt+ArrowRight", /^Control\+Alt\+Right arrow\. It belongs to JAWS, NVDA: moving through tables\./],
    ["Insert", /^Insert\. It belongs to NVDA, JAWS, Narrator, Orca: the screen reader's own commands\./],
    ["Control+j", /^Control\+J\. Another key follows it\.$/],
    ["Control+b", /^Control\+J then Control\+B\. Next quote\.$/],
    ["F4", /^F4\. It does nothing in Hark\.$/],
  ] as const) {
    await pressAndHear(hark, key, heard);
  }
  await page.keyboard.press("Escape");
  await expect.poll(() => readFocus(page)).toBe("Above the waves");
});

test("the last messages can be walked through and heard again", async ({ launch, server }) => {
  const { page, transcript } = await startTour(launch, server);
  await page.keyboard.press("Control+Shift+.");
  await transcript.waitFor(/^200 words a minute\.$/);
  await page.keyboard.press("Control+Shift+.");
  await transcript.waitFor(/^220 words a minute\.$/);
  await page.keyboard.press("Control+Shift+R");
  await transcript.waitFor(/^Last messages\. Messages: 3, list, 220 words a minute\.$/);
  const mark = transcript.mark();
  await page.keyboard.press("ArrowUp");
  await transcript.waitFor(/^200 words a minute\.$/, { mark });
  await page.keyboard.press("ArrowUp");
  await transcript.waitFor(/^Lighthouse opens its doors\. .*Press Space/, { mark });
});

test("when reading stops the keyboard is where it stopped, but not taken from a button", async ({ launch, server }) => {
  const { page, transcript } = await startTour(launch, server, ["--rate=900"]);
  await page.keyboard.press("Space");
  await transcript.waitFor(/^From the gallery at the top/);
  await page.keyboard.press("Control+4");
  await expectTitle(page, /^Lighthouse opens its doors, \d+ %, Hark$/);
  await expect.poll(() => readFocus(page)).toContain("From the gallery at the top");

  await page.keyboard.press("Control+2");
  await page.getByRole("button", { name: "Stop" }).focus();
  await page.keyboard.press("Enter");
  await expectTitle(page, /^Lighthouse opens its doors, \d+ %, Hark$/);
  await expect(page.getByRole("button", { name: "Stop" })).toBeFocused();
});

test("the keyboard's place outlives the window being minimised and left", async ({ launch, server }) => {
  const { app, page } = await startTour(launch, server);
  await page.keyboard.press("h");
  await expect.poll(() => readFocus(page)).toBe("Above the waves");
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize());
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.restore());
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.focus());
  await expect.poll(() => readFocus(page)).toBe("Above the waves");
  await page.keyboard.press("h");
  await expect.poll(() => readFocus(page)).toBe("What visitors find");
});
