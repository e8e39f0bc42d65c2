import { expect } from "@playwright/test";
import { readFocus } from "../harness/reader.ts";
import { test } from "../harness/test.ts";
import { startTour } from "./tour.ts";
import { tourPicture, tourTable } from "./tour-page.ts";

/** A second stroke, and what is heard first after it. */
const walk: readonly (readonly [first: string, second: string, ...heard: string[]])[] = [
  ["Control+j", "Control+h", "Heading level 2.", "Above the waves"],
  ["Control+j", "Control+3", "Heading level 3.", "What visitors find"],
  ["Control+Shift+J", "Control+h", "Heading level 2.", "Above the waves"],
  ["Control+j", "Control+g", ...tourPicture],
  ["Control+j", "Control+f", "Caption.", "The great lamp turns again"],
  [
    "Control+j",
    "Control+p",
    "From the gallery at the top, visitors see the whole bay and the fishing boats coming home.",
  ],
  ["Control+j", "Control+k", "story of the keepers"],
  ["Control+j", "Control+l", "List, 3 items.", "Bullet.", "a winding staircase"],
  ["Control+j", "Control+i", "Bullet.", "a room of old maps"],
  ["Control+Shift+J", "Control+,", "List, 3 items.", "Bullet.", "a winding staircase"],
  ["Control+j", "Control+,", "Quote.", "We waited a long time for this morning, and the light was worth it."],
  ["Control+Shift+J", "Control+b", "No previous quote."],
  ["Control+j", "Control+t", ...tourTable],
  ["Control+Shift+J", "Control+k", "story of the keepers"],
  ["Control+j", "Control+d", "of"],
];

test("chords reach what bare letters reach, with the letters off and from a field, too", async ({ launch, server }) => {
  const { page, transcript } = await startTour(launch, server, ["--rate=900"]);
  await page.keyboard.press("Control+Shift+L");
  await transcript.waitFor(/^Letter keys off\.$/);
  await page.keyboard.press("Control+l");
  await transcript.waitFor(/^Web address/);

  for (const [first, second, ...heard] of walk) {
    const mark = transcript.mark();
    await page.keyboard.press(first);
    await page.keyboard.press(second);
    await transcript.waitForCount(heard.length, mark);
    const said = transcript.since(mark).map(({ text }) => text);
    expect.soft(said.slice(0, heard.length), `${first} ${second}`).toEqual(heard);
  }
});

test("while Control stays down the second stroke can be pressed again, and other keys mean what they mean", async ({
  launch,
  server,
}) => {
  const { page, transcript } = await startTour(launch, server, ["--rate=900"]);
  const mark = transcript.mark();
  await page.keyboard.down("Control");
  await page.keyboard.press("j");
  await page.keyboard.press("h");
  await page.keyboard.press("h");
  await transcript.waitFor(/^What visitors find$/, { mark });
  await page.keyboard.press("i");
  await page.keyboard.up("Control");
  await transcript.waitFor(/^Lighthouse opens its doors\. Above the waves\. What visitors find\. .*per cent/, { mark });
});

test("who waits is told what may follow; what follows wrongly is told, and Escape leaves", async ({
  launch,
  server,
}) => {
  const { page, transcript } = await startTour(launch, server);
  await page.keyboard.press("h");
  await page.keyboard.press("Control+j");
  await transcript.waitFor(/^Next what\? With Control held, H for heading/);
  let mark = transcript.mark();
  await page.keyboard.press("Control+z");
  await transcript.waitFor(/^Nothing goes by this key\.$/, { mark });

  await page.keyboard.press("Control+j");
  await page.keyboard.press("Escape");
  mark = transcript.mark();
  await page.keyboard.press("Control+i");
  await transcript.waitFor(/per cent/, { mark });
  await expect.poll(() => readFocus(page)).toBe("Above the waves");
});
