import { expect } from "@playwright/test";
import { expectTitle } from "../harness/reader.ts";
import { test } from "../harness/test.ts";
import { startTour } from "./tour.ts";

test("headings and links are told by a sound, as chosen by keyboard, from the next sentence on", async ({
  launch,
  server,
}) => {
  const { page, transcript } = await startTour(launch, server, ["--speaker=hark", "--rate=600"]);
  await page.keyboard.press("Shift+F4");
  await transcript.waitFor(/^How structure is told\. .* Headings, choice, As the announcements say/);

  await page.keyboard.type("S");
  await transcript.waitFor(/^\(earcon: heading level 2\)$/);
  await page.getByLabel("Links in running text").focus();
  await transcript.waitFor(/^Links in running text, choice, Nothing/);
  await page.keyboard.type("S");
  await transcript.waitFor(/^\(earcon: link\)$/);
  await page.keyboard.press("Escape");

  const mark = transcript.mark();
  await page.keyboard.press("Control+2");
  await transcript.waitFor(/who lived here/, { mark, deadline: 60_000 });

  const said = transcript.since(mark).map(({ text }) => text);
  expect(said).toContain("(earcon: heading level 2)");
  const link = said.indexOf("(earcon: link)");
  expect(said[link - 1]).toMatch(/A guide tells the$/);
  expect(said[link + 1]).toMatch(/^story of the keepers/);

  // Once more while it reads: the rest is as before.
  await page.keyboard.press("Control+4");
  await page.keyboard.press("Shift+F4");
  await page.keyboard.type("W");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+Home");
  const again = transcript.mark();
  await page.keyboard.press("Control+2");
  await expectTitle(page, /playing/);
  await transcript.waitFor(/^Heading level 2\.$/, { mark: again, deadline: 60_000 });
});

test("all sounds can be heard, each after its name", async ({ launch, server }) => {
  const { page, transcript } = await startTour(launch, server, ["--speaker=hark", "--rate=600"]);
  await page.keyboard.press("Shift+F4");
  await page.getByRole("button", { name: "Hear all sounds" }).focus();
  const mark = transcript.mark();
  await page.keyboard.press("Enter");

  await transcript.waitFor(/^\(earcon: end\)$/, { mark, deadline: 60_000 });
  const said = transcript.since(mark).map(({ text }) => text);
  expect(said).toContain("caption");
  expect(said[said.indexOf("caption") + 1]).toBe("(earcon: caption)");
});

test("what unfolds says whether it has, and a box to tick whether it is ticked", async ({ launch, server }) => {
  const { page, transcript } = await startTour(launch, server, ["--speaker=hark"]);
  await page.getByText("More about the sound").focus();
  await transcript.waitFor(/^More about the sound, folded$/);
  await page.keyboard.press("Enter");
  await transcript.waitFor(/^unfolded$/);
  await page.getByRole("checkbox", { name: "Captions", exact: true }).focus();
  await transcript.waitFor(/^Captions, check box, not checked$/);
  await page.keyboard.press("Space");
  await transcript.waitFor(/^checked$/);
});
