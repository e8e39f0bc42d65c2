import type { Command, KeyBinding, KeyScope } from "./command.ts";

/** The parts of a KeyboardEvent that decide. */
export type KeyPress = Pick<
  KeyboardEvent,
  "key" | "code" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey" | "isComposing"
>;

/** What is true where the key was pressed. */
export interface KeySituation {
  readonly isMac: boolean;
  /** Focus is in the article or nowhere, not in a control that has its own use of keys. */
  readonly inArticle: boolean;
  /** Focus is on something that Enter or Space activates. */
  readonly onControl: boolean;
  readonly letterKeys: boolean;
}

/** The command that a key press asks for, or undefined. */
export function findPressed<Context>(
  commands: readonly Command<Context>[],
  press: KeyPress,
  situation: KeySituation,
): Command<Context> | undefined {
  if (press.isComposing) return undefined;
  return commands.find(({ keys }) => keys.some((binding) => isPressed(binding, press, situation)));
}

function isPressed({ key, scope }: KeyBinding, press: KeyPress, situation: KeySituation): boolean {
  return isInScope(scope, key, situation) && matchesKey(key, press, situation.isMac);
}

function isInScope(scope: KeyScope, key: string, situation: KeySituation): boolean {
  if (scope === "everywhere") return true;
  if (!situation.inArticle) return false;
  if (isBareCharacter(key) && !situation.letterKeys) return false;
  return !(situation.onControl && (key === "Space" || key.endsWith("Enter")));
}

/** WCAG 2.1.4: a key of a letter, digit or punctuation mark alone, or with Shift. */
export function isBareCharacter(key: string): boolean {
  return /^(Shift\+)?.$/.test(key);
}

/** Whether a press is the key that is named as command.ts describes. */
function matchesKey(name: string, press: KeyPress, isMac: boolean): boolean {
  const { modifiers, key } = splitKey(name);
  const control = isMac ? press.metaKey : press.ctrlKey;
  const other = isMac ? press.ctrlKey : press.metaKey;
  if (other || control !== modifiers.has("Ctrl") || press.altKey !== modifiers.has("Alt")) return false;
  return matchesCharacter(key, modifiers.has("Shift"), press);
}

/** Punctuation that some layouts print only with Shift, and where it sits on those that do not. */
const positions: Readonly<Record<string, string>> = { ".": "Period", ",": "Comma", "/": "Slash" };

function matchesCharacter(key: string, shift: boolean, press: KeyPress): boolean {
  // AZERTY prints digits with Shift only, so digits go by where they sit, and the number pad is left to screen readers.
  if (/^\d$/.test(key)) return press.code === `Digit${key}` && press.shiftKey === shift;
  const position = positions[key];
  // "Ctrl+/" is Ctrl+Shift+7 on QWERTZ: what is printed decides. "Ctrl+Shift+." prints ":" or ">": where it sits decides.
  if (position) return shift ? press.shiftKey && press.code === position : press.key === key;
  if (press.shiftKey !== shift) return false;
  if (key === "Space") return press.key === " ";
  return press.key.length === 1 ? press.key.toUpperCase() === key : press.key === key;
}

function splitKey(name: string): { modifiers: ReadonlySet<string>; key: string } {
  const parts = name.split("+");
  const key = parts.pop() ?? "";
  return { modifiers: new Set(parts), key };
}
