import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { failureReasons } from "../../../main/contract-failures.ts";
import { catalogues } from "../../../renderer/locales/translate.ts";
import { skippedReasons } from "../../../renderer/view/skipped-reasons.ts";

/** Codes as they stand in the source: `reason: "teaser"`, `skips.add("other", "hidden"`, `"repeats-caption"`. */
const code = /reason: "([a-z-]+)"|\badd\("\w+", "([a-z-]+)"|"(repeats-[a-z]+)"/g;

const given = globSync("renderer/article/**/*.ts").flatMap((file) =>
  [...readFileSync(file, "utf8").matchAll(code)].map((match) => match.slice(1).find(Boolean) ?? ""),
);

test("every reason for which something is left out is said in plain words, in every language", () => {
  const failures: readonly string[] = failureReasons;
  const reasons = new Set(given.filter((reason) => !failures.includes(reason)));
  expect(reasons.size).toBeGreaterThan(10);
  for (const reason of reasons) {
    const key = skippedReasons[reason];
    expect(key, reason).toBeDefined();
    for (const catalogue of Object.values(catalogues)) expect(key && catalogue[key], reason).toMatch(/\.$/);
  }
});
