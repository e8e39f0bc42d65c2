import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { completeLock } from "../../scripts/complete-lock/complete-lock.mjs";

const tool = {
  version: "2.0.0",
  dev: true,
  optionalDependencies: {
    "@tool/cli-darwin-arm64": "2.0.0",
    "@tool/cli-linux-arm-musleabihf": "2.0.0",
    "@tool/cli-linux-x64": "2.0.0",
    fsevents: "~2.3.3",
  },
};

test("optional packages for other platforms are added with their pinned version", () => {
  const here = { version: "2.0.0", dev: true };
  const { packages, added } = completeLock({ "node_modules/tool": tool, "node_modules/@tool/cli-linux-x64": here });

  expect(added).toEqual(["node_modules/@tool/cli-darwin-arm64", "node_modules/@tool/cli-linux-arm-musleabihf"]);
  expect(packages["node_modules/@tool/cli-darwin-arm64"]).toEqual({
    version: "2.0.0",
    cpu: ["arm64"],
    dev: true,
    optional: true,
    os: ["darwin"],
  });
  expect(packages["node_modules/@tool/cli-linux-arm-musleabihf"]).toMatchObject({ cpu: ["arm"], libc: ["musl"] });
  expect(packages["node_modules/@tool/cli-linux-x64"]).toBe(here);
});

test("our own lock file is complete, so that npm ci accepts it", () => {
  const lock = JSON.parse(readFileSync("package-lock.json", "utf8"));
  expect(completeLock(lock.packages).added).toEqual([]);
});
