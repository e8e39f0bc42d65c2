// Writes the names of emoji that Hark says (renderer/speech/text/emoji/): CLDR's short names as emojibase-data has them,
// without what the app does not need: tags, groups, skin tones and flags.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { collectEmojiNames } from "./emoji/collect-names.mjs";

const { resolve } = createRequire(import.meta.url);

for (const language of ["en", "de"]) {
  const names = collectEmojiNames(JSON.parse(readFileSync(resolve(`emojibase-data/${language}/compact.json`), "utf8")));
  const path = join(import.meta.dirname, `../renderer/speech/text/emoji/names-${language}.json`);
  writeFileSync(path, `${JSON.stringify(names, null, 2)}\n`);
}
