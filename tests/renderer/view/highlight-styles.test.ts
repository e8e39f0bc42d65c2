import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const folder = join(import.meta.dirname, "../../../renderer/view/styles");

test("highlights stand at the article alone, so that no dialog waits for those of each of its blocks", () => {
  const styles = readdirSync(folder).map((name) => readFileSync(join(folder, name), "utf8"));
  const found = styles.flatMap((css) => [...css.matchAll(/^\s*(.*)::highlight\(/gm)].map(([, element]) => element));
  expect(found.length).toBeGreaterThan(0);
  expect(new Set(found)).toEqual(new Set(["article"]));
});
