import { expect } from "@playwright/test";
import { expectTitle } from "../harness/reader.ts";
import { test } from "../harness/test.ts";
import { startTour } from "./tour.ts";

test("Control+Shift+A shows the page as it is and the article again; place and reading stay", async ({
  launch,
  server,
}) => {
  const { page, transcript } = await startTour(launch, server, ["--rate=450"]);
  const article = page.getByRole("article");
  await expect(article.getByRole("link", { name: "Sport" })).toBeHidden();

  await page.keyboard.press("h");
  await transcript.waitFor(/^Above the waves$/);
  let mark = transcript.mark();
  await page.keyboard.press("Control+Shift+A");
  await transcript.waitFor(/^The page as it is\.$/, { mark });
  await expect(page.getByRole("region", { name: "Page as it is" })).toBeVisible();
  await expect(article.getByRole("link", { name: "Sport" })).toBeVisible();
  await expect(article.getByText("The Coast is printed by the harbour.")).toBeVisible();
  await expect(page.locator(":focus")).toHaveText("Above the waves");

  await page.keyboard.press("Space");
  await transcript.waitFor(/^From the gallery at the top/, { mark });
  mark = transcript.mark();
  await page.keyboard.press("Control+Shift+A");
  await transcript.waitFor(/^The article as Hark understands it\.$/, { mark });
  await expectTitle(page, /, playing, Hark$/);
  await transcript.waitFor(/^A guide tells the story/, { mark });
  await expect(article.getByRole("link", { name: "Sport" })).toBeHidden();
  await expect(page.getByRole("region", { name: "Page as it is" })).toBeHidden();
});
