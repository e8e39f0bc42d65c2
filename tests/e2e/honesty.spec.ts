import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "@playwright/test";
import type { RunningApp } from "../harness/launch-app.ts";
import { expectTitle, openDialog } from "../harness/reader.ts";
import { test } from "../harness/test.ts";
import { page as html } from "../server/answers.ts";
import type { TestServer } from "../server/server.ts";
import { answerSaveDialog } from "./file-dialogs.ts";
import { startTour } from "./tour.ts";
import { makePage, tourHeadline, tourPage } from "./tour-page.ts";

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

test("a bad reading is reported into one file: page, result and note; what goes wrong is told, and the note stays", async ({
  launch,
  server,
  desktop,
}) => {
  const folder = await desktop.makeFolder("reports");
  const hark = await startTour(launch, server, ["--rate=700"]);
  const { page, transcript } = hark;
  let mark = transcript.mark();
  await page.keyboard.press("Control+Shift+B");
  const { text } = await transcript.waitFor(/^Report a bad reading\./, { mark });
  expect(text).toMatch(/Hark sends nothing\. In the file are the whole page .* What is wrong\?.*, text field$/);
  const field = page.getByRole("textbox", { name: /^What is wrong\?/ });
  await expect(field).toBeFocused();
  await page.keyboard.type("The table has no caption.");

  for (const [path, sentence] of [
    [null, /^Nothing was saved\.$/],
    [join(folder, "gone", "report.json"), /^report\.json could not be saved there\. Try again, or choose/],
  ] as const) {
    await answerSaveDialog(hark, path);
    mark = transcript.mark();
    await page.getByRole("button", { name: "Save file…" }).press("Enter");
    await transcript.waitFor(sentence, { mark });
    await expect(page.getByRole("dialog").getByText(sentence)).toBeVisible();
    await expect(field).toHaveValue("The table has no caption.");
  }

  await answerSaveDialog(hark, join(folder, "report.json"));
  mark = transcript.mark();
  await page.getByRole("button", { name: "Save file…" }).press("Enter");
  await transcript.waitFor(/^Saved as report\.json in the folder .*\. Nothing was sent\.$/, { mark });
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(page.locator("#article:focus-within")).toBeVisible();
  const report = JSON.parse(await readFile(join(folder, "report.json"), "utf8")) as unknown;
  expect(report).toMatchObject({
    format: "hark-bad-reading",
    formatVersion: 1,
    note: "The table has no caption.",
    source: { url: `${server.origin}/tour`, mediaType: "text/html", text: tourPage },
    article: { metadata: { headline: tourHeadline }, doubts: [], ending: "complete" },
  });
  expect(JSON.stringify(report)).not.toContain(hark.profile);
});

test("the system's own save dialog proposes a name, and saves what is typed into it", async ({
  launch,
  server,
  desktop,
}) => {
  const file = join(await desktop.makeFolder("reports"), "mine.json");
  const { app, page, transcript } = await startTour(launch, server, ["--rate=700"]);
  await app.evaluate(({ clipboard }, path) => clipboard.writeText(path), file);
  await page.keyboard.press("Control+Shift+B");
  await page.getByRole("button", { name: "Save file…" }).press("Enter");

  const find = ["search", "--sync", "--onlyvisible", "--name", "^Save the report$", "windowfocus", "--sync"];
  await desktop.run("xdotool", find);
  for (const key of ["ctrl+a", "ctrl+v"]) await desktop.run("xdotool", ["key", "--delay", "200", key]);
  const isClosed = async () => {
    await desktop.run("xdotool", ["key", "--delay", "200", "alt+s"]);
    return !(await desktop.run("xdotool", ["getwindowfocus", "getwindowname"])).startsWith("Save the report");
  };
  await expect.poll(isClosed, { timeout: 15_000, intervals: [500] }).toBe(true);
  await transcript.waitFor(/^Saved as mine\.json in the folder /);
  expect(JSON.parse(await readFile(file, "utf8"))).toMatchObject({ format: "hark-bad-reading" });
});

const rain = `It rained all night on the harbour, and in the morning the boats were full of water. The keepers came out
with buckets, and by noon the last of them was dry.`;

/** Starts with a page that has a menu and a footer, and waits until it has been greeted. */
async function startWithFurniture(
  launch: (options: { args: string[] }) => Promise<RunningApp>,
  server: TestServer,
): Promise<RunningApp> {
  const menu = '<nav><ul><li><a href="/">Front page</a></li><li><a href="/sport">Sport</a></li></ul></nav>';
  const footer = "<footer><p>Printed by the harbour.</p></footer>";
  server.answer(
    "/rain",
    html(makePage("Rain", rain).replace("<main>", `${menu}<main>`).replace("</main>", `</main>${footer}`)),
  );
  const hark = await launch({ args: ["--silent", "--rate=700", `${server.origin}/rain`] });
  await hark.transcript.waitFor(/Press Space to listen/);
  return hark;
}

test("what was left out is walked by arrows, each part with its reason; Escape ends it", async ({ launch, server }) => {
  const { page, transcript } = await startWithFurniture(launch, server);
  let mark = transcript.mark();
  await page.keyboard.press("Control+Shift+X");
  await transcript.waitFor(/^Left out of this article\. Hark left out 2 parts of the page.* Arrow keys/, { mark });
  for (const [key, ...expected] of [
    ["ArrowDown", "Front page", "Sport", "Belongs to a menu."],
    ["ArrowDown", "Printed by the harbour.", "Stands outside of the article's text."],
    ["ArrowUp", "Front page", "Sport", "Belongs to a menu."],
  ] as const) {
    mark = transcript.mark();
    await page.keyboard.press(key);
    await transcript.waitForCount(expected.length, mark);
    expect(transcript.since(mark).map(({ text }) => text)).toEqual(expected);
  }
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(page.locator("#article:focus-within")).toBeVisible();
});

test("beside a screen reader, Hark's voice says what was left out only when it is asked to", async ({
  launch,
  server,
}) => {
  const { page, transcript } = await startWithFurniture(launch, server);
  await page.keyboard.press("Control+Shift+M");
  const mark = transcript.mark();
  await openDialog({ page }, "Control+Shift+X");
  await page.keyboard.press("End");
  await page.keyboard.press("Enter");
  await transcript.waitFor(/^Printed by the harbour\.$/, { mark });
  expect(transcript.since(mark).map(({ text }) => text)).toEqual(["Printed by the harbour."]);
});
