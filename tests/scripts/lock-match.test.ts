import { expect, test } from "vitest";
import { findMismatches } from "../../scripts/prepare/lock-match.mjs";

const vite = { version: "8.0.0", integrity: "sha512-vite" };
const wanted = {
  "": { version: "0.1.0" },
  "node_modules/vite": vite,
  "node_modules/vite-win32": { version: "8.0.0", optional: true },
};

test("what npm installed from this lock file matches, without packages for other platforms", () => {
  expect(findMismatches(wanted, { "node_modules/vite": vite })).toEqual([]);
});

test.each([
  ["nothing was installed", {}, "node_modules/vite"],
  ["another version was installed", { "node_modules/vite": { ...vite, version: "7.9.9" } }, "node_modules/vite"],
  ["the same version had other contents", { "node_modules/vite": { ...vite, integrity: "x" } }, "node_modules/vite"],
  [
    "an optional package is of another version",
    { "node_modules/vite": vite, "node_modules/vite-win32": { version: "7.9.9", optional: true } },
    "node_modules/vite-win32",
  ],
  [
    "a package is left over from an earlier lock file",
    { "node_modules/vite": vite, "node_modules/webpack": { version: "5.0.0" } },
    "node_modules/webpack",
  ],
])("%s: to be installed anew", (_what, installed, mismatch) => {
  expect(findMismatches(wanted, installed)).toEqual([mismatch]);
});
