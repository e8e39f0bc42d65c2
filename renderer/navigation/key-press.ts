/** The parts of a KeyboardEvent that decide. */
export type KeyPress = Pick<
  KeyboardEvent,
  "key" | "code" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey" | "isComposing"
>;

/** Whether a press is the stroke that is named as command.ts describes: "Ctrl+Shift+.", without a second stroke. */
export function matchesStroke(name: string, press: KeyPress, isMac: boolean): boolean {
  const { modifiers, key } = splitStroke(name);
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
  return press.key.length === 1 ? readLetter(press) === key : press.key === key;
}

/**
 * What the key prints decides, so that H is where it is written on every Latin layout. A layout of another script
 * prints no H: there the letter counts that sits in the key's place on the keyboards of most of the world.
 */
function readLetter({ key, code }: KeyPress): string {
  const [, letter] = /^Key([A-Z])$/.exec(code) ?? [];
  return letter && /\p{L}/u.test(key) && !/\p{sc=Latin}/u.test(key) ? letter : key.toUpperCase();
}

function splitStroke(name: string): { modifiers: ReadonlySet<string>; key: string } {
  const parts = name.split("+");
  const key = parts.pop() ?? "";
  return { modifiers: new Set(parts), key };
}

/**
 * What a press is called, as command.ts describes keys: "Ctrl+Shift+H", "F6", "Numpad5"; a modifier's own name
 * while it is all that is pressed.
 */
export function nameStroke(press: KeyPress, isMac: boolean): string {
  const name = nameKey(press);
  const held = [
    [isMac ? press.metaKey : press.ctrlKey, "Ctrl"],
    [press.altKey, "Alt"],
    [press.shiftKey, "Shift"],
    [isMac ? press.ctrlKey : press.metaKey, "Meta"],
  ] as const;
  const modifiers = held.filter(([isHeld, modifier]) => isHeld && modifier !== name).map(([, modifier]) => modifier);
  return [...modifiers, name].join("+");
}

/** A modifier key as command.ts calls it. */
const modifierNames: Readonly<Record<string, string>> = { Control: "Ctrl", AltGraph: "Alt" };

function nameKey(press: KeyPress): string {
  const { key, code } = press;
  if (code.startsWith("Numpad")) return code;
  const [, digit] = /^Digit(\d)$/.exec(code) ?? [];
  // What Shift prints there differs by layout, and so do AZERTY's digits.
  if (digit && !Object.hasOwn(positions, key)) return digit;
  if (key === " ") return "Space";
  const position = Object.entries(positions).find(([, place]) => place === code && press.shiftKey)?.[0];
  if (position) return position;
  return modifierNames[key] ?? (key.length === 1 ? readLetter(press) : key);
}
