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

/** Punctuation among the keys, and where it sits where nothing tells more. */
const positions: Readonly<Record<string, string>> = { ".": "Period", ",": "Comma", "/": "Slash" };

/** What Shift prints above a mark, where it is printed above nothing else that Hark takes. */
const above: Readonly<Record<string, string>> = { ">": ".", "<": "," };

/** What a name of a key could not be told apart with. */
const namedCharacters: Readonly<Record<string, string>> = { " ": "Space", "+": "Plus" };

function matchesCharacter(key: string, shift: boolean, press: KeyPress): boolean {
  // AZERTY prints digits with Shift only, so digits go by where they sit, and the number pad is left to screen readers.
  if (/^\d$/.test(key)) return press.code === `Digit${key}` && press.shiftKey === shift;
  // "Ctrl+/" is Ctrl+Shift+7 on QWERTZ: whatever it takes to print the mark.
  if (isMark(key)) return shift ? press.shiftKey && readMark(press) === key : press.key === key;
  if (press.shiftKey !== shift) return false;
  if (Object.hasOwn(namedCharacters, press.key)) return namedCharacters[press.key] === key;
  return press.key.length === 1 ? readLetter(press) === key : press.key === key;
}

function isMark(key: string): boolean {
  return Object.hasOwn(positions, key);
}

/** The mark whose key is pressed: what it prints, and with Shift what it would print without. */
function readMark({ key, code, shiftKey }: KeyPress): string | undefined {
  if (isMark(key)) return key;
  if (!shiftKey) return undefined;
  // The key beside the left Shift prints "<" and ">" on many layouts, and no mark.
  if (code === "IntlBackslash") return undefined;
  // AZERTY's comma sits where others have the M.
  if (key === "?" && code === "KeyM") return ",";
  // ";" and ":" are above comma and full stop on QWERTZ. On Dvorak, letters sit there.
  const isLetter = /\p{sc=Latin}/u.test(key);
  return above[key] ?? (isLetter ? undefined : Object.keys(positions).find((mark) => positions[mark] === code));
}

/**
 * What the key prints decides, so that H is where it is written on every Latin layout. A layout of another script
 * prints no H: there the letter counts that sits in the key's place on the keyboards of most of the world.
 */
function readLetter({ key, code }: KeyPress): string {
  const [, letter] = /^Key([A-Z])$/.exec(code) ?? [];
  // Greek keyboards have no letter of their own on Q.
  if (letter === "Q" && /^[;:]$/.test(key)) return letter;
  return letter && /\p{L}/u.test(key) && !/\p{sc=Latin}/u.test(key) ? letter : key.toUpperCase();
}

function splitStroke(name: string): { modifiers: ReadonlySet<string>; key: string } {
  const parts = name.split("+");
  const key = parts.pop() ?? "";
  return { modifiers: new Set(parts), key };
}

/**
 * What a press is called, as command.ts describes keys: "Ctrl+Shift+H", "F6", "Numpad5"; a modifier's own name
 * while it is all that is pressed. Shift that only prints the mark ("/" on QWERTZ) is none of it.
 */
export function nameStroke(press: KeyPress, isMac: boolean): string {
  const name = nameKey(press);
  const held = [
    [isMac ? press.metaKey : press.ctrlKey, "Ctrl"],
    [press.altKey, "Alt"],
    [press.shiftKey, "Shift"],
    [isMac ? press.ctrlKey : press.metaKey, "Meta"],
  ] as const;
  const isPart = (modifier: string) => modifier !== name && !(modifier === "Shift" && isMark(press.key));
  const modifiers = held.filter(([isHeld, modifier]) => isHeld && isPart(modifier)).map(([, modifier]) => modifier);
  return [...modifiers, name].join("+");
}

/** A modifier key as command.ts calls it. */
const modifierNames: Readonly<Record<string, string>> = { Control: "Ctrl", AltGraph: "Alt" };

function nameKey(press: KeyPress): string {
  const { key, code } = press;
  if (code.startsWith("Numpad")) return code;
  const [, digit] = /^Digit(\d)$/.exec(code) ?? [];
  // What Shift prints there differs by layout, and so do AZERTY's digits.
  if (digit && !isMark(key)) return digit;
  return namedCharacters[key] ?? readMark(press) ?? modifierNames[key] ?? (key.length === 1 ? readLetter(press) : key);
}
