import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { saveFile } from "../../main/save-file.ts";
import { asNobody } from "./as-nobody.ts";

const writing = vi.hoisted(() => ({ failure: "" }));
vi.mock("node:fs/promises", async (importOriginal) => {
  const real = await importOriginal<typeof import("node:fs/promises")>();
  return {
    ...real,
    // A full disk takes the beginning and then no more.
    writeFile: async (...args: Parameters<typeof real.writeFile>) => {
      await real.writeFile(...args);
      if (writing.failure) throw Object.assign(new Error("no"), { code: writing.failure });
    },
  };
});

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "hark-save-"));
});
afterEach(() => {
  writing.failure = "";
  rmSync(folder, { recursive: true });
});

test("a file is saved under its name, and the folder is named", async () => {
  expect(await saveFile(join(folder, "report.json"), "{}")).toEqual({
    ok: true,
    value: { name: "report.json", folder: basename(folder) },
  });
  expect(readdirSync(folder)).toEqual(["report.json"]);
  expect(readFileSync(join(folder, "report.json"), "utf8")).toBe("{}");
});

test("what the reader agreed to replace is replaced", async () => {
  writeFileSync(join(folder, "report.json"), "old");
  expect((await saveFile(join(folder, "report.json"), "new")).ok).toBe(true);
  expect(readFileSync(join(folder, "report.json"), "utf8")).toBe("new");
});

test.each([
  ["ENOSPC", "disk-full"],
  ["EDQUOT", "disk-full"],
  ["EROFS", "not-writable"],
  ["EIO", "not-saved"],
])(
  "when writing fails with %s that is told (%s), the old file stays and no half of the new one",
  async (code, reason) => {
    writeFileSync(join(folder, "report.json"), "old");
    writing.failure = code;

    expect(await saveFile(join(folder, "report.json"), "new")).toEqual({
      ok: false,
      reason,
      detail: { name: "report.json" },
    });
    expect(readdirSync(folder)).toEqual(["report.json"]);
    expect(readFileSync(join(folder, "report.json"), "utf8")).toBe("old");
  },
);

test("a folder that may not be written to, is not there, or is in the way of the file", async () => {
  chmodSync(folder, 0o555);
  const refused = await asNobody(() => saveFile(join(folder, "report.json"), "{}"));
  chmodSync(folder, 0o755);
  mkdirSync(join(folder, "folder.json"));

  expect(refused).toMatchObject({ ok: false, reason: "not-writable" });
  expect(await saveFile(join(folder, "gone", "report.json"), "{}")).toMatchObject({ ok: false, reason: "not-saved" });
  expect(await saveFile(join(folder, "folder.json"), "{}")).toMatchObject({ ok: false, reason: "not-saved" });
  expect(readdirSync(folder)).toEqual(["folder.json"]);
});
