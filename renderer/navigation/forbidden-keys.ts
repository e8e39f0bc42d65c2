import type { MessageKey } from "../locales/translate.ts";

/** Why Hark leaves a key alone. */
export interface KeyOwner {
  /** Names of programs and systems: "NVDA, JAWS". */
  readonly names: string;
  /** What they use it for. */
  readonly use: MessageKey;
}

type OwnedKeys = readonly (KeyOwner & { readonly pattern: RegExp })[];

/**
 * Keys that Hark never takes, and whose they are: screen readers, the system and desktops own them. Patterns over the
 * names that command.ts describes, one stroke each. Sources: the command references of NVDA, JAWS, Narrator, VoiceOver
 * and Orca.
 */
const forbiddenKeys: OwnedKeys = [
  { pattern: /(^|\+)(Insert|CapsLock)(\+|$)/, names: "NVDA, JAWS, Narrator, Orca", use: "owner.commands" },
  { pattern: /(^|\+)(Numpad|NumLock)/, names: "NVDA, JAWS, Orca", use: "owner.review" },
  { pattern: /^(Ctrl|Shift|Alt)$/, names: "NVDA, JAWS, VoiceOver, Orca", use: "owner.silence" },
  { pattern: /^Ctrl\+F[1237]$/, names: "macOS", use: "owner.keyboardFocus" },
  { pattern: /^Ctrl\+F5$/, names: "VoiceOver", use: "owner.switch" },
  { pattern: /^Alt\+Escape$/, names: "macOS", use: "owner.readAloud" },
  { pattern: /^Ctrl\+Alt\+(8|=|-)$/, names: "macOS", use: "owner.zoom" },
  { pattern: /^Ctrl\+Alt\+Arrow/, names: "JAWS, NVDA", use: "owner.tables" },
  { pattern: /^Alt\+Shift\+(Arrow|[A-Z]$)/, names: "JAWS, Orca", use: "owner.structure" },
  { pattern: /^Ctrl\+Alt\+[NJ]$/, names: "NVDA, JAWS", use: "owner.start" },
  { pattern: /(^|\+)(Meta|Win|Super)(\+|$)/, names: "Windows, macOS, GNOME", use: "owner.system" },
  { pattern: /^Ctrl\+Shift\+[UK]$/, names: "GTK, JAWS", use: "owner.characters" },
  { pattern: /^Ctrl\+Alt\+Shift\+A$/, names: "Orca", use: "owner.commands" },
];

/** Keys that the window needs: to go through its controls and menus, and to be closed. */
const windowKeys: OwnedKeys = [
  { pattern: /^(Shift\+|Ctrl\+)*Tab$|^(Shift\+)?Enter$|^Escape$/, names: "Hark", use: "owner.controls" },
  { pattern: /^(F10|Shift\+F10|ContextMenu|Alt\+Space)$/, names: "Windows, GNOME", use: "owner.menus" },
  { pattern: /^(Alt\+F4|Ctrl\+[QW]|Alt\+Tab|Alt\+Shift\+Tab)$/, names: "Windows, macOS, GNOME", use: "owner.windows" },
  { pattern: /^Ctrl\+[CXAZ]$/, names: "Windows, macOS, GNOME", use: "owner.editing" },
];

/** Who owns a key that Hark must not take; null when it is free. Modifiers in the order Ctrl, Alt, Shift. */
export function findKeyOwner(key: string): KeyOwner | null {
  return forbiddenKeys.find(({ pattern }) => pattern.test(key)) ?? null;
}

/** Who owns a key that no reader may give to a command: what Hark never takes, and what the window itself needs. */
export function findFixedOwner(key: string): KeyOwner | null {
  return findKeyOwner(key) ?? windowKeys.find(({ pattern }) => pattern.test(key)) ?? null;
}

/** Whether screen readers keep a key for their own reading while they are in browse mode: letters, digits, arrows. */
export function isBrowseModeKey(key: string): boolean {
  return (
    /^(Shift\+)?(.|Arrow\w+|Space|Enter|Home|End|PageUp|PageDown)$/.test(key) || /^Ctrl\+(Arrow\w+|Home|End)$/.test(key)
  );
}
