import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, test } from "vitest";
import { cutWorker } from "../../scripts/build/inline-workers.mjs";

const { resolve } = createRequire(import.meta.url);

test.each(["mp3", "aac", "flac"])("the worker that the %s encoder carries is taken out whole", (name) => {
  const code = readFileSync(resolve(`@mediabunny/${name}-encoder`), "utf8");
  const { before, text, after } = cutWorker(code, name);

  expect(() => new Function(text)).not.toThrow();
  expect(text).toContain("WebAssembly");
  expect(before).toMatch(/return $/);
  expect(after).toMatch(/^;\s*\}/);
});

test("an encoder that does it in another way stops the build", () => {
  expect(() => cutWorker("export const encoder = 1;", "mp3-encoder")).toThrow("mp3-encoder");
});
