import { expect, type Page } from "@playwright/test";
import { addressField, expectTitle, readFocus } from "../harness/reader.ts";
import { test } from "../harness/test.ts";
import { startTour } from "./tour.ts";

function readHits(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const read = (name: string) => [...(CSS.highlights.get(name) ?? [])].map(String);
    return [`at ${read("hark-current-hit").join()}`, ...read("hark-hit")];
  });
}

test("a text is found: counted while it is typed, gone to by Enter, F3 and Shift+F3, and the wrap is told", async ({
  launch,
  server,
}) => {
  const { page, transcript } = await startTour(launch, server);
  await page.keyboard.press("Control+f");
  await transcript.waitFor(/^Find in the article\. Text to find/);
  let mark = transcript.mark();
  await page.keyboard.type("harbour");
  await transcript.waitFor(/^2 hits\.$/, { mark });

  for (const [key, number, sentence] of [
    ["Enter", /^1 of 2\.$/, /^The path along the cliffs .* on foot from the harbour\.$/],
    ["F3", /^2 of 2\.$/, /^Tickets are sold at the harbour office/],
    ["F3", /^From the start again\. 1 of 2\.$/, /^The path along the cliffs/],
    ["Shift+F3", /^From the end again\. 2 of 2\.$/, /^Tickets are sold/],
    ["Shift+F3", /^1 of 2\.$/, /^The path along the cliffs/],
  ] as const) {
    mark = transcript.mark();
    await page.keyboard.press(key);
    await transcript.waitFor(number, { mark });
    await transcript.waitFor(sentence, { mark });
    await expect.poll(() => readFocus(page), key).toContain(sentence.source.slice(1, 20));
  }
  expect(await readHits(page)).toEqual(["at harbour", "harbour"]);
  await expect(page.getByRole("main").getByText("The path along the cliffs")).toBeInViewport();
});

test("what the article does not say is told, and the question stays", async ({ launch, server }) => {
  const { page, transcript } = await startTour(launch, server);
  await page.keyboard.press("Control+f");
  await page.keyboard.type("submarine");
  await transcript.waitFor(/^No hits\.$/);
  const mark = transcript.mark();
  await page.keyboard.press("Enter");
  await transcript.waitFor(/^“submarine” is not in this article\.$/, { mark });
  await expect(page.getByRole("textbox", { name: "Text to find" })).toBeFocused();
});

test("Escape goes back to where the keyboard was; F3 before anything was looked for asks what", async ({
  launch,
  server,
}) => {
  const { page } = await startTour(launch, server);
  await page.keyboard.press("Control+l");
  await page.keyboard.press("F3");
  await expect(page.getByRole("dialog", { name: "Find in the article" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(addressField(page)).toBeFocused();
});

test("reading goes on from the hit", async ({ launch, server }) => {
  const { page, transcript } = await startTour(launch, server);
  await page.keyboard.press("Space");
  await expectTitle(page, /playing/);
  await page.keyboard.press("Control+f");
  await page.keyboard.type("bicycle");
  await page.keyboard.press("Control+a");
  await page.keyboard.type("a small shop");
  const mark = transcript.mark();
  await page.keyboard.press("Enter");
  await transcript.waitFor(/^1 of 1\.$/, { mark });
  await transcript.waitFor(/^a small shop$/, { mark });
  await transcript.waitFor(/^We waited a long time/, { mark });
  await expectTitle(page, /playing/);
});
