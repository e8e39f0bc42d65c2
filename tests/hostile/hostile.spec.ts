import { expect, type Page } from "@playwright/test";
import { startTour } from "../e2e/tour.ts";
import type { RunningApp } from "../harness/launch-app.ts";
import { openAddress } from "../harness/reader.ts";
import { test } from "../harness/test.ts";
import { page as answer } from "../server/answers.ts";

/** In ms: so long at most may the window not answer, from the page's coming to its being there, on a machine for tests. */
const patience = 2000;
/** In MB, of the window's process with all that it has read so far. */
const mostMemory = 2000;

const sentence = "It rained for many days, and nobody in the valley could remember such a summer.";

function makePage(body: string, headline = "Rain in the valley"): string {
  return `<!doctype html><html lang="en"><head><title>${headline}</title></head><body><main><article>
    <h1>${headline}</h1><p>${sentence}</p><p>${sentence} Again.</p>${body}<p>${sentence} It ended.</p></article></main>`;
}

function repeat(count: number, make: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => make(index)).join("");
}

const tooManyElements = /is made of more than 60,000 parts.*Open another page/;
const tooManyBlocks = /is made of more than 25,000 parts.*Open another page/;

const tooLong = /holds more than 3,500,000 letters of text.*Open another page/;

/** What a listener meets: the article, or a sentence that says why not. */
const pages: Readonly<Record<string, readonly [body: string, outcome: "read" | RegExp]>> = {
  "a million nested elements": ["<div>".repeat(1_000_000), tooManyElements],
  "fifty thousand nested elements": [`${"<div>".repeat(50_000)}The bottom of the well.`, "read"],
  "nested lists and tables": [`${"<ul><li>".repeat(5000)}${"<table><tr><td>".repeat(5000)}The bottom.`, "read"],
  "a million elements side by side": ["<i>x</i>".repeat(1_000_000), tooManyElements],
  "fifty thousand paragraphs": [repeat(50_000, (i) => `<p>${i} drops of rain fell on the roof.</p>`), tooManyBlocks],
  "twenty thousand paragraphs": [repeat(20_000, (i) => `<p>${i} drops of rain fell on the roof.</p>`), "read"],
  "twenty megabytes of text": [repeat(1900, (i) => `<p>${i} ${"It rained on and on. ".repeat(500)}</p>`), tooLong],
  "three megabytes of text": [repeat(1400, (i) => `<p>${i} ${"It rained on and on. ".repeat(100)}</p>`), "read"],
  "five megabytes in one line": [`<p>${"rain ".repeat(1_000_000)}</p>`, tooLong],
  "three megabytes in one line": [`<p>${"rain ".repeat(600_000)}</p>`, "read"],
  "a table of 10,000 rows": [
    `<table>${repeat(10_000, (i) => `<tr><th>${i}</th><td>rain</td><td>${i} mm</td></tr>`)}</table>`,
    "read",
  ],
  "100,000 links": [repeat(100_000, (i) => `<a href="/${i}">link ${i}</a> `), tooManyElements],
  "50,000 figures": [repeat(50_000, (i) => `<figure><img src="/p${i}.jpg" alt="Hill ${i}"></figure>`), tooManyElements],
  "5,000 figures": [repeat(5000, (i) => `<figure><img src="/p${i}.jpg" alt="Hill ${i}"></figure>`), "read"],
  "shadows in shadows": [
    "<div><template shadowrootmode=open>".repeat(20_000) + "</template></div>".repeat(20_000),
    "read",
  ],
  "a flood of sources": [
    `<picture>${"<source srcset='/p.jpg 9w'>".repeat(50_000)}<img alt="A hill" srcset="${repeat(50_000, (i) => `/p.jpg ${i}w, `)}"></picture>`,
    "read",
  ],
};

/** Without Playwright's own look at all of the page, which takes a third of a second of a large one from Hark. */
async function waitForHeadline({ page }: RunningApp, headline: string): Promise<void> {
  await page.waitForFunction(
    (text) => document.activeElement?.closest("#article") && document.querySelector("article h1")?.textContent === text,
    headline,
  );
}

test("pages made to do harm are read or refused, and the window answers", async ({ launch, server }) => {
  test.setTimeout(240_000);
  const hark = await startTour(launch, server);
  await watchTicks(hark.page);
  for (const [index, [name, [body, outcome]]] of Object.entries(pages).entries()) {
    await test.step(name, async () => {
      const headline = `Rain in valley ${index}`;
      server.answer("/hostile", answer(makePage(body, headline)));
      await hark.page.evaluate(() => Object.assign(globalThis, { longestGap: 0 }));
      const mark = hark.transcript.mark();
      await openAddress(hark, `${server.origin}/hostile`);
      if (outcome === "read") await waitForHeadline(hark, headline);
      else await hark.transcript.waitFor(outcome, { mark });
      expect
        .soft(await readLongestGap(hark.page), `${name}: the longest time without an answer`)
        .toBeLessThan(patience);
      expect.soft(await readMemory(hark), `${name}: memory`).toBeLessThan(mostMemory);
    });
  }
});

// Long enough for an article: what has too little text is loaded once more, in a hidden window with its scripts.
test("a page moves nothing, sends nothing and leads nowhere", async ({ launch, server }) => {
  const hark = await startTour(launch, server);
  const before = hark.page.url();
  server.answer(
    "/trap",
    answer(
      makePage(`<base href="https://elsewhere.example/"><meta http-equiv="refresh" content="0; url=/refreshed">
      <link rel="stylesheet" href="/style.css"><link rel="prefetch" href="/prefetched"><link rel="next" href="ftp://x/y">
      <script src="/script.js"></script><script>document.title = "Taken over"; fetch("/fetched")</script>
      <iframe src="/framed" srcdoc="<script>parent.hark = 1</script>"></iframe><object data="/object"></object><embed src="/embed">
      <form action="/sent" method="post"><input name="a" value="b" autofocus onfocus="this.form.submit()"><button>Go</button></form>
      <video src="/film" poster="/poster" autoplay></video><audio src="/sound" autoplay></audio>
      <svg><image href="/drawn"/><script href="/svg-script"></script></svg><body background="/backdrop" onload="alert(1)">
      <p style="background:url(/styled)" onclick="alert(1)">A trap.</p><a ping="/pinged" href="javascript:alert(1)">Go on</a>
      <div><template shadowrootmode="open"><style>@import "/imported";</style><slot></slot></template></div>
      ${repeat(20, (i) => `<p>${i}. ${sentence}</p>`)}`),
    ),
  );
  const asked = server.requests.length;
  await openAddress(hark, `${server.origin}/trap`);
  await expect(hark.page.getByText("A trap.")).toBeVisible();
  // Chromium writes on the console what the policy forbade; nothing else may be there.
  expect(hark.problems.splice(0).filter((problem) => !problem.includes("Content Security Policy"))).toEqual([]);
  await expect(hark.page).toHaveTitle("Rain in the valley, Hark");
  expect(hark.page.url()).toBe(before);
  await expect(hark.page.locator("iframe, object, embed, form[action], video, link[href^=http], base")).toHaveCount(0);
  // A whole other page later, whatever the first wanted to have would have been asked for.
  await openAddress(hark, `${server.origin}/tour`);
  await expect(hark.page.getByText("A trap.")).toBeHidden();
  const urls = server.requests.slice(asked).map(({ url }) => url);
  expect(urls.filter((url) => url !== "/tour" && url !== "/lamp.png")).toEqual(["/trap"]);
});

test("entities that multiply and bytes that are no text are read as they stand", async ({ launch, server }) => {
  const hark = await startTour(launch, server);
  const laughs = repeat(9, (i) => `<!ENTITY lol${i + 1} "${`&lol${i};`.repeat(10)}">`);
  server.answer(
    "/laughs",
    answer(`<!DOCTYPE html [<!ENTITY lol0 "ha">${laughs}]>${makePage("<p>He laughed: &lol9;</p>")}`),
  );
  await openAddress(hark, `${server.origin}/laughs`);
  await expect(hark.page.getByText("He laughed: &lol9;")).toBeVisible();

  const bytes = Buffer.from(makePage("<p>Caf\xff\xfe\xc3\x28 \xf0\x9f and bar.</p>"), "latin1");
  server.answer("/bytes", answer(bytes));
  await openAddress(hark, `${server.origin}/bytes`);
  await expect(hark.page.getByText(/^Caf\ufffd.* and bar\.$/)).toBeVisible();
});

/** In ms. */
function readLongestGap(page: Page): Promise<number> {
  return page.evaluate(() => (globalThis as unknown as { longestGap: number }).longestGap);
}

/** Notes how long the window's one thread is kept busy. */
function watchTicks(page: Page): Promise<void> {
  return page.evaluate(() => {
    let last = performance.now();
    setInterval(() => {
      const seen = globalThis as unknown as { longestGap: number };
      seen.longestGap = Math.max(seen.longestGap ?? 0, performance.now() - last);
      last = performance.now();
    }, 10);
  });
}

/** Of the largest of Hark's windows, in MB. */
function readMemory({ app }: RunningApp): Promise<number> {
  return app.evaluate(({ app: electron }) =>
    Math.max(
      ...electron.getAppMetrics().map(({ type, memory }) => (type === "Tab" ? memory.workingSetSize / 1024 : 0)),
    ),
  );
}
