import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import type { Settings } from "../../../main/contract.ts";
import { openDatabase } from "../../../main/storage/database.ts";
import { defaultSettings, readSettings, writeSettings } from "../../../main/storage/settings.ts";

const changed: Settings = {
  rate: 250,
  voices: { en: "embedded/en-gb", de: "web/Anna" },
  voiceRates: { "embedded/en-gb": 0.9 },
  naturalSpeed: 1.5,
  pitch: 60,
  volume: 80,
  quiet: true,
  soundDevice: "Headphones",
  pauses: 150,
  skips: ["table", "credit"],
  duck: false,
  pitchByRole: true,
  favouriteVoices: ["web/Anna"],
  networkVoices: true,
  cues: { heading: "earcon", link: "word" },
  verbosity: "brief",
  speaker: "both",
  letterKeys: false,
  keyPreset: "nvda",
  keyChanges: { "go.next.heading": ["J"] },
  mediaKeys: false,
  runScripts: false,
  wholeAddresses: true,
  libraryLimit: 500,
  feedInterval: 180,
  fetchAhead: true,
};

test("every setting comes back as it was saved", () => {
  const database = openDatabase(":memory:");
  expect(readSettings(database)).toEqual(defaultSettings);

  writeSettings(database, changed);

  expect(readSettings(database)).toEqual(changed);
});

test.each([
  ["rate", "12"],
  ["rate", '"fast"'],
  ["rate", "{broken"],
  ["voices", '["en"]'],
  ["voices", '{"en": 7}'],
  ["voiceRates", '{"embedded/en-gb": 0}'],
  ["pitch", "101"],
  ["volume", "0"],
  ["pauses", "-1"],
  ["skips", '["everything"]'],
  ["pitchByRole", "1"],
  ["duck", "1"],
  ["verbosity", '"loud"'],
  ["speaker", "null"],
  ["letterKeys", "1"],
  ["mediaKeys", "1"],
  ["libraryLimit", 7],
  ["runScripts", "1"],
  ["libraryLimit", "7"],
  ["feedInterval", "7"],
])("a damaged %s (%s) becomes its default, the others stay", (name, value) => {
  const database = openDatabase(":memory:");
  writeSettings(database, changed);

  database.prepare("UPDATE settings SET value = ? WHERE name = ?").run(value, name);

  expect(readSettings(database)).toEqual({ ...changed, [name]: defaultSettings[name as keyof Settings] });
});

test("a database without a table gives the defaults", () => {
  expect(readSettings(new DatabaseSync(":memory:"))).toEqual(defaultSettings);
});
