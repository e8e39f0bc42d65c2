import { expect } from "@playwright/test";
import { expectAccessible } from "../harness/axe.ts";
import { test } from "../harness/test.ts";

test("the first start asks who speaks, aloud and on the screen; the answer is kept, and asked no more", async ({
  launch,
}) => {
  const first = await launch({ args: ["--silent"], asksSpeaker: true });
  const dialog = first.page.getByRole("dialog", { name: "Who speaks?" });
  await expect(dialog.getByRole("listbox", { name: "Answers" })).toBeFocused();
  await expect(dialog.getByRole("option", { selected: true })).toHaveText("1. Hark says everything");
  await first.transcript.waitFor(/^This is the voice of Hark\. If it is the only voice/);
  await expectAccessible(first.page, "who speaks");

  await first.page.keyboard.press("3");
  await expect(dialog).toBeHidden();
  await expect(first.page.locator("#article:focus-within")).toBeVisible();
  await first.close();

  const second = await launch({ args: ["--silent"], profile: first.profile, asksSpeaker: true });
  await expect(second.page.locator("#article:focus-within")).toBeVisible();
  await expect(second.page.getByRole("dialog")).toHaveCount(0);
  const mark = second.transcript.mark();
  await second.page.keyboard.press("Control+Shift+M");
  await second.transcript.waitFor(/^Hark speaks: article and messages\.$/, { mark });
});

test("Hark speaks: the answer is confirmed, then the article is announced", async ({ launch }) => {
  const { page, transcript } = await launch({ args: ["--silent"], asksSpeaker: true });
  await transcript.waitFor(/^This is the voice of Hark/);
  await page.keyboard.press("Enter");
  await transcript.waitFor(/^Hark speaks: article and messages\. A library that talks\. .* Press Space to listen\.$/);
});

test("where a screen reader is reported Hark asks in its own voice, too: it may be the only one", async ({
  launch,
}) => {
  const { page, transcript } = await launch({
    args: ["--silent", "--force-renderer-accessibility"],
    asksSpeaker: true,
  });
  await transcript.waitFor(/^This is the voice of Hark\. If it is the only voice that you hear, press 1\./);
  await expect(page.getByRole("listbox", { name: "Answers" }).getByRole("option", { selected: true })).toContainText(
    "3. Both",
  );
  const mark = transcript.mark();
  await page.keyboard.press("2");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(page.locator("#article:focus-within")).toBeVisible();
  await expect(page.getByRole("status")).toContainText("Your screen reader speaks.");
  // The question begins again where the article came in the middle of it.
  const said = transcript.since(mark).map(({ text }) => text);
  expect(said.filter((text) => !text.startsWith("This is the voice of Hark"))).toEqual([]);
});

test("Escape leaves it to Hark, and it is not asked again", async ({ launch }) => {
  const first = await launch({ args: ["--silent"], asksSpeaker: true });
  await first.transcript.waitFor(/^This is the voice of Hark/);
  await first.page.keyboard.press("Escape");
  await first.transcript.waitFor(/^Hark speaks: article and messages\./);
  await first.close();
  const second = await launch({ args: ["--silent"], profile: first.profile, asksSpeaker: true });
  await expect(second.page.locator("#article:focus-within")).toBeVisible();
  await expect(second.page.getByRole("dialog")).toHaveCount(0);
});
