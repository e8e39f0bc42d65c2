import { expect, test } from "vitest";
import type { KeyPreset } from "../../../main/contract.ts";
import { commands } from "../../../renderer/navigation/commands.ts";
import { type KeyPress, matchesStroke, nameStroke } from "../../../renderer/navigation/key-press.ts";
import { findPressed } from "../../../renderer/navigation/keyboard.ts";
import { applyKeys, keyPresets } from "../../../renderer/navigation/keymaps.ts";
import { nameMeant } from "../../../renderer/view/describe-key.ts";

const letters = (row: string) => [...row].map((letter) => `Key${letter}`);
const digits = [..."1234567890"].map((digit) => `Digit${digit}`);

/** The keys of a keyboard by where they sit, row by row. */
const places = [
  ...[...digits, "Minus", "Equal", ...letters("QWERTYUIOP"), "BracketLeft", "BracketRight"],
  ...[...letters("ASDFGHJKL"), "Semicolon", "Quote", ...letters("ZXCVBNM"), "Comma", "Period", "Slash", "Backslash"],
];

/** What they print, without Shift and with it, as X has it. */
const layouts: Readonly<Record<string, readonly [plain: string, shifted: string]>> = {
  QWERTY: ["1234567890-=qwertyuiop[]asdfghjkl;'zxcvbnm,./\\", '!@#$%^&*()_+QWERTYUIOP{}ASDFGHJKL:"ZXCVBNM<>?|'],
  QWERTZ: ["1234567890ß´qwertzuiopü+asdfghjklöäyxcvbnm,.-#", "!\"§$%&/()=?`QWERTZUIOPÜ*ASDFGHJKLÖÄYXCVBNM;:_'"],
  AZERTY: ["&é\"'(-è_çà)=azertyuiop^$qsdfghjklmùwxcvbn,;:!*", "1234567890°+AZERTYUIOP¨£QSDFGHJKLM%WXCVBN?./§µ"],
  Spanish: ["1234567890'¡qwertyuiop`+asdfghjklñ´zxcvbnm,.-ç", '!"·$%&/()=?¿QWERTYUIOP^*ASDFGHJKLÑ¨ZXCVBNM;:_Ç'],
  Dvorak: ["1234567890[]',.pyfgcrl/=aoeuidhtns-;qjkxbmwvz\\", '!@#$%^&*(){}"<>PYFGCRL?+AOEUIDHTNS_:QJKXBMWVZ|'],
  Russian: ["1234567890-=йцукенгшщзхъфывапролджэячсмитьбю.\\", '!"№;%:?*()_+ЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ,/'],
  Greek: ["1234567890-=;ςερτυθιοπ[]ασδφγηξκλ΄'ζχψωβνμ,./\\", '!@#$%^&*()_+:ΣΕΡΤΥΘΙΟΠ{}ΑΣΔΦΓΗΞΚΛ¨"ΖΧΨΩΒΝΜ<>?|'],
};

interface Stroke {
  readonly ctrl: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
  readonly key: string;
}

function readStroke(name: string): Stroke {
  const parts = name.split("+");
  const key = parts.pop() ?? "";
  return { ctrl: parts.includes("Ctrl"), alt: parts.includes("Alt"), shift: parts.includes("Shift"), key };
}

/** How someone who looks at the keys presses it; nothing on a layout that does not print it. */
function press(name: string, [plain, shifted]: readonly [string, string]): KeyPress | null {
  const { ctrl, alt, shift, key } = readStroke(name);
  const held = { ctrlKey: ctrl, altKey: alt, metaKey: false, isComposing: false };
  if (key.length > 1) return { ...held, shiftKey: shift, key: key === "Space" ? " " : key, code: key };
  const find = (row: string, character: string) => [...row].indexOf(character);
  // Cyrillic and Greek keyboards have the Latin letters printed on them, too, where QWERTY has them.
  const isLatin = /[a-z]/.test(plain);
  const byPlace = /[A-Z]/.test(key) && (!isLatin || find(plain, key.toLowerCase()) < 0);
  const place = /\d/.test(key)
    ? places.indexOf(`Digit${key}`)
    : byPlace
      ? places.indexOf(`Key${key}`)
      : find(plain, key.toLowerCase());
  const at = place < 0 ? find(shifted, key) : place;
  const code = places[at];
  if (code === undefined) return null;
  const shiftKey = shift || place < 0;
  return { ...held, shiftKey, code, key: [...(shiftKey ? shifted : plain)][at] ?? "" };
}

const situation = { isMac: false, inArticle: true, onControl: false, letterKeys: true };

for (const [layout, rows] of Object.entries(layouts))
  for (const preset of Object.keys(keyPresets) as KeyPreset[])
    test(`${layout}, ${preset}: every key is reached by what is printed on it, and described as what it does`, () => {
      const table = applyKeys(commands, preset, {});
      const faults: string[] = [];
      for (const { id, keys } of table)
        for (const { key } of keys) {
          const [first = "", second] = key.split(" ");
          const begun = press(first, rows);
          const pressed = second === undefined ? begun : press(second, rows);
          if (!begun || !pressed) continue;
          const firstStroke = second === undefined ? null : first;
          const found = findPressed(table, pressed, { ...situation, firstStroke });
          const reached = found && ("command" in found ? found.command.id : found.firstStroke);
          // Russian has comma and full stop on one key, and Shift makes it the comma; the keys of QWERTY do them, too.
          const isSame = layout === "Russian" && /Shift\+[.,]$/.test(key);
          if (reached !== id && !isSame) faults.push(`${key}: ${id}, not ${reached}`);
          const named = nameMeant(pressed, firstStroke ?? "", { isMac: false, commands: table });
          if (named !== (second ?? first) && !isSame) faults.push(`${key} is described as ${named}`);
        }
      expect(faults).toEqual([]);
    });

test.each(Object.entries(layouts))("%s: a key that was pressed to be taken answers to its name", (_layout, rows) => {
  const faults: string[] = [];
  for (const [at, code] of places.entries())
    for (const [shift, row] of rows.entries())
      for (const ctrlKey of [false, true]) {
        const shiftKey = shift === 1;
        const pressed = { key: [...row][at] ?? "", code, ctrlKey, shiftKey, altKey: false, metaKey: false };
        const name = nameStroke({ ...pressed, isComposing: false }, false);
        if (!matchesStroke(name, { ...pressed, isComposing: false }, false)) faults.push(`${pressed.key}: ${name}`);
        // Also where others have a mark: Dvorak's W is not the comma.
        const isLetter = /^[a-z]$/i.test(pressed.key);
        if (isLetter && name.split("+").at(-1) !== pressed.key.toUpperCase()) faults.push(`${pressed.key} is ${name}`);
      }
  expect(faults).toEqual([]);
});

test("the key beside the left Shift, which prints < and >, is no comma and no full stop", () => {
  for (const [key, shiftKey] of [
    ["<", false],
    [">", true],
  ] as const) {
    const pressed = { key, code: "IntlBackslash", ctrlKey: true, shiftKey, altKey: false, metaKey: false };
    for (const name of ["Ctrl+Shift+,", "Ctrl+Shift+.", "Ctrl+,", "Ctrl+."])
      expect(matchesStroke(name, { ...pressed, isComposing: false }, false), `${key}: ${name}`).toBe(false);
  }
});
