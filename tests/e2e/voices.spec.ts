import { expect } from "@playwright/test";
import { expectTitle } from "../harness/reader.ts";
import { test } from "../harness/test.ts";
import { startTour } from "./tour.ts";

test("voices are found by typing, heard without losing the place, kept as favourites and chosen", async ({
  launch,
  server,
}) => {
  const { page, transcript } = await startTour(launch, server, ["--speaker=hark", "--rate=600"]);
  await page.keyboard.press("Control+2");
  await transcript.waitFor(/^After forty years/);
  await page.keyboard.press("Control+2");
  await expectTitle(page, /paused/);
  const place = await page.getByRole("region", { name: "Player" }).locator(".place").textContent();

  await page.keyboard.press("Shift+F5");
  await transcript.waitFor(/^Voices\. Enter chooses a voice for its language, .* Name, language or engine, text field/);
  await page.keyboard.type("british female");
  await transcript.waitFor(/^1 voice\. eSpeak British, female\.$/);
  await page.keyboard.press("ArrowDown");
  await transcript.waitFor(/^eSpeak British, female, British English, Hark's own, eSpeak NG, GPL-3\.0-or-later$/);

  await page.keyboard.press("Shift+Enter");
  await transcript.waitFor(/^British English\. \w+day/);
  await page.keyboard.press("Control+Enter");
  await transcript.waitFor(/^eSpeak British, female is a favourite\.$/);
  await page.keyboard.press("Enter");
  await transcript.waitFor(/^eSpeak British, female reads English now\.$/);

  await page.keyboard.press("Escape");
  await expect(page.getByLabel("Voice", { exact: true }).locator("option").first()).toHaveText(/British, female/);
  await expect(page.getByLabel("Voice", { exact: true }).locator("option:checked")).toHaveText(/British, female/);
  expect(await page.getByRole("region", { name: "Player" }).locator(".place").textContent()).toBe(place);
});

test("what no voice has is told, and voices of the network say what they do before they are offered", async ({
  launch,
  server,
}) => {
  const { page, transcript } = await startTour(launch, server, ["--speaker=hark", "--rate=600"]);
  await page.keyboard.press("Shift+F5");
  await page.keyboard.type("xyzzy");
  await transcript.waitFor(/^No voice has this name/);

  await page.getByRole("checkbox", { name: "Also offer voices of the network" }).focus();
  await transcript.waitFor(
    /^Also offer voices of the network, check box, not checked\. What such a voice reads leaves this/,
  );
  await expect(page.getByRole("dialog").getByText("the text is sent to whoever runs the voice")).toBeVisible();
});
