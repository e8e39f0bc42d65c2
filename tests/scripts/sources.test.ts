import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { describeSources } from "../../scripts/build/sources.mjs";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "hark-sources-"));
  mkdirSync(join(folder, "main"));
  writeFileSync(join(folder, "main", "main.ts"), "one");
  writeFileSync(join(folder, "README.md"), "not built");
});

afterEach(() => rmSync(folder, { recursive: true }));

test.each([
  ["a changed file", () => utimesSync(join(folder, "main", "main.ts"), 1, 1)],
  ["a new file", () => writeFileSync(join(folder, "main", "ipc.ts"), "")],
  ["a removed file", () => rmSync(join(folder, "main", "main.ts"))],
])("%s makes a build stale", (_what, change) => {
  const before = describeSources(folder);
  change();
  expect(describeSources(folder)).not.toBe(before);
});

test("what no build reads does not", () => {
  const before = describeSources(folder);
  writeFileSync(join(folder, "README.md"), "changed");
  expect(describeSources(folder)).toBe(before);
});
