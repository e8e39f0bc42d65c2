import { expect, type Page } from "@playwright/test";
import type { LaunchOptions, RunningApp } from "../harness/launch-app.ts";
import { test } from "../harness/test.ts";
import {
  type Answer,
  brokenGzip,
  brotlied,
  cutOff,
  drip,
  endless,
  gzipBomb,
  gzipped,
  hangUp,
  page as html,
  redirect,
  silence,
} from "../server/answers.ts";
import { startServer } from "../server/server.ts";

const article = "<!doctype html><title>Harbour</title><p>The harbour “opens” at seven.";

/** Hark with nothing loading: its own first article would cancel what a test loads, or be cancelled by it. */
async function launchIdle(launch: (options: LaunchOptions) => Promise<RunningApp>): Promise<Page> {
  const { page } = await launch({ args: ["--silent"] });
  await expect(page.getByRole("article").getByRole("heading", { level: 1 })).toBeVisible();
  return page;
}

/** Asks main as the page would, past the interface: this is about Chromium's network. */
function load(page: Page, address: string) {
  return page.evaluate((asked) => window.hark.request.openAddress(asked), address);
}

test("Chromium's network gives the same answers as Node's, which the unit tests use", async ({ launch }) => {
  await using server = await startServer();
  await using secure = await startServer({ secure: true });
  const closed = await startServer();
  await closed.close();
  secure.answer("/", html(article));
  server.answer("/final", html(article));
  const page = await launchIdle(launch);

  const cases: readonly (readonly [path: string, answer: Answer, expected: Record<string, unknown>])[] = [
    ["/gzip", gzipped(article), { ok: true, value: { text: article } }],
    ["/brotli", brotlied(article), { ok: true, value: { text: article } }],
    ["/moved", redirect("/final"), { ok: true, value: { text: article, url: `${server.origin}/final` } }],
    ["/loop", redirect("/loop"), { reason: "too-many-redirects" }],
    ["/script", redirect("javascript:alert(1)"), { reason: "unsupported-scheme" }],
    ["/file", redirect("file:///etc/hostname"), { reason: "unsupported-scheme" }],
    ["/nowhere", html("", { status: 302 }), { reason: "http-error" }],
    ["/odd-status", html("No", { status: 999 }), { reason: "http-error", detail: { status: 999 } }],
    ["/missing", html("No", { status: 404 }), { reason: "not-found" }],
    ["/login", html("No", { status: 401, headers: { "www-authenticate": "Basic" } }), { reason: "forbidden" }],
    ["/broken", html("No", { status: 500 }), { reason: "server-error" }],
    ["/nothing", html("", { status: 204 }), { reason: "empty" }],
    ["/picture", html("x", { type: "image/png" }), { reason: "unsupported-type" }],
    ["/attachment", html(article, { headers: { "content-disposition": "attachment" } }), { ok: true }],
    ["/cut-off", cutOff(article), { reason: "connection-failed" }],
    ["/hang-up", hangUp(), { reason: "connection-failed" }],
    ["/broken-gzip", brokenGzip(article), { reason: "connection-failed" }],
    ["/endless", endless(), { reason: "too-large" }],
    ["/bomb", gzipBomb(200), { reason: "too-large" }],
    [
      "/latin",
      html(Buffer.from("Gr\xfc\xdfe \x93zu\x94", "latin1"), { type: "text/html; charset=iso-8859-1" }),
      { ok: true, value: { text: "Grüße “zu”", charset: "windows-1252" } },
    ],
    [
      "/japanese",
      html(Buffer.from([0x93, 0xfa]), { type: "text/html; charset=shift_jis" }),
      { ok: true, value: { text: "日" } },
    ],
  ];
  for (const [path, answer, expected] of cases) {
    server.answer(path, answer);
    expect(await load(page, server.origin + path), path).toMatchObject(expected);
  }
  expect(await load(page, secure.origin)).toMatchObject({ reason: "certificate" });
  expect(await load(page, closed.origin)).toMatchObject({ reason: "connection-failed" });
  const missing = await load(page, "nowhere.invalid");
  expect(["host-not-found", "offline"]).toContain(missing.ok ? "" : missing.reason);
});

for (const [name, answer] of [
  ["before it answers", silence()],
  ["in mid page", drip()],
] as const) {
  test(`a loading ends ${name} when it is cancelled and when another begins`, async ({ launch }) => {
    await using server = await startServer();
    const page = await launchIdle(launch);
    const slow = makeSlow(answer);
    server.answer("/slow", slow.answer);
    server.answer("/final", html(article));

    const first = load(page, `${server.origin}/slow`);
    await slow.asked();
    const second = load(page, `${server.origin}/final`);
    expect([await first, await second]).toMatchObject([{ reason: "cancelled" }, { ok: true }]);
    await slow.hungUp();

    const third = load(page, `${server.origin}/slow`);
    await slow.asked();
    await page.evaluate(() => window.hark.request.cancelOpening());
    expect(await third).toMatchObject({ reason: "cancelled" });
    await slow.hungUp();
  });
}

/** An answer of which a test can wait for each request's beginning and end. */
function makeSlow(answer: Answer) {
  const asked = Promise.withResolvers<void>();
  const hungUp = Promise.withResolvers<void>();
  const turn = { asked, hungUp };
  return {
    answer: ((request, response) => {
      response.on("close", () => turn.hungUp.resolve());
      answer(request, response);
      turn.asked.resolve();
    }) satisfies Answer,
    async asked() {
      await turn.asked.promise;
      turn.asked = Promise.withResolvers();
    },
    async hungUp() {
      await turn.hungUp.promise;
      turn.hungUp = Promise.withResolvers();
    },
  };
}

test("pages are asked for without cookies, referrer or cache", async ({ launch }) => {
  await using server = await startServer();
  server.answer("/", html(article, { headers: { "set-cookie": "seen=1", "cache-control": "max-age=3600" } }));
  const page = await launchIdle(launch);

  await load(page, server.origin);
  await load(page, server.origin);

  expect(server.requests).toHaveLength(2);
  for (const { headers } of server.requests) {
    expect(headers).toMatchObject({
      "user-agent": expect.stringMatching(/^Mozilla\/5\.0 \(compatible; Hark\/\d/),
      "accept-language": expect.stringMatching(/^en/),
    });
    expect(headers.cookie).toBeUndefined();
    expect(headers.referer).toBeUndefined();
  }
});
