/**
 * Keys that Hark never takes, and whose they are: screen readers, the system and desktops own them. Patterns over the
 * names that command.ts describes. Sources: the command references of NVDA, JAWS, Narrator, VoiceOver and Orca.
 */
const forbiddenKeys: readonly { readonly pattern: RegExp; readonly owner: string }[] = [
  { pattern: /(^|\+)(Insert|CapsLock)(\+|$)/, owner: "NVDA, JAWS, Narrator, Orca" },
  { pattern: /(^|\+)Numpad/, owner: "NVDA, JAWS, Orca" },
  { pattern: /^(Ctrl|Shift|Alt)$/, owner: "NVDA, JAWS, VoiceOver, Orca" },
  { pattern: /^Ctrl\+F[1237]$/, owner: "macOS" },
  { pattern: /^Ctrl\+F5$/, owner: "VoiceOver" },
  { pattern: /^Alt\+Escape$/, owner: "macOS" },
  { pattern: /^Ctrl\+Alt\+(8|=|-)$/, owner: "macOS" },
  { pattern: /^Ctrl\+Alt\+Arrow/, owner: "JAWS, NVDA" },
  { pattern: /^Alt\+Shift\+(Arrow|[A-Z]$)/, owner: "JAWS, Orca" },
  { pattern: /^Ctrl\+Alt\+[NJ]$/, owner: "NVDA, JAWS" },
  { pattern: /(^|\+)(Meta|Win|Super)(\+|$)/, owner: "Windows, macOS, GNOME" },
  { pattern: /^Ctrl\+Shift\+[UK]$/, owner: "GTK, JAWS" },
  { pattern: /^Ctrl\+Alt\+Shift\+A$/, owner: "Orca" },
];

/** Who owns a key that Hark must not take; null when it is free. Modifiers in the order Ctrl, Alt, Shift. */
export function findKeyOwner(key: string): string | null {
  return forbiddenKeys.find(({ pattern }) => pattern.test(key))?.owner ?? null;
}
