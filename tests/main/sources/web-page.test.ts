import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { documentSizeLimit } from "../../../main/sources/document.ts";
import { loadWebPage } from "../../../main/sources/web-page.ts";
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
  page,
  redirect,
  silence,
} from "../../server/answers.ts";
import { createNodeNetwork } from "../../server/node-network.ts";
import { startServer, type TestServer } from "../../server/server.ts";

const article = "<!doctype html><title>Harbour</title><p>The harbour “opens” at seven.";
let server: TestServer;

beforeAll(async () => {
  server = await startServer();
});

afterAll(() => server.close());

function load(path: string, answer: Answer, timeLimit?: number) {
  server.answer(path, answer);
  return loadWebPage(createNodeNetwork(), server.origin + path, new AbortController().signal, timeLimit);
}

test("a page comes with its text, address, host, encoding and language", async () => {
  const answer = page(article, { headers: { "content-language": "en-gb" } });

  const result = await load("/news", answer);

  expect(result).toEqual({
    ok: true,
    value: {
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      text: article,
      mediaType: "text/html",
      url: `${server.origin}/news`,
      label: new URL(server.origin).host,
      charset: "UTF-8",
      language: "en-GB",
    },
  });
});

test("the server learns honestly who asks, and no more", async () => {
  await load("/headers", page(article));

  const { headers } = server.requests.findLast(({ url }) => url === "/headers") ?? {};
  expect(headers?.["user-agent"]).toBe("Mozilla/5.0 (compatible; Hark/test)");
  expect(headers?.accept).toMatch(/^text\/html,/);
  expect(headers?.cookie).toBeUndefined();
  expect(headers?.referer).toBeUndefined();
});

describe("arrives whole", () => {
  test.each([
    ["gzip", gzipped(article)],
    ["brotli", brotlied(article)],
    ["no content type at all", page(article, { type: "" })],
    ["a content type that is no media type", page(article, { type: "html" })],
    ["XHTML", page(article, { type: "application/xhtml+xml; charset=utf-8" })],
    ["UTF-16 with a byte order mark", page(Buffer.from(`\ufeff${article}`, "utf16le"), { type: "text/html" })],
  ])("%s", async (name, answer) => {
    const result = await load(`/${encodeURIComponent(name)}`, answer);

    expect(result).toMatchObject({ ok: true, value: { text: article } });
  });
});

test.each([
  ["/notes.txt", "text/plain", "text/plain"],
  ["/notes.md", "text/plain", "text/markdown"],
  ["/notes", "text/markdown", "text/markdown"],
])("%s served as %s is %s", async (path, type, mediaType) => {
  const result = await load(path, page("# Notes\n\nThe *harbour*.", { type }));

  expect(result).toMatchObject({ ok: true, value: { mediaType } });
});

describe("a book is what it holds, whatever its server calls it", () => {
  test.each(["application/pdf", "text/html", "application/octet-stream", "text/plain", ""])(
    "PDF as %s",
    async (type) => {
      const result = await load("/paper", page("%PDF-1.7\nwords", { type }));

      expect(result).toMatchObject({
        ok: true,
        value: { mediaType: "application/pdf", bytes: Buffer.from("%PDF-1.7\nwords"), url: `${server.origin}/paper` },
      });
    },
  );

  test("a page to sign in, sent instead of a PDF and called one", async () => {
    const result = await load("/paper.pdf", page(article, { type: "application/pdf" }));

    expect(result).toMatchObject({ ok: true, value: { mediaType: "text/html", text: article } });
  });

  test("one of more than 20 MB comes; a text of that length does not", async () => {
    const book = Buffer.concat([Buffer.from("%PDF-1.7\n"), Buffer.alloc(documentSizeLimit, "x")]);
    expect(await load("/book", page(book, { type: "application/pdf" }))).toMatchObject({ ok: true });
    expect(await load("/book", page(book, { type: "text/plain" }))).toMatchObject({
      reason: "too-large",
      detail: { limit: 20 },
    });
  });
});

describe("redirects", () => {
  test.each([301, 302, 303, 307, 308])("%d is followed, and the new address counts", async (status) => {
    server.answer("/final", page(article));

    const result = await load("/moved", redirect("/final#part", status));

    expect(result).toMatchObject({ ok: true, value: { url: `${server.origin}/final#part` } });
  });

  test("ten are followed, eleven are too many", async () => {
    server.answer("/chain/0", page(article));
    for (let step = 1; step <= 11; step++) server.answer(`/chain/${step}`, redirect(`/chain/${step - 1}`));
    const from = (step: number) =>
      loadWebPage(createNodeNetwork(), `${server.origin}/chain/${step}`, new AbortController().signal);

    expect(await from(10)).toMatchObject({ ok: true });
    expect(await from(11)).toMatchObject({ ok: false, reason: "too-many-redirects" });
  });

  test.each([
    ["a loop", redirect("/loop"), "too-many-redirects"],
    ["a script", redirect("javascript:alert(1)"), "unsupported-scheme"],
    ["a file", redirect("file:///etc/passwd"), "unsupported-scheme"],
    ["the app itself", redirect("hark://app/index.html"), "unsupported-scheme"],
    ["nothing usable", redirect("http://["), "bad-address"],
    ["nowhere", page("", { status: 302 }), "http-error"],
  ])("to %s end with a reason", async (_name, answer, reason) => {
    expect(await load("/loop", answer)).toMatchObject({ ok: false, reason });
  });
});

describe("a redirect into the reader's own network", () => {
  const start = "http://news.example/start";
  const dns = {
    "news.example": ["93.184.216.34"],
    "inside.example": ["93.184.216.34", "10.0.0.7"],
    "nat64.example": ["64:ff9b::a00:7"],
    "partner.example": ["2606:2800:220:1::1"],
  };

  async function follow(from: string, to: string) {
    server.answer("/start", redirect(to));
    server.answer("/secret", page(article));
    const hosts = Object.fromEntries(
      [...Object.keys(dns), "192.168.1.1", "[fd00::1]", "printer.local"].map((host) => [host, server.origin]),
    );
    return loadWebPage(createNodeNetwork({ hosts, dns }), from, new AbortController().signal);
  }

  test.each([
    ["http://inside.example/secret"],
    ["http://nat64.example/secret"],
    ["http://192.168.1.1/secret"],
    ["http://3232235777/secret"],
    ["http://[fd00::1]/secret"],
    ["http://[::ffff:10.0.0.1]/secret"],
    ["http://printer.local/secret"],
    ["http://localhost./secret"],
    ["http://0/secret"],
  ])("from a public page to %s is refused", async (to) => {
    expect(await follow(start, to)).toMatchObject({ ok: false, reason: "private-address" });
  });

  test("from a public page to another public one is followed", async () => {
    expect(await follow(start, "http://partner.example/secret")).toMatchObject({ ok: true });
  });

  test("is followed when the reader typed a private address", async () => {
    expect(await follow("http://192.168.1.1/start", "http://inside.example/secret")).toMatchObject({ ok: true });
  });
});

describe("ends with a reason", () => {
  test.each([
    [404, "not-found"],
    [410, "not-found"],
    [401, "forbidden"],
    [403, "forbidden"],
    [451, "forbidden"],
    [500, "server-error"],
    [503, "server-error"],
    [418, "http-error"],
    [429, "http-error"],
  ])("status %d: %s", async (status, reason) => {
    const name = new URL(server.origin).host;
    const result = await load("/status", page("No", { status }));

    expect(result).toEqual({ ok: false, reason, detail: { name, status } });
  });

  test.each([
    ["a picture", page("x", { type: "image/png" }), "unsupported-type"],
    ["an archive", page("PK\x03\x04 words", { type: "application/zip" }), "unsupported-type"],
    ["a Kindle book", page(`${"x".repeat(60)}BOOKMOBI`, { type: "application/octet-stream" }), "other-e-book"],
    ["program data", page("x", { type: "application/octet-stream" }), "unsupported-type"],
    ["binary data that says it is text", page(Buffer.from([104, 0, 105, 0])), "unsupported-type"],
    ["nothing", page(""), "empty"],
    ["white space", page(" \n\t\u00a0"), "empty"],
    ["no content", page("", { status: 204 }), "empty"],
    ["a connection that breaks in mid page", cutOff(article), "connection-failed"],
    ["a connection that breaks at once", hangUp(), "connection-failed"],
    ["broken compression", brokenGzip(article), "connection-failed"],
    ["a page without an end", endless(), "too-large"],
    ["a compressed bomb", gzipBomb(200), "too-large"],
  ])("%s", async (_name, answer, reason) => {
    expect(await load("/fault", answer)).toMatchObject({ ok: false, reason });
  });

  test("one byte too many, and not one less", async () => {
    const whole = Buffer.alloc(documentSizeLimit, "x");
    expect(await load("/large", page(whole))).toMatchObject({ ok: true });
    expect(await load("/large", page(Buffer.concat([whole, Buffer.from("x")])))).toMatchObject({ reason: "too-large" });
  });

  test.each([
    ["never answers", silence()],
    ["answers drop by drop", drip()],
  ])("a server that %s is given up", async (_name, answer) => {
    expect(await load("/slow", answer, 300)).toMatchObject({ ok: false, reason: "timed-out" });
  });

  test("an untrusted certificate", async () => {
    await using secure = await startServer({ secure: true });
    secure.answer("/", page(article));

    const result = await loadWebPage(createNodeNetwork(), secure.origin, new AbortController().signal);

    expect(result).toMatchObject({ ok: false, reason: "certificate" });
  });

  test("a port where nobody listens", async () => {
    const closed = await startServer();
    await closed.close();

    const result = await loadWebPage(createNodeNetwork(), closed.origin, new AbortController().signal);

    expect(result).toMatchObject({ ok: false, reason: "connection-failed" });
  });

  test.each([
    [true, "host-not-found"],
    [false, "offline"],
  ])("a host that does not exist, online %s: %s", async (isOnline, reason) => {
    const network = createNodeNetwork({ isOnline });

    const result = await loadWebPage(network, "nowhere.invalid", new AbortController().signal);

    expect(result).toEqual({ ok: false, reason, detail: { name: "nowhere.invalid" } });
  });
});

test.each([
  ["before it answers", silence()],
  ["in mid page", drip()],
])("can be cancelled %s, and the server sees it", async (_name, answer) => {
  const abort = new AbortController();
  const asked = new Promise<void>((resolve) => {
    server.answer("/cancel", (request, response) => {
      answer(request, response);
      response.on("close", resolve);
      setTimeout(() => abort.abort(), 50);
    });
  });

  const result = await loadWebPage(createNodeNetwork(), `${server.origin}/cancel`, abort.signal);

  expect(result).toMatchObject({ ok: false, reason: "cancelled" });
  await asked;
});
