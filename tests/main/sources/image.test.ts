import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadImage, type Origin } from "../../../main/sources/image.ts";
import { page, redirect } from "../../server/answers.ts";
import { createNodeNetwork } from "../../server/node-network.ts";
import { startServer, type TestServer } from "../../server/server.ts";

const png = Buffer.from("89504e470d0a1a0a0000000d49484452", "hex");
const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';

let server: TestServer;
let root: string;
let documentPath: string;

beforeAll(async () => {
  server = await startServer();
  server.answer("/x.png", page(png, { type: "image/png" }));
  root = mkdtempSync(join(tmpdir(), "hark-image-"));
  const folder = join(root, "article");
  mkdirSync(join(folder, "pictures"), { recursive: true });
  mkdirSync(join(root, "article-other"));
  documentPath = join(folder, "page.html");
  writeFileSync(join(folder, "a b.png"), png);
  writeFileSync(join(folder, "pictures", "x.png"), png);
  writeFileSync(join(folder, "x.svg"), svg);
  writeFileSync(join(folder, "notes.txt"), "secret");
  writeFileSync(join(root, "outside.png"), png);
  writeFileSync(join(root, "article-other", "x.png"), png);
  symlinkSync(join(root, "outside.png"), join(folder, "link.png"));
});

afterAll(async () => {
  rmSync(root, { recursive: true });
  await server.close();
});

const hosts = () => ({ "news.example": server.origin, "cdn.example": server.origin, "router.example": server.origin });
const dns = { "news.example": ["93.184.216.34"], "cdn.example": ["93.184.216.35"], "router.example": ["192.168.1.1"] };
const web = (url: string): Origin => ({ kind: "web", url: new URL(url) });

function load(origin: Origin, address: string) {
  return loadImage(createNodeNetwork({ hosts: hosts(), dns }), origin, address, new AbortController().signal);
}

describe("from the web", () => {
  test("comes with its type and bytes", async () => {
    const result = await load(web("https://news.example/a"), "http://cdn.example/x.png");

    expect(result).toEqual({ ok: true, value: { mediaType: "image/png", bytes: png } });
  });

  test.each([
    ["a public page", web("https://news.example/a")],
    ["pasted text", { kind: "pasted" } as const],
    ["a file", { kind: "file", path: "/home/reader/page.html" } as const],
  ])("%s may not look into the reader's network", async (_name, origin) => {
    const before = server.requests.length;

    expect(await load(origin, "http://router.example/x.png")).toMatchObject({ reason: "private-address" });
    expect(await load(origin, `${server.origin}/x.png`)).toMatchObject({ reason: "private-address" });
    server.answer("/to-router", redirect("http://router.example/x.png"));
    expect(await load(origin, "http://cdn.example/to-router")).toMatchObject({ reason: "private-address" });

    expect(server.requests.slice(before).map(({ url }) => url)).toEqual(["/to-router"]);
  });

  test("a page inside the reader's network may show pictures from there", async () => {
    expect(await load(web("http://router.example/a"), "http://router.example/x.png")).toMatchObject({ ok: true });
    expect(await load(web("http://router.example/a"), `${server.origin}/x.png`)).toMatchObject({ ok: true });
  });

  test.each([
    ["SVG", svg, "image/svg+xml", "unsupported-type"],
    ["SVG that says it is a PNG", svg, "image/png", "unsupported-type"],
    ["a page", "<!doctype html>", "text/html", "unsupported-type"],
    ["nothing", "", "image/png", "unsupported-type"],
    ["more than 15 MB", Buffer.concat([png, Buffer.alloc(15 * 1024 * 1024)]), "image/png", "too-large"],
  ])("%s is refused", async (_name, body, type, reason) => {
    server.answer("/y", page(body, { type }));

    expect(await load(web("http://news.example/a"), "http://news.example/y")).toMatchObject({ ok: false, reason });
  });
});

describe("beside a local file", () => {
  test.each(["pictures/x.png", "./pictures/x.png", "a%20b.png", "a b.png", "pictures/../a b.png", "a%20b.png?v=2#x"])(
    "%s is found",
    async (address) => {
      expect(await load({ kind: "file", path: documentPath }, address)).toMatchObject({
        ok: true,
        value: { mediaType: "image/png" },
      });
    },
  );

  test.each([
    "../outside.png",
    "..%2foutside.png",
    "%2e%2e/outside.png",
    "../article-other/x.png",
    "link.png",
    "/etc/hostname",
    "//server.example/share/x.png",
    "file://server.example/share/x.png",
    "data:image/png;base64,iVBORw0KGgo=",
    "missing.png",
    "",
    "pictures",
  ])("%s is refused", async (address) => {
    expect(await load({ kind: "file", path: documentPath }, address)).toMatchObject({ ok: false });
  });

  test("an absolute address outside the folder is refused", async () => {
    const { href } = pathToFileURL(join(root, "outside.png"));
    expect(await load({ kind: "file", path: documentPath }, href)).toMatchObject({ reason: "file-missing" });
  });

  test.each(["x.svg", "notes.txt"])("%s is no picture", async (address) => {
    expect(await load({ kind: "file", path: documentPath }, address)).toMatchObject({ reason: "unsupported-type" });
  });

  test("a web page reads no file", async () => {
    const { href } = pathToFileURL(join(root, "outside.png"));
    expect(await load(web("https://news.example/a"), href)).toMatchObject({ reason: "unsupported-scheme" });
    expect(await load(web("https://news.example/a"), "x.png")).toMatchObject({ reason: "unsupported-scheme" });
  });
});
