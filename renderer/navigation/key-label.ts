import type { MessageKey, Translate } from "../locales/translate.ts";

/** Names that differ by language; everything else is printed as it stands. */
const names: Readonly<Record<string, MessageKey>> = {
  Ctrl: "key.ctrl",
  Shift: "key.shift",
  Alt: "key.alt",
  Space: "key.space",
  Plus: "key.plus",
  Enter: "key.enter",
  Escape: "key.escape",
  Home: "key.home",
  End: "key.end",
  ArrowUp: "key.arrowUp",
  ArrowDown: "key.arrowDown",
  ArrowLeft: "key.arrowLeft",
  ArrowRight: "key.arrowRight",
  ".": "key.period",
  ",": "key.comma",
  "/": "key.slash",
};

/**
 * A key as people read and hear it: "Control+Shift+Period", "Umschalt+H", "Control+J then Control+H"; Command and
 * Option on a Mac.
 */
export function labelKey(key: string, t: Translate, isMac: boolean): string {
  return key
    .split(" ")
    .map((stroke) => labelStroke(stroke, t, isMac))
    .join(` ${t("key.then")} `);
}

function labelStroke(stroke: string, t: Translate, isMac: boolean): string {
  return stroke
    .split("+")
    .map((part) => labelPart(part, t, isMac))
    .join("+");
}

function labelPart(part: string, t: Translate, isMac: boolean): string {
  if (isMac && part === "Ctrl") return t("key.command");
  if (isMac && part === "Alt") return t("key.option");
  const name = names[part];
  return name ? t(name) : part;
}

const acceleratorNames: Readonly<Record<string, string>> = {
  Ctrl: "CmdOrCtrl",
  ArrowUp: "Up",
  ArrowDown: "Down",
  ArrowLeft: "Left",
  ArrowRight: "Right",
};

/** A key as Electron writes it in menus: "CmdOrCtrl+Shift+.". */
export function toAccelerator(key: string): string {
  return key
    .split("+")
    .map((part) => acceleratorNames[part] ?? part)
    .join("+");
}
