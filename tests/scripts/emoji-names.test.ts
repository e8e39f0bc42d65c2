import { readFileSync } from "node:fs";
import { join } from "node:path";
import german from "emojibase-data/de/compact.json" with { type: "json" };
import english from "emojibase-data/en/compact.json" with { type: "json" };
import { expect, test } from "vitest";
import { collectEmojiNames } from "../../scripts/emoji/collect-names.mjs";

test.each([
  ["en", english],
  ["de", german],
])("the emoji names that are shipped in %s are CLDR's, as the package has them", (language, emoji) => {
  const path = join(import.meta.dirname, `../../renderer/speech/text/emoji/names-${language}.json`);
  const shipped: unknown = JSON.parse(readFileSync(path, "utf8"));

  expect(shipped).toEqual(collectEmojiNames(emoji));
  expect(Object.keys(shipped as object).length).toBeGreaterThan(1500);
});
