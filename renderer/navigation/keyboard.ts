import type { Command, KeyBinding } from "./command.ts";
import { type KeyPress, matchesStroke } from "./key-press.ts";

/** What is true where the key was pressed. */
export interface KeySituation {
  readonly isMac: boolean;
  /** Focus is in the article or nowhere, not in a control that has its own use of keys. */
  readonly inArticle: boolean;
  /** Focus is on something that Enter or Space activates. */
  readonly onControl: boolean;
  readonly letterKeys: boolean;
  /** The first stroke of a chord, when it has been pressed and the second is awaited: "Ctrl+J"; or null. */
  readonly firstStroke: string | null;
}

/** What a key press asks for: a command, or to wait for the second stroke of a chord that begins with this one. */
export type Pressed<Context> = { readonly command: Command<Context> } | { readonly firstStroke: string };

/** What a key press asks for; undefined for a key that means nothing here. */
export function findPressed<Context>(
  commands: readonly Command<Context>[],
  press: KeyPress,
  situation: KeySituation,
): Pressed<Context> | undefined {
  if (press.isComposing) return undefined;
  for (const command of commands) {
    for (const binding of command.keys) {
      const found = readPress(binding, press, situation);
      if (found === "whole") return { command };
      if (found) return { firstStroke: found };
    }
  }
  return undefined;
}

/** "whole" when the key is pressed to its end, the first stroke's name when that much of it is, otherwise null. */
function readPress(binding: KeyBinding, press: KeyPress, situation: KeySituation): string | null {
  const { isMac, firstStroke } = situation;
  const [first = "", second] = binding.key.split(" ");
  if (second === undefined) return firstStroke === null && isPressed(binding, press, situation) ? "whole" : null;
  if (firstStroke === null) return matchesStroke(first, press, isMac) ? first : null;
  if (firstStroke !== first) return null;
  // Control may be held or let go: beside a screen reader only a held one passes, without one a letter is enough.
  const strokes = [second, second.replace("Ctrl+", "")];
  return strokes.some((stroke) => matchesStroke(stroke, press, isMac)) ? "whole" : null;
}

function isPressed({ key, scope }: KeyBinding, press: KeyPress, situation: KeySituation): boolean {
  if (!matchesStroke(key, press, situation.isMac)) return false;
  if (scope === "everywhere") return true;
  if (!situation.inArticle) return false;
  if (isBareCharacter(key) && !situation.letterKeys) return false;
  return !(situation.onControl && (key === "Space" || key.endsWith("Enter")));
}

/** WCAG 2.1.4: a key of a letter, digit or punctuation mark alone, or with Shift. */
export function isBareCharacter(key: string): boolean {
  return /^(Shift\+)?(.|Plus)$/.test(key);
}
