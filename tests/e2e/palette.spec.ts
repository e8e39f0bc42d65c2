import { expect } from "@playwright/test";
import { addressField, readFocus } from "../harness/reader.ts";
import { test } from "../harness/test.ts";
import { startTour } from "./tour.ts";

test("a command is found by its name: typed, counted aloud, walked by arrow, run by Enter", async ({
  launch,
  server,
}) => {
  const { page, transcript } = await startTour(launch, server);
  await page.keyboard.press("Control+k");
  const dialog = page.getByRole("dialog", { name: "Find a command" });
  await expect(dialog.getByRole("combobox", { name: "Name of the command" })).toBeFocused();
  await transcript.waitFor(/^Find a command\. Name of the command/);

  let mark = transcript.mark();
  await page.keyboard.type("next head");
  const { text } = await transcript.waitFor(/commands\./, { mark });
  expect(text).toBe("8 commands. Next heading.");
  expect(transcript.since(mark), "once, when typing has paused").toHaveLength(1);

  await page.keyboard.press("ArrowDown");
  await transcript.waitFor(/^Next heading, H$/, { mark });
  await page.keyboard.press("ArrowDown");
  await transcript.waitFor(/^Next heading level 1, 1$/, { mark });
  await expect(dialog.getByRole("option", { selected: true })).toContainText("Next heading level 1");
  await page.keyboard.press("ArrowUp");
  mark = transcript.mark();
  await page.keyboard.press("Enter");

  await expect(dialog).toBeHidden();
  await transcript.waitFor(/^Above the waves$/, { mark });
  await expect.poll(() => readFocus(page)).toBe("Above the waves");
});

test("what no command is called is told, and Enter runs nothing", async ({ launch, server }) => {
  const { page, transcript } = await startTour(launch, server);
  await page.keyboard.press("Control+k");
  await page.keyboard.type("xyzzy");
  await transcript.waitFor(/^No command has this name\.$/);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: "Find a command" })).toBeVisible();
});

test("Enter before anything was typed or chosen runs nothing", async ({ launch, server }) => {
  const { page, transcript } = await startTour(launch, server);
  await page.keyboard.press("Control+k");
  await page.keyboard.press("Enter");
  await transcript.waitFor(/^\d+ commands\./);
  await expect(page.getByRole("dialog", { name: "Find a command" })).toBeVisible();
});

test("Escape brings the keyboard back to the very letter in a field, and to the very block", async ({
  launch,
  server,
}) => {
  const { page } = await startTour(launch, server);
  await page.keyboard.press("Control+l");
  await page.keyboard.type("example");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Control+k");
  await page.keyboard.type("next");
  await page.keyboard.press("Escape");
  await expect(addressField(page)).toBeFocused();
  await page.keyboard.type("-");
  await expect(addressField(page)).toHaveValue("examp-le");

  await page.keyboard.press("F6");
  await page.keyboard.press("F6");
  await page.keyboard.press("h");
  await expect.poll(() => readFocus(page)).toBe("Above the waves");
  await page.keyboard.press("Control+k");
  await page.keyboard.press("Escape");
  await expect.poll(() => readFocus(page)).toBe("Above the waves");
});
