import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { addressField, openAddress } from "../harness/reader.ts";
import { test } from "../harness/test.ts";
import { page as html } from "../server/answers.ts";
import { startSample } from "./tour.ts";
import { makePage, tourHeadline } from "./tour-page.ts";

test("a note without a headline goes by the name of its file", async ({ launch, desktop }) => {
  const file = join(await desktop.makeFolder("notes"), "pier.txt");
  await writeFile(file, "It rained today and nobody minded.\n\nThen it stopped.\n");
  const { page, transcript } = await launch({ args: ["--silent", "--transcript", file] });

  await transcript.waitFor(/^pier\.txt\. 9 words, about 1 minute\. Press Space to listen\.$/);
  await expect(page).toHaveTitle("pier.txt, Hark");
  await page.keyboard.press("Control+i");
  await transcript.waitFor(/^pier\.txt\. Paragraph 1 of 2\. 0 per cent\./);
});

test("an article that arrives while the next address is being typed leaves the keyboard in the field", async ({
  launch,
  server,
}) => {
  const hark = await startSample(launch);
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  server.answer(
    "/slow",
    (request, response) => void released.then(() => html(makePage(tourHeadline))(request, response)),
  );
  await openAddress(hark, `${server.origin}/slow`);

  await hark.page.keyboard.press("Control+l");
  await hark.page.keyboard.type("coast.example");
  release();

  await hark.transcript.waitFor(/^Lighthouse opens/);
  await expect(hark.page.getByRole("heading", { level: 1, name: tourHeadline })).toBeVisible();
  await expect(addressField(hark.page)).toBeFocused();
  await expect(addressField(hark.page)).toHaveValue("coast.example");
});

test("a language that no voice speaks is read by another voice, and that is said first", async ({
  launch,
  desktop,
}) => {
  const file = join(await desktop.makeFolder("pages"), "lhasa.html");
  await writeFile(file, '<html lang="bo"><main><h1>Lhasa</h1><p>Tashi delek. Kuzu depo yin pe.</p></main></html>');
  const { page, transcript } = await launch({ args: ["--silent", "--transcript", file] });

  await transcript.waitFor(
    /No voice for its language \(bo\) is installed, so another voice reads it\. Press Space to listen\.$/,
  );
  await page.keyboard.press("Space");
  await transcript.waitFor(/^Tashi delek\.$/);
});
