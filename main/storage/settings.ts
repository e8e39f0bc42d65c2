import type { DatabaseSync } from "node:sqlite";
import * as v from "valibot";
import type { Settings } from "../contract.ts";
import { feedIntervals } from "../contract-feeds.ts";
import { libraryLimits } from "../contract-library.ts";
import { cueChoices, cueRoles, skippableKinds } from "../contract-settings.ts";
import { fastestRate, slowestRate } from "../rate-range.ts";
import { inTransaction } from "./transaction.ts";

export const defaultSettings: Settings = {
  rate: 180,
  voices: {},
  voiceRates: {},
  naturalSpeed: null,
  pitch: 50,
  volume: 100,
  quiet: false,
  duck: true,
  soundDevice: "",
  pauses: 100,
  skips: [],
  pitchByRole: false,
  cues: {},
  favouriteVoices: [],
  networkVoices: false,
  verbosity: "full",
  speaker: "auto",
  letterKeys: true,
  keyPreset: "hark",
  keyChanges: {},
  mediaKeys: true,
  runScripts: true,
  wholeAddresses: false,
  libraryLimit: 1000,
  feedInterval: 60,
  fetchAhead: false,
};

const voiceKey = v.pipe(v.string(), v.maxLength(200));
const keyName = v.pipe(v.string(), v.maxLength(60));
const language = v.pipe(v.string(), v.regex(/^[a-z]{2,8}(?:-[a-z0-9]{1,8})*$/i));

const fields = {
  rate: v.pipe(v.number(), v.minValue(slowestRate), v.maxValue(fastestRate)),
  voices: v.record(language, voiceKey),
  voiceRates: v.record(voiceKey, v.pipe(v.number(), v.minValue(0.1), v.maxValue(10))),
  naturalSpeed: v.nullable(v.pipe(v.number(), v.minValue(0.001), v.maxValue(10_000))),
  pitch: v.pipe(v.number(), v.minValue(0), v.maxValue(100)),
  volume: v.pipe(v.number(), v.minValue(10), v.maxValue(100)),
  quiet: v.boolean(),
  duck: v.boolean(),
  soundDevice: v.pipe(v.string(), v.maxLength(500)),
  pauses: v.pipe(v.number(), v.minValue(0), v.maxValue(300)),
  skips: v.pipe(v.array(v.picklist(skippableKinds)), v.maxLength(skippableKinds.length)),
  pitchByRole: v.boolean(),
  favouriteVoices: v.pipe(v.array(voiceKey), v.maxLength(100)),
  networkVoices: v.boolean(),
  cues: v.record(v.picklist(cueRoles), v.picklist(cueChoices)),
  verbosity: v.picklist(["none", "brief", "full"]),
  speaker: v.picklist(["auto", "hark", "screenReader", "both"]),
  letterKeys: v.boolean(),
  keyPreset: v.picklist(["hark", "nvda", "jaws", "thorium", "bookworm"]),
  keyChanges: v.record(v.pipe(v.string(), v.maxLength(100)), v.pipe(v.array(keyName), v.maxLength(20))),
  mediaKeys: v.boolean(),
  runScripts: v.boolean(),
  wholeAddresses: v.boolean(),
  libraryLimit: v.picklist(libraryLimits),
  feedInterval: v.picklist(feedIntervals),
  fetchAhead: v.boolean(),
} satisfies { [Name in keyof Settings]: v.GenericSchema<unknown, Settings[Name]> };

/** Settings as they may be saved: all fields, nothing else. */
export const settingsSchema = v.strictObject(fields);

/** Reads the settings; a value that is missing or damaged becomes its default. Never throws. */
export function readSettings(database: DatabaseSync): Settings {
  const stored = readRows(database);
  const field = <Name extends keyof Settings>(name: Name, schema: v.GenericSchema<unknown, Settings[Name]>) => {
    const result = v.safeParse(schema, stored.get(name));
    return result.success ? result.output : defaultSettings[name];
  };
  return {
    rate: field("rate", fields.rate),
    voices: field("voices", fields.voices),
    voiceRates: field("voiceRates", fields.voiceRates),
    naturalSpeed: field("naturalSpeed", fields.naturalSpeed),
    pitch: field("pitch", fields.pitch),
    volume: field("volume", fields.volume),
    quiet: field("quiet", fields.quiet),
    duck: field("duck", fields.duck),
    soundDevice: field("soundDevice", fields.soundDevice),
    pauses: field("pauses", fields.pauses),
    skips: field("skips", fields.skips),
    pitchByRole: field("pitchByRole", fields.pitchByRole),
    cues: field("cues", fields.cues),
    favouriteVoices: field("favouriteVoices", fields.favouriteVoices),
    networkVoices: field("networkVoices", fields.networkVoices),
    verbosity: field("verbosity", fields.verbosity),
    speaker: field("speaker", fields.speaker),
    letterKeys: field("letterKeys", fields.letterKeys),
    keyPreset: field("keyPreset", fields.keyPreset),
    keyChanges: field("keyChanges", fields.keyChanges),
    mediaKeys: field("mediaKeys", fields.mediaKeys),
    runScripts: field("runScripts", fields.runScripts),
    wholeAddresses: field("wholeAddresses", fields.wholeAddresses),
    libraryLimit: field("libraryLimit", fields.libraryLimit),
    feedInterval: field("feedInterval", fields.feedInterval),
    fetchAhead: field("fetchAhead", fields.fetchAhead),
  };
}

/** Saves all settings, or none if that fails. */
export function writeSettings(database: DatabaseSync, settings: Settings): void {
  const statement = database.prepare(
    "INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
  );
  inTransaction(database, () => {
    for (const [name, value] of Object.entries(settings)) statement.run(name, JSON.stringify(value));
  });
}

function readRows(database: DatabaseSync): Map<string, unknown> {
  try {
    const rows = database.prepare("SELECT name, value FROM settings").all();
    return new Map(rows.map(({ name, value }) => [String(name), parseJson(String(value))]));
  } catch {
    return new Map();
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
