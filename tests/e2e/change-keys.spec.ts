import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, type Page } from "@playwright/test";
import { expectAccessible } from "../harness/axe.ts";
import { pressAndHear, readFocus } from "../harness/reader.ts";
import { test } from "../harness/test.ts";
import { answerSaveDialog } from "./file-dialogs.ts";
import { serveTour, startTour } from "./tour.ts";

/** As a reader does: the dialog, some of the command's name, the button. */
async function changeKeyOf(page: Page, command: string): Promise<void> {
  await page.keyboard.press("Shift+F2");
  await expect(page.getByRole("textbox", { name: "Show only" })).toBeFocused();
  await page.keyboard.type(command);
  await page.getByRole("button", { name: `Change: ${command}`, exact: true }).press("Enter");
  await expect(page.getByRole("textbox", { name: "Press the new key" })).toBeFocused();
}

test("a key is changed by pressing the new one: owned ones refused, taken ones told, and it is kept", async ({
  launch,
  server,
}) => {
  const hark = await startTour(launch, server);
  const { page, profile, close } = hark;
  await changeKeyOf(page, "Next heading");
  for (const [key, heard] of [
    [
      "Control+Alt+ArrowDown",
      /^Control\+Alt\+Down arrow belongs to JAWS, NVDA: moving through tables\. Press another key\.$/,
    ],
    ["h", /^H is its key already\.$/],
    ["p", /^P is the key of: Next paragraph\. Press it again to take it from there, or press another\.$/],
    ["F4", /^F4 is now a key of: Next heading\.$/],
    ["p", /^P is the key of: Next paragraph\./],
    ["p", /^P is now a key of: Next heading\.$/],
  ] as const) {
    await pressAndHear(hark, key, heard);
  }
  await expectAccessible(page, "changing a key");
  await page.getByRole("button", { name: "Remove H", exact: true }).press("Enter");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);

  await page.keyboard.press("F4");
  await expect.poll(() => readFocus(page)).toBe("Above the waves");
  await page.keyboard.press("h");
  await page.keyboard.press("p");
  await expect.poll(() => readFocus(page)).toBe("What visitors find");
  await close();

  const again = await launch({ args: ["--silent", serveTour(server)], profile });
  await expect(again.page.locator("#article:focus-within")).toBeVisible();
  await again.page.keyboard.press("Control+/");
  await expect(again.page.getByRole("row", { name: /^Next heading Control\+J then Control\+H or F4 P/ })).toBeVisible();
});

test("ready-made keys hold at once, and everything can be reset", async ({ launch, server }) => {
  const { page, transcript } = await startTour(launch, server);
  await page.keyboard.press("Shift+F2");
  await page.getByRole("combobox", { name: "Ready-made keys" }).selectOption("Like NVDA");
  await expect(page.getByRole("row", { name: /^Next character Right arrow, / })).toBeVisible();
  await expectAccessible(page, "changing keys");
  await page.keyboard.press("Escape");
  let mark = transcript.mark();
  await page.keyboard.press("ArrowRight");
  await transcript.waitFor(/^i$/, { mark });

  await page.keyboard.press("Shift+F2");
  await page.getByRole("combobox", { name: "Ready-made keys" }).selectOption("Hark");
  await page.getByRole("button", { name: "Reset all keys" }).press("Enter");
  await transcript.waitFor(/^All commands have their first keys again\.$/);
  await page.keyboard.press("Escape");
  mark = transcript.mark();
  await page.keyboard.press("ArrowRight");
  await transcript.waitFor(/^opens$/, { mark });
});

test("keys go into a file and come back from it", async ({ launch, server, desktop }) => {
  const hark = await startTour(launch, server);
  const { page, transcript } = hark;
  const path = join(await desktop.makeFolder("keys"), "mine.json");
  await answerSaveDialog(hark, path);
  await changeKeyOf(page, "Next heading");
  await page.keyboard.press("F4");
  await page.getByRole("button", { name: "Done" }).press("Enter");
  await page.getByRole("button", { name: "Save keys as a file…" }).press("Enter");
  await transcript.waitFor(/^Saved as mine\.json in the folder /);
  expect(JSON.parse(await readFile(path, "utf8"))).toMatchObject({
    format: "hark-keys",
    changes: { "go.next.heading": expect.arrayContaining(["F4"]) },
  });

  await page.getByRole("button", { name: "Reset all keys" }).press("Enter");
  await expect(page.getByRole("row", { name: /^Next heading .*F4/ })).toHaveCount(0);
  await page.getByLabel("Take keys from a file").setInputFiles(path);
  await transcript.waitFor(/^The keys of the file hold now\.$/);
  await expect(page.getByRole("row", { name: /^Next heading .*F4/ })).toBeVisible();

  await writeFile(path, "nothing of the kind");
  await page.getByLabel("Take keys from a file").setInputFiles([]);
  await page.getByLabel("Take keys from a file").setInputFiles(path);
  await transcript.waitFor(/^This is not a file of keys that Hark has saved\. Nothing was changed\.$/);
});
