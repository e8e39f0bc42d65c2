import { expect } from "@playwright/test";
import type { Desktop } from "../harness/desktop.ts";
import { holdKeyboard } from "../harness/keyboard.ts";
import { findStartCommand, type RunningApp } from "../harness/launch-app.ts";
import { addressField, openAddress, openDialog, readFocus, waitForArticle } from "../harness/reader.ts";
import { test } from "../harness/test.ts";
import { Transcript } from "../harness/transcript.ts";
import { page as html } from "../server/answers.ts";
import type { TestServer } from "../server/server.ts";
import { serveTour, startTour } from "./tour.ts";

/** Has the window go away to the task bar, and come back. */
async function minimiseAndRestore({ app, page }: RunningApp): Promise<void> {
  const isMinimised = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isMinimized());
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize());
  await expect.poll(isMinimised).toBe(true);
  await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.restore();
    window?.focus();
  });
  await expect.poll(isMinimised).toBe(false);
  await expect.poll(() => page.evaluate(() => document.hasFocus())).toBe(true);
}

test("focus is where it was after the window was minimised, in the article and in a dialog; the next key goes on", async ({
  launch,
  server,
}) => {
  const hark = await startTour(launch, server, ["--speaker=hark"]);
  const { page, transcript } = hark;
  await page.keyboard.press("h");
  await expect.poll(() => readFocus(page)).toBe("Above the waves");
  await minimiseAndRestore(hark);
  expect(await readFocus(page)).toBe("Above the waves");
  await page.keyboard.press("h");
  await transcript.waitFor(/^What visitors find$/);

  await openDialog(hark, "Control+k");
  await minimiseAndRestore(hark);
  await expect(page.getByRole("combobox", { name: "Name of the command" })).toBeFocused();
});

/** Without Playwright, which makes the page believe that its window always has the focus. */
async function startAlone(desktop: Desktop, server: TestServer) {
  const args = ["--transcript", "--silent", "--speaker=hark", "--rate=400", serveTour(server)];
  const start = findStartCommand(await desktop.makeFolder("profile"), args);
  const transcript = new Transcript();
  const { stdout } = desktop.start(start.command, start.args).process;
  stdout?.setEncoding("utf8").on("data", (text: string) => transcript.add(text));
  const keyboard = await holdKeyboard(desktop, /^Lighthouse opens its doors.*, Hark$/);
  /** To another desktop, and back to this one; the keyboard's own way is to the task bar. */
  const leaveAndReturn = async () => {
    await desktop.run("xdotool", ["set_num_desktops", "2"]);
    await desktop.run("xdotool", ["set_desktop", "1"]);
    await holdKeyboard(desktop, /^Openbox$/);
    await desktop.run("xdotool", ["set_desktop", "0"]);
    await holdKeyboard(desktop, /, Hark$/);
  };
  return { transcript, keyboard, leaveAndReturn };
}

test("who comes back from another program hears which window it is and where in it they are; nothing while Hark reads", async ({
  desktop,
  server,
}) => {
  const { transcript, keyboard, leaveAndReturn } = await startAlone(desktop, server);
  await transcript.waitFor(/Press Space to listen/);
  await keyboard.press("h");
  await transcript.waitFor(/^Above the waves$/);
  let mark = transcript.mark();
  await leaveAndReturn();
  await transcript.waitFor(/^Above the waves$/, { mark });
  const heard = transcript.since(mark).map(({ text }) => text);
  expect(heard).toEqual([expect.stringMatching(/^Lighthouse opens its doors, \d+ %, Hark$/), "Above the waves"]);

  await keyboard.press("ctrl+k");
  await transcript.waitFor(/^Find a command\. Name of the command/);
  mark = transcript.mark();
  await keyboard.leaveAndReturn();
  await transcript.waitFor(/^Find a command\. Name of the command/, { mark });
  expect(transcript.since(mark)[0]?.text).toMatch(/^Lighthouse opens its doors, \d+ %, Hark$/);
  await keyboard.press("Escape");
  await transcript.waitFor(/^Back in the article\.$/);

  mark = transcript.mark();
  await keyboard.press("space");
  await transcript.waitFor(/^From the gallery at the top/, { mark });
  mark = transcript.mark();
  await leaveAndReturn();
  await transcript.waitFor(/^What visitors find$/, { mark });
  expect(transcript.since(mark).filter(({ text }) => text.endsWith("Hark"))).toEqual([]);
});

test("what is left by Escape says where one is; Control+Z changes no field from afar; what was typed is not said again", async ({
  launch,
  server,
}) => {
  server.answer("/other", html("<main><h1>Dam holds</h1><p>The dam above the town holds.</p></main>"));
  const hark = await startTour(launch, server, ["--speaker=hark"]);
  const { page, transcript } = hark;
  await openAddress(hark, `${server.origin}/other`);
  await waitForArticle(hark, "Dam holds");
  await transcript.waitFor(/^Dam holds\./);
  expect(transcript.since().filter(({ text }) => text.startsWith("http"))).toEqual([]);

  let mark = transcript.mark();
  await openDialog(hark, "Control+/");
  await page.keyboard.press("Escape");
  await transcript.waitFor(/^Back in the article\.$/, { mark });

  mark = transcript.mark();
  await page.keyboard.press("Control+z");
  await transcript.waitFor(/^There is nothing to undo here\.$/, { mark });
  await expect(page.locator("#article:focus-within")).toBeVisible();
  await expect(addressField(page)).toHaveValue(`${server.origin}/other`);

  await openDialog(hark, "Control+Shift+P");
  await page.keyboard.type("Fish are landed.");
  await page.keyboard.press("Control+Enter");
  await transcript.waitFor(/^Pasted text\. 3 words/);
});
