import { chmodSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { canKeepIn } from "../../main/profile.ts";
import { asNobody } from "./as-nobody.ts";

test("a folder that can be written to, that is not there yet, and that may only be read", async () => {
  const folder = mkdtempSync(join(tmpdir(), "hark-profile-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  expect(canKeepIn(folder)).toBe(true);
  expect(canKeepIn(join(folder, "new", "profile"))).toBe(true);
  expect(readdirSync(folder)).toEqual(["new"]);
  chmodSync(folder, 0o555);
  expect(await asNobody(() => canKeepIn(folder))).toBe(false);
  expect(await asNobody(() => canKeepIn(join(folder, "another")))).toBe(false);
  chmodSync(folder, 0o755);
});
