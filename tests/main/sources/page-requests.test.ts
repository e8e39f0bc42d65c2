import { expect, test } from "vitest";
import { createRequestGuard } from "../../../main/sources/page-requests.ts";

const page = new URL("https://news.example/story#top");
const dns: Readonly<Record<string, readonly string[]>> = {
  "news.example": ["93.184.216.34"],
  "cdn.example": ["93.184.216.35"],
  "router.example": ["192.168.1.1"],
};

function guard(at = page, signal = new AbortController().signal) {
  const mayGo = createRequestGuard(at, async (host) => dns[host] ?? [], signal);
  return (address: string, kind = "xhr") => mayGo({ address, kind });
}

test("what a text needs may go: the page itself, scripts, styles and what they fetch", async () => {
  const mayGo = guard();
  expect(await mayGo("https://news.example/story", "mainFrame")).toBe(true);
  expect(await mayGo("https://cdn.example/app.js", "script")).toBe(true);
  expect(await mayGo("https://cdn.example/app.css", "stylesheet")).toBe(true);
  expect(await mayGo("https://news.example/api?story=1")).toBe(true);
});

test.each(["image", "media", "font", "subFrame", "object", "ping", "webSocket", "cspReport", "other", "webTransport"])(
  "%s may not",
  async (kind) => {
    expect(await guard()("https://news.example/x", kind)).toBe(false);
  },
);

test.each(["file:///etc/passwd", "ftp://news.example/x", "hark://app/index.html", "chrome://gpu", "not an address"])(
  "%s may not",
  async (address) => {
    expect(await guard()(address)).toBe(false);
  },
);

test.each([
  "http://127.0.0.1/",
  "http://localhost:8080/",
  "http://[::1]/",
  "http://192.168.1.1/",
  "http://router.example/",
])("a page of the public web does not reach %s in the reader's own network", async (address) => {
  expect(await guard()(address)).toBe(false);
});

test("a page in the reader's own network may reach it", async () => {
  expect(await guard(new URL("http://localhost:8080/story"))("http://127.0.0.1:9000/api")).toBe(true);
});

test("the window goes nowhere else", async () => {
  expect(await guard()("https://news.example/other", "mainFrame")).toBe(false);
});

test("after very many requests, and after it was cancelled, nothing goes any more", async () => {
  const mayGo = guard();
  for (let count = 0; count < 400; count += 1) await mayGo("https://news.example/api");
  expect(await mayGo("https://news.example/api")).toBe(false);
  expect(await guard(page, AbortSignal.abort())("https://news.example/api")).toBe(false);
});
