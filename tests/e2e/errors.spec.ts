import { mkdir, symlink } from "node:fs/promises";
import { join } from "node:path";
import { expect, type Locator, type Page } from "@playwright/test";
import type { RunningApp } from "../harness/launch-app.ts";
import { runOffline } from "../harness/offline.ts";
import { openAddress, waitForArticle } from "../harness/reader.ts";
import { test } from "../harness/test.ts";
import { type Answer, drip, endless, page as html, redirect } from "../server/answers.ts";
import { startServer } from "../server/server.ts";
import { startTour } from "./tour.ts";
import { tourHeadline } from "./tour-page.ts";

function problemBox(page: Page): Locator {
  return page.getByRole("region", { name: "That did not work" });
}

/** The sentence is shown and said once, the article before is still there, and the keyboard is not lost. */
async function expectProblem({ page, transcript }: RunningApp, sentence: RegExp, mark: number): Promise<void> {
  const box = problemBox(page);
  await expect(box.getByText(sentence)).toBeVisible({ timeout: 10_000 });
  await transcript.waitFor(sentence, { mark });
  await expect(box.getByText("Your article is still here.")).toBeVisible();
  await expect(page.getByRole("heading", { level: 1, name: tourHeadline })).toBeVisible();
  await expect(page).toHaveTitle(`${tourHeadline}, Hark`);
  await expect(page.locator("body")).not.toBeFocused();
  const said = transcript.since(mark).filter(({ text }) => sentence.test(text));
  expect(said).toHaveLength(1);
}

const answers: Readonly<Record<string, readonly [answer: Answer, sentence: RegExp]>> = {
  "a page that is not there (404)": [
    html("No", { status: 404 }),
    /There is no page at this address on 127\.0\.0\.1.*check the address/,
  ],
  "a fault of the site (500)": [
    html("No", { status: 500 }),
    /127\.0\.0\.1.* has a fault of its own \(error 500\)\. Try again/,
  ],
  "a page for subscribers (403)": [html("No", { status: 403 }), /without signing in\. Open it in your browser/],
  "something that is not a page": [
    html("PK", { type: "application/zip" }),
    /is of a kind that Hark cannot read\. Open a web page/,
  ],
  "an empty page": [html("<!doctype html><title></title>"), /There is no text to read in .*\. Open another page/],
  "a page that is too large": [endless(), /is larger than 20 megabytes.*Open another page/],
  "redirects without end": [redirect("/page"), /sends from one address to the next without end\. Open another page\./],
};

for (const [name, [answer, sentence]] of Object.entries(answers)) {
  test(`${name} is told, with the way forward`, async ({ launch, server }) => {
    const hark = await startTour(launch, server);
    server.answer("/page", answer);
    const mark = hark.transcript.mark();
    await openAddress(hark, `${server.origin}/page`);
    await expectProblem(hark, sentence, mark);
  });
}

test("a site that never finishes is given up after 20 seconds; Escape gives up at once", async ({ launch, server }) => {
  const hark = await startTour(launch, server);
  server.answer("/slow", drip());
  const start = Date.now();
  let mark = hark.transcript.mark();
  await openAddress(hark, `${server.origin}/slow`);
  await expect(hark.page).toHaveTitle(/^Loading /);
  await hark.transcript.waitFor(/^Still loading .* Press Escape to cancel\.$/, { mark });
  await expect(problemBox(hark.page)).toContainText(/took longer than 20 seconds/, { timeout: 25_000 });
  expect(Date.now() - start).toBeGreaterThan(19_000);
  await expectProblem(hark, /took longer than 20 seconds\. Try again/, mark);

  mark = hark.transcript.mark();
  await openAddress(hark, `${server.origin}/slow`);
  await expect(hark.page.getByRole("progressbar")).toBeVisible();
  await hark.page.keyboard.press("Escape");
  await hark.transcript.waitFor(/^Loading cancelled\.$/, { mark });
  await expect(hark.page.getByRole("progressbar")).toBeHidden();
  await expect(hark.page.getByRole("heading", { level: 1, name: tourHeadline })).toBeVisible();
});

test("a certificate that proves nothing is refused", async ({ launch, server }) => {
  await using secure = await startServer({ secure: true });
  secure.answer("/", html("<p>Trust me"));
  const hark = await startTour(launch, server);
  const mark = hark.transcript.mark();
  await openAddress(hark, secure.origin);
  await expectProblem(hark, /could not prove that it is the site it says it is.*was not opened/, mark);
});

test("a server that does not answer, and a site that does not exist, are told apart", async ({ launch, server }) => {
  const hark = await startTour(launch, server);
  const closed = await startServer();
  await closed.close();
  let mark = hark.transcript.mark();
  await openAddress(hark, closed.origin);
  await expectProblem(hark, /did not accept the connection, or broke it off\. Try again in a moment\./, mark);

  mark = hark.transcript.mark();
  await openAddress(hark, "nowhere.invalid");
  await expectProblem(hark, /No site was found at nowhere\.invalid|There is no network connection/, mark);
});

test("what is no address is said to be none", async ({ launch, server }) => {
  const hark = await startTour(launch, server);
  let mark = hark.transcript.mark();
  await openAddress(hark, "not an address");
  await expectProblem(hark, /This is not a web address: not an address\. Type an address such as/, mark);
  mark = hark.transcript.mark();
  await openAddress(hark, "ftp://files.example/");
  await expectProblem(hark, /Hark cannot open this kind of address/, mark);
});

test("the problem can be dismissed, and the keyboard goes back to the article", async ({ launch, server }) => {
  const hark = await startTour(launch, server);
  await openAddress(hark, `${server.origin}/gone`);
  await problemBox(hark.page).getByRole("button", { name: "Dismiss" }).press("Enter");
  await expect(problemBox(hark.page)).toBeHidden();
  await expect(hark.page.locator("#article:focus-within")).toBeVisible();
});

test("a file that is missing or cannot be read is told", async ({ launch, desktop }) => {
  const folder = await desktop.makeFolder("files");
  await mkdir(join(folder, "folder.html"));
  await symlink("loop.html", join(folder, "loop.html"));
  for (const [name, sentence] of [
    ["missing.html", /^The file missing\.html was not found/],
    ["folder.html", /^The file folder\.html could not be read/],
    ["loop.html", /^The file loop\.html could not be read/],
  ] as const) {
    const hark = await launch({ args: ["--silent", join(folder, name)] });
    await hark.transcript.waitFor(sentence);
    await expect(problemBox(hark.page).getByText(sentence)).toBeVisible();
    await hark.close();
  }
});

test("a second article that fails leaves a running reading alone", async ({ launch, server }) => {
  const hark = await startTour(launch, server, ["--rate=450"]);
  await hark.page.keyboard.press("Space");
  await hark.transcript.waitFor(/^After forty years/);
  const mark = hark.transcript.mark();
  await openAddress(hark, `${server.origin}/gone`);
  await hark.transcript.waitFor(/There is no page at this address/, { mark });
  await hark.transcript.waitFor(/^The keepers have painted/, { mark });
  await expect(hark.page).toHaveTitle(/, playing, Hark$/);
});

test("without a network the run says so and fails", async ({ desktop }) => {
  const result = await runOffline(desktop, ["--transcript", "--exit-at-end", "--silent", "http://news.example/"]);
  test.skip(result === null, "only the administrator may take the network away");
  expect(result?.code).toBe(1);
  expect(result?.stderr).toMatch(/There is no network connection\. Check it, then open .* again\./);
});

test("opening works while a problem is shown", async ({ launch, server }) => {
  const hark = await startTour(launch, server);
  await openAddress(hark, `${server.origin}/gone`);
  await expect(problemBox(hark.page)).toBeVisible();
  await openAddress(hark, `${server.origin}/tour`);
  await expect(problemBox(hark.page)).toBeHidden();
  await waitForArticle(hark, tourHeadline);
});
