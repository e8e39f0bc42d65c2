import { expect } from "@playwright/test";
import { openDialog, pressAndHear, waitForArticle } from "../harness/reader.ts";
import { test } from "../harness/test.ts";
import { item, rss } from "../main/feeds/feed-pages.ts";
import { page as html } from "../server/answers.ts";

const makePage = (name: string) =>
  html(`<html lang="en"><main><h1>${name}</h1><p>${name}, as the harbour master says.</p></main></html>`);

test("stories are queued from the headlines and the library; one whose page is gone is told once and passed over", async ({
  launch,
  server,
}) => {
  server.answer(
    "/feed",
    html(rss(item("Boats stay in", 9) + item("Nets are mended", 5) + item("Apples arrive", 1)), {
      type: "application/rss+xml",
    }),
  );
  server.answer("/boats-stay-in", makePage("Boats stay in"));
  server.answer("/apples-arrive", makePage("Apples arrive"));
  server.answer("/kept", makePage("A lamp is lit"));
  const hark = await launch({ args: ["--silent", "--rate=600", `${server.origin}/kept`] });
  const { page, transcript } = hark;
  await waitForArticle(hark, "A lamp is lit");
  await pressAndHear(hark, "Control+Shift+n", /^Feeds\. No feed yet\./);
  await page.keyboard.type(`${server.origin}/feed`);
  await pressAndHear(hark, "Enter", /^Subscribed to Harbour News, 3 headlines\./);
  await pressAndHear(hark, "Control+n", /^Headlines\. 3 headlines/);
  await pressAndHear(hark, "Control+d", /^Boats stay in: in the bulletin\. 1 story to be heard\.$/);
  await expect(page.locator("[data-line]:focus")).toContainText("Boats stay in");
  await pressAndHear(hark, "Control+d", /^Boats stay in is in the bulletin already\. 1 story to be heard\.$/);
  await pressAndHear(hark, "ArrowDown", /^Nets are mended\. /);
  await pressAndHear(hark, "Control+d", /^Nets are mended: in the bulletin\. 2 stories to be heard\.$/);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();

  await pressAndHear(hark, "Control+b", /^Library\. 1 article/);
  await page.keyboard.press("ArrowDown");
  await pressAndHear(hark, "Control+d", /^A lamp is lit: in the bulletin\. 3 stories to be heard\.$/);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();

  const mark = transcript.mark();
  await page.keyboard.press("F9");
  await transcript.waitFor(/^Bulletin of .* 3 stories.* Story 1 of 3\. From Harbour News\./, { mark });
  await transcript.waitFor(/^There is no page .* Nets are mended is passed over\. Story 3 of 3\./, { mark });
  await transcript.waitFor(/^A lamp is lit, as the harbour master says/, { mark });
  const left = "End of the bulletin\\. 1 story could not be opened and stays in it: F9 tries again\\.$";
  await transcript.waitFor(new RegExp(`^${left}`), { mark });
  const told = transcript.since(mark).filter(({ text }) => /There is no page/.test(text));
  expect(told).toHaveLength(1);
  await expect(page.locator(".problem")).toBeHidden();
  // A sentence that another cut off before its first sound is only there.
  await openDialog({ page }, "Control+Shift+R");
  await expect(page.getByRole("option").filter({ hasText: "There is no page" })).toHaveCount(1);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();

  await pressAndHear(hark, "Control+e", /^Bulletin\. 1 story to be heard\./);
  await pressAndHear(hark, "Home", /^Boats stay in\./);
  await pressAndHear(hark, "ArrowDown", /^Nets are mended\./);
  const again = transcript.mark();
  await page.keyboard.press("Enter");
  await transcript.waitFor(new RegExp(`There is no page .* Nets are mended is passed over\\. ${left}`), {
    mark: again,
  });
  await expect(page.locator(".problem")).toContainText("There is no page");

  // The page is there again.
  server.answer("/nets-are-mended", makePage("Nets are mended"));
  const later = transcript.mark();
  await page.keyboard.press("F9");
  await transcript.waitFor(/^Bulletin of .* 1 story.* Story 2 of 3\./, { mark: later });
  await transcript.waitFor(/^End of the bulletin\.$/, { mark: later });
});
