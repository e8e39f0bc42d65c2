import { expect } from "@playwright/test";
import { expectAccessible } from "../harness/axe.ts";
import { waitForArticle } from "../harness/reader.ts";
import { test } from "../harness/test.ts";
import { serveTour } from "./tour.ts";
import { tourHeadline } from "./tour-page.ts";

test("where the system speaks German, Hark does: on screen, in the menu and aloud", async ({ launch, server }) => {
  const env = { LANGUAGE: "de", LANG: "de_DE.UTF-8" };
  const hark = await launch({ args: ["--silent", "--lang=de", "--rate=400", serveTour(server)], env });
  const { app, page, transcript } = hark;
  await waitForArticle(hark, tourHeadline);

  await expect(page.locator("html")).toHaveAttribute("lang", "de");
  await expect(page.getByRole("article")).toHaveAttribute("lang", "en");
  await expect(page.getByRole("textbox", { name: "Webadresse" })).toBeVisible();
  await transcript.waitFor(/Leertaste/);
  const mark = transcript.mark();
  await page.keyboard.press("h");
  await transcript.waitFor(/^Überschrift/, { mark });
  await transcript.waitFor(/^Above the waves$/, { mark });
  const labels = await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label));
  expect(labels).toContain("Hilfe");
  await expectAccessible(page, "German");

  await page.keyboard.press("Control+Shift+P");
  await expectAccessible(page, "German, dialog");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+Shift+B");
  await transcript.waitFor(/^Schlechtes Ergebnis melden\. .* Hark sendet nichts\./, { mark });
  await expectAccessible(page, "German, report");
});
