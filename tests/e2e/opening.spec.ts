import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { drop } from "../harness/drop.ts";
import { findStartCommand } from "../harness/launch-app.ts";
import { addressField, openAddress, readFocus, waitForArticle } from "../harness/reader.ts";
import { test } from "../harness/test.ts";
import { brotlied, gzipped, page as html, redirect } from "../server/answers.ts";
import { serveTour, startSample, startTour } from "./tour.ts";
import { makePage, tourHeadline } from "./tour-page.ts";

const markdown = "# Notes from the pier\n\nThe first boat left before sunrise.\n\n## Later\n\nThe second one waited.\n";

test("the address field opens a page: what came is said, and the article has the keyboard", async ({
  launch,
  server,
}) => {
  const hark = await startSample(launch);
  const address = serveTour(server);
  await openAddress(hark, address);

  await waitForArticle(hark, tourHeadline);
  const { text } = await hark.transcript.waitFor(/^Lighthouse opens.*Press Space to listen/);
  expect(text).toMatch(/^Lighthouse opens its doors\. \d+ words, about \d minutes?\. Press Space to listen\.$/);
  await expect(hark.page).toHaveTitle(`${tourHeadline}, Hark`);
  await expect(addressField(hark.page)).toHaveValue(address);
  expect(await readFocus(hark.page)).toBe(tourHeadline);
});

test("redirects are followed, and the address field shows where they led", async ({ launch, server }) => {
  const hark = await startSample(launch);
  const address = serveTour(server);
  server.answer("/old", redirect("/older", 301));
  server.answer("/older", redirect("/tour"));
  await openAddress(hark, `${server.origin}/old`);

  await waitForArticle(hark, tourHeadline);
  await expect(addressField(hark.page)).toHaveValue(address);
});

test("every way of writing letters and of packing is understood", async ({ launch, server }) => {
  const hark = await startSample(launch);
  const headline = "Café in Łódź: größer als gedacht";
  const source = makePage(headline);
  const west = "Café größer als gedacht";
  const encoded = {
    "/gzip": [headline, gzipped(source)],
    "/brotli": [headline, brotlied(source)],
    "/header": [west, html(Buffer.from(makePage(west), "latin1"), { type: "text/html; charset=windows-1252" })],
    "/meta": [
      west,
      html(Buffer.from(makePage(west).replace("<head>", '<head><meta charset="iso-8859-1">'), "latin1"), {
        type: "text/html",
      }),
    ],
    "/bom": [headline, html(Buffer.from(`\ufeff${source}`, "utf16le"), { type: "text/html" })],
  } as const;
  for (const [path, [expected, answer]] of Object.entries(encoded)) {
    server.answer(path, answer);
    await openAddress(hark, server.origin + path);
    await expect(addressField(hark.page), path).toHaveValue(server.origin + path);
    await waitForArticle(hark, expected);
  }
});

test("a link of the article opens in Hark, and Alt+Left comes back to the same place", async ({ launch, server }) => {
  const hark = await startTour(launch, server);
  const { page, transcript } = hark;
  server.answer("/keepers", html(makePage("The keepers of the light")));
  await page.keyboard.press("k");
  await transcript.waitFor(/^story of the keepers$/);
  await page.keyboard.press("Enter");
  await waitForArticle(hark, "The keepers of the light");

  await page.keyboard.press("Alt+ArrowLeft");

  await waitForArticle(hark, tourHeadline);
  await transcript.waitFor(/^Back: Lighthouse opens its doors\.$/);
  await expect.poll(() => readFocus(page)).toContain("story of the keepers");
});

test("a link that has the focus opens in the browser, once that is confirmed, and else the page does", async ({
  launch,
  server,
}) => {
  const hark = await startTour(launch, server);
  const { app, page, transcript } = hark;
  // The system's question and its browser are the only parts that a test cannot have.
  await app.evaluate(({ dialog, shell }) => {
    const opened: string[] = [];
    Object.assign(globalThis, { opened });
    dialog.showMessageBox = async () => ({ response: 1, checkboxChecked: false });
    shell.openExternal = async (address) => void opened.push(address);
  });
  const readOpened = () => app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened);
  const links = [`${server.origin}/keepers`, `${server.origin}/keepers`, `${server.origin}/tour`];

  await page.keyboard.press("k");
  await transcript.waitFor(/^story of the keepers$/);
  await page.keyboard.press("Control+Enter");
  await expect.poll(readOpened).toEqual(links.slice(0, 1));
  await page.keyboard.press("Control+Shift+O");
  await expect.poll(readOpened).toEqual(links.slice(0, 2));
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("Control+Shift+O");
  await expect.poll(readOpened).toEqual(links);
  await waitForArticle(hark, tourHeadline);
});

test("files of each kind open from the command line", async ({ launch, desktop }) => {
  const folder = await desktop.makeFolder("files");
  const files = {
    "notes.md": [markdown, "Notes from the pier"],
    "page.html": [makePage("A page on disk"), "A page on disk"],
    "words.txt": ["Tide tables\n\nHigh water comes at noon.\n\nLow water follows six hours later.\n", "Tide tables"],
  } as const;
  for (const [name, [content, headline]] of Object.entries(files)) {
    await writeFile(join(folder, name), content);
    const hark = await launch({ args: ["--silent", join(folder, name)] });
    await waitForArticle(hark, headline);
    await hark.close();
  }
});

test("the open dialog opens the file that is typed into it", async ({ launch, desktop }) => {
  const file = join(await desktop.makeFolder("files"), "notes.md");
  await writeFile(file, markdown);
  const hark = await startSample(launch);
  await hark.app.evaluate(({ clipboard }, path) => clipboard.writeText(path), file);
  await hark.page.keyboard.press("Control+o");

  // The system's own dialog, in a window of its own: real keys. Control+L asks for a path there.
  await desktop.run("xdotool", [
    "search",
    "--sync",
    "--onlyvisible",
    "--name",
    "^Open a file$",
    "windowfocus",
    "--sync",
  ]);
  for (const key of ["ctrl+l", "ctrl+v"]) await desktop.run("xdotool", ["key", "--delay", "200", key]);
  const isClosed = async () => {
    await desktop.run("xdotool", ["key", "--delay", "200", "alt+o"]);
    return !(await desktop.run("xdotool", ["getwindowfocus", "getwindowname"])).startsWith("Open a file");
  };
  await expect.poll(isClosed, { timeout: 15_000, intervals: [500] }).toBe(true);
  await waitForArticle(hark, "Notes from the pier");
});

test("a dropped file and a dropped address open", async ({ launch, desktop, server }) => {
  const file = join(await desktop.makeFolder("files"), "notes.md");
  await writeFile(file, markdown);
  const hark = await startSample(launch);
  const address = serveTour(server);
  await drop(hark, { files: [file] });
  await waitForArticle(hark, "Notes from the pier");
  await drop(hark, { items: [{ mimeType: "text/uri-list", data: address }] });
  await waitForArticle(hark, tourHeadline);
});

test("the clipboard is read: a text in the article, an address too", async ({ launch, server }) => {
  const hark = await startSample(launch);
  const address = serveTour(server);
  await hark.app.evaluate(({ clipboard }, text) => clipboard.writeText(text), markdown.replace("# ", ""));
  await hark.page.keyboard.press("Control+v");
  await waitForArticle(hark, /Notes from the pier/);

  await hark.app.evaluate(({ clipboard }, text) => clipboard.writeText(text), address);
  await hark.page.keyboard.press("Control+v");
  await waitForArticle(hark, tourHeadline);
});

test("a typed text opens from the paste dialog, where an empty one is said to be", async ({ launch }) => {
  const hark = await startSample(launch);
  const { page } = hark;
  await page.keyboard.press("Control+Shift+P");
  const field = page.getByRole("textbox", { name: "Text to read" });
  await expect(field).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Paste or type a text first.")).toBeVisible();
  await expect(field).toBeFocused();

  await page.keyboard.type("Tide tables\n\nHigh water comes at noon.\n\nLow water follows six hours later.");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");

  await waitForArticle(hark, "Tide tables");
  await expect(page.getByRole("dialog")).toBeHidden();
});

test("a second start hands over what it was to open, and ends", async ({ launch, desktop, server }) => {
  const hark = await startSample(launch);
  const address = serveTour(server);
  const { command, args } = findStartCommand(hark.profile, [address]);

  const second = spawn(command, args, { env: desktop.env, stdio: "ignore" });
  const [code] = await once(second, "exit");

  expect(code).toBe(0);
  await waitForArticle(hark, tourHeadline);
});
