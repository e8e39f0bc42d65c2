import type { KeyPreset } from "../../main/contract.ts";
import { commands } from "../navigation/commands.ts";
import { findFixedOwner } from "../navigation/forbidden-keys.ts";
import { type KeyChanges, keyPresets } from "../navigation/keymaps.ts";

/** What a file of keys holds. */
export interface KeyFile {
  readonly preset: KeyPreset;
  readonly changes: KeyChanges;
}

/** The reader's keys as the text of a JSON file. */
export function writeKeyFile({ preset, changes }: KeyFile): string {
  return `${JSON.stringify({ format: "hark-keys", formatVersion: 1, preset, changes }, null, 2)}\n`;
}

/**
 * Reads a file of keys, from whoever it is: commands that there are not and keys that are owned stay out. Null when it
 * is no such file.
 */
export function readKeyFile(text: string): KeyFile | null {
  const content = parse(text);
  if (!isRecord(content) || content.format !== "hark-keys" || !isRecord(content.changes)) return null;
  const preset = Object.keys(keyPresets).find((name): name is KeyPreset => name === content.preset);
  const changes = Object.entries(content.changes).filter(([id]) => commands.some((command) => command.id === id));
  return {
    preset: preset ?? "hark",
    changes: Object.fromEntries(changes.map(([id, keys]) => [id, readKeys(keys)])),
  };
}

/** More than anybody gives to one command. */
const mostKeys = 10;

function readKeys(keys: unknown): string[] {
  if (!Array.isArray(keys)) return [];
  const isKey = (key: unknown): key is string => typeof key === "string" && keyPattern.test(key);
  const isFree = (key: string) => key.split(" ").every((stroke) => findFixedOwner(stroke) === null);
  return keys.filter(isKey).filter(isFree).slice(0, mostKeys);
}

/** One stroke or two, as command.ts describes them. */
const keyPattern = /^(?:(?:Ctrl\+)?(?:Alt\+)?(?:Shift\+)?[^\s+]{1,20})(?: (?:Ctrl\+)?[^\s+]{1,20})?$/;

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
