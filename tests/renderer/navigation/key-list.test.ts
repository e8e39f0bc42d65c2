import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { createTranslate } from "../../../renderer/locales/translate.ts";
import { insertKeyList } from "../../../scripts/key-list.mjs";

test("the README's key list is the command table (npm run keys writes it)", () => {
  const readme = readFileSync("README.md", "utf8");
  expect(readme).toContain("| Next heading | H, Control+J then Control+H |");
  expect(insertKeyList(readme, createTranslate("en"))).toBe(readme);
});
