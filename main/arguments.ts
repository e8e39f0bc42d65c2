import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Speaker } from "./contract.ts";
import { fastestRate, slowestRate } from "./rate-range.ts";

/** What the command line asks for. */
export interface Wishes {
  /** What to open; null for the sample. */
  readonly target: TargetPlace | null;
  /** Print each utterance as it is spoken. */
  readonly transcript: boolean;
  /** Begin to read at once. */
  readonly read: boolean;
  readonly exitAtEnd: boolean;
  /** Words per minute; null when not said. */
  readonly rate: number | null;
  /** Who speaks (--speaker); null when not said. "auto" leaves it to Hark, which then does not ask, either. */
  readonly speaker: Speaker | null;
  /** No sound, as on a machine without a sound device. */
  readonly silent: boolean;
  /** For tests: a file that says what the pack of natural voices is (PackManifest, as JSON); null when not said. */
  readonly voicePack: string | null;
}

/** Something to open: a web address as typed, or an absolute path. */
export type TargetPlace =
  | { readonly kind: "address"; readonly address: string }
  | { readonly kind: "path"; readonly path: string };

/**
 * What follows the program's name. Where Electron runs a folder, that folder comes first, though switches may stand
 * before it.
 */
export function ownArguments(argv: readonly string[], runsFolder: boolean): readonly string[] {
  const args = argv.slice(1);
  const folder = runsFolder ? args.findIndex((arg) => !arg.startsWith("-")) : -1;
  return args.filter((_arg, index) => index !== folder);
}

/**
 * Understands the arguments that follow the program's name. Switches that are not ours are Chromium's and are passed
 * over. Null when --rate is not a whole number from 80 to 900.
 *
 * `isFile` tells whether an absolute path exists: "news.txt" may be a file or a host.
 */
export function readArguments(args: readonly string[], cwd: string, isFile: (path: string) => boolean): Wishes | null {
  const { switches, positionals } = splitArguments(args);
  const rateText = switches.get("rate");
  const rate = rateText === undefined ? null : readRate(rateText);
  if (Number.isNaN(rate)) return null;
  const [named] = positionals;
  return {
    target: named === undefined ? null : placeOf(named, cwd, isFile),
    transcript: switches.has("transcript"),
    read: switches.has("read"),
    exitAtEnd: switches.has("exit-at-end"),
    rate,
    speaker: speakers.find((speaker) => speaker === switches.get("speaker")) ?? null,
    silent: switches.has("silent"),
    voicePack: switches.get("voice-pack") || null,
  };
}

const speakers: readonly Speaker[] = ["auto", "hark", "screenReader", "both"];

function splitArguments(args: readonly string[]): { switches: Map<string, string>; positionals: string[] } {
  const switches = new Map<string, string>();
  const positionals: string[] = [];
  for (let index = 0; index < args.length; index++) {
    const arg = args[index] ?? "";
    if (arg === "--") return { switches, positionals: [...positionals, ...args.slice(index + 1)] };
    const [, name, value] = /^--?([^=]+)(?:=(.*))?$/s.exec(arg) ?? [];
    if (name === undefined) positionals.push(arg);
    // Of ours only --rate takes a value, and only ours may take it from the next argument: Chromium's all write "=".
    else if (name === "rate" && value === undefined) switches.set(name, args[++index] ?? "");
    else switches.set(name, value ?? "");
  }
  return { switches, positionals: positionals.filter((positional) => positional.trim() !== "") };
}

/** NaN for what is no usable rate. */
function readRate(text: string): number {
  const rate = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  return rate >= slowestRate && rate <= fastestRate ? rate : Number.NaN;
}

const looksLikePath = /^(?:[./~\\]|[a-z]:[\\/])|\.(?:html?|xhtml|txt|md|markdown|epub|pdf|docx|eml|mht|mhtml)$/i;
const looksLikeAddress = /^[a-z][a-z0-9+.-]*:|^localhost\b|^\[|^[^\s/]+\.[^\s/]+/i;

/** A file that exists wins over an address; what is neither is taken for a file, so that it is said to be missing. */
export function placeOf(named: string, cwd: string, isFile: (path: string) => boolean): TargetPlace {
  if (/^file:/i.test(named)) return fileUrlPlace(named);
  const path = resolve(cwd, named);
  if (isFile(path)) return { kind: "path", path };
  const isAddress = /^https?:/i.test(named) || (!looksLikePath.test(named) && looksLikeAddress.test(named));
  return isAddress ? { kind: "address", address: named } : { kind: "path", path };
}

function fileUrlPlace(named: string): TargetPlace {
  try {
    return { kind: "path", path: fileURLToPath(named) };
  } catch {
    // A host other than this machine: refused later, with the reason for its scheme.
    return { kind: "address", address: named };
  }
}
