import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { mediaTypeOf, resolveAppFile } from "../../main/app-files.ts";

let root: string;
let folder: string;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "hark-app-files-"));
  folder = join(root, "renderer");
  mkdirSync(join(folder, "assets"), { recursive: true });
  writeFileSync(join(folder, "index.html"), "page");
  writeFileSync(join(folder, "assets", "a b.js"), "script");
  writeFileSync(join(root, "secret.txt"), "secret");
  mkdirSync(join(root, "renderer-other"));
  writeFileSync(join(root, "renderer-other", "x.js"), "secret");
  symlinkSync(join(root, "secret.txt"), join(folder, "link.txt"));
});

afterAll(() => rm(root, { recursive: true }));

test.each([
  ["hark://app/", "index.html"],
  ["hark://app/index.html?x=1#y", "index.html"],
  ["hark://app/assets/a%20b.js", "assets/a b.js"],
])("%s is %s", async (address, path) => {
  expect(await resolveAppFile(address, folder)).toBe(join(folder, path));
});

test.each([
  "hark://app/missing.js",
  "hark://app/../secret.txt",
  "hark://app/..%2fsecret.txt",
  "hark://app/%2e%2e/secret.txt",
  "hark://app/assets/..%5c..%5csecret.txt",
  "hark://app/..%2frenderer-other/x.js",
  "hark://app/link.txt",
  "hark://app/%00",
  "hark://app/%zz",
  "hark://other/index.html",
  "https://app/index.html",
  "not an address",
])("%s is nothing of ours", async (address) => {
  expect(await resolveAppFile(address, folder)).toBeNull();
});

test.each([
  ["x.wasm", "application/wasm"],
  ["x.html", "text/html; charset=utf-8"],
  ["espeak-ng.data", "application/octet-stream"],
])("%s is served as %s", (path, type) => {
  expect(mediaTypeOf(path)).toBe(type);
});
