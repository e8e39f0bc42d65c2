import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { moveNativePart } from "../../scripts/build/onnx-runtime.mjs";

const { resolve } = createRequire(import.meta.url);

test("the runtime loads its native part from where the process is told", () => {
  const code = readFileSync(join(dirname(resolve("onnxruntime-node")), "binding.js"), "utf8");
  const moved = moveNativePart(code);
  expect(moved).toContain('("./onnxruntime_binding.node")');
  expect(moved).not.toContain("../bin/");
});

test("a runtime that does it in another way stops the build", () => {
  expect(() => moveNativePart("exports.binding = 1;")).toThrow("onnxruntime-node");
});
