import type { KeyPreset } from "../../main/contract.ts";
import type { Command, KeyBinding, KeyScope } from "./command.ts";
import { findFixedOwner, type KeyOwner } from "./forbidden-keys.ts";
import { isBareCharacter } from "./keyboard.ts";

/** The keys of commands, by their ids; a command that is not named keeps those that it has. */
export type KeyChanges = Readonly<Record<string, readonly string[]>>;

const chord = (start: "J" | "Shift+J", key: string) => `Ctrl+${start} Ctrl+${key}`;
const both = (name: string, next: readonly string[], previous: readonly string[], chordKey: string): KeyChanges => ({
  [`go.next.${name}`]: [...next, chord("J", chordKey)],
  [`go.previous.${name}`]: [...previous, chord("Shift+J", chordKey)],
});

/** The arrows of a browse mode: characters, words with Control; up and down by sentence, as Hark has no lines. */
const browseArrows: KeyChanges = {
  ...both("character", ["ArrowRight"], ["ArrowLeft"], "C"),
  ...both("word", ["Ctrl+ArrowRight"], ["Ctrl+ArrowLeft"], "D"),
};

/**
 * Ready-made keys for hands that have learned another program, as far as Hark has the same thing. Sources: the command
 * references of NVDA and JAWS, Thorium's keyboard shortcuts, Bookworm's user guide.
 */
export const keyPresets: { readonly [Name in KeyPreset]: KeyChanges } = {
  hark: {},
  nvda: browseArrows,
  jaws: {
    ...browseArrows,
    ...both("link", ["U", "V"], ["Shift+U", "Shift+V"], "K"),
    ...both("quote", ["B"], ["Shift+B"], "B"),
    "view.next-landmark": ["F6", "R", "Q"],
    "view.previous-landmark": ["Shift+F6", "Shift+R", "Shift+Q"],
    "go.elements": ["F7", "F5"],
  },
  thorium: {
    "listen.place": ["Ctrl+Shift+I", "Ctrl+I"],
    "go.find-next": ["F3", "Ctrl+G"],
    "file.back": ["Ctrl+Backspace", "Alt+ArrowLeft"],
    ...both("heading", ["H", "Ctrl+PageDown"], ["Shift+H", "Ctrl+PageUp"], "H"),
  },
  bookworm: {
    "listen.from-here": ["F5", "Ctrl+Enter"],
    "listen.toggle": ["F6", "Ctrl+2", "Space"],
    "listen.stop": ["F7", "Ctrl+4"],
    "listen.next": ["Alt+ArrowRight", "Ctrl+3"],
    "listen.previous": ["Alt+ArrowLeft", "Ctrl+1"],
    "file.back": ["Alt+Backspace"],
    "view.next-landmark": ["F8", "D", "M", "R"],
    "view.previous-landmark": ["Shift+F8", "Shift+D", "Shift+M", "Shift+R"],
    "go.elements": ["F9"],
    "news.play-bulletin": [chord("J", "Y")],
    "listen.skim": [chord("J", "O")],
    "listen.skim-back": [chord("Shift+J", "O")],
    ...both("heading", ["H", "Alt+PageDown"], ["Shift+H", "Alt+PageUp"], "H"),
  },
};

/** A table with the keys of a preset, and the reader's own over them. */
export function applyKeys<Context>(
  commands: readonly Command<Context>[],
  preset: KeyPreset,
  changes: KeyChanges,
): readonly Command<Context>[] {
  const keys: KeyChanges = { ...keyPresets[preset], ...changes };
  return commands.map((command) => {
    const own = keys[command.id];
    return own ? { ...command, keys: own.map(toBinding) } : command;
  });
}

/** Where a key works follows from the key: what fields and buttons need for themselves works in the article only. */
export function findScope(key: string): KeyScope {
  if (key.includes(" ")) return "everywhere";
  return isBareCharacter(key) || articleKey.test(key) ? "article" : "everywhere";
}

const articleKey =
  /^(Shift\+)?(Space|Backspace|Delete|PageUp|PageDown)$|^(Ctrl\+)?(Shift\+)?(Arrow\w+|Home|End|Enter)$|^Ctrl\+(Backspace|Delete|V)$/;

const toBinding = (key: string): KeyBinding => ({ key, scope: findScope(key) });

/** Why a key cannot be given to a command: it is owned, or another command has it; null when it can. */
export type KeyProblem<Context> = { readonly owner: KeyOwner } | { readonly command: Command<Context> };

export function findKeyProblem<Context>(
  commands: readonly Command<Context>[],
  commandId: string,
  key: string,
): KeyProblem<Context> | null {
  const owner = findFixedOwner(key);
  if (owner) return { owner };
  // A key that begins a chord cannot mean anything by itself.
  const takes = (binding: KeyBinding) => binding.key === key || binding.key.startsWith(`${key} `);
  const command = commands.find(({ id, keys }) => id !== commandId && keys.some(takes));
  return command ? { command } : null;
}
