import type { Desktop } from "./desktop.ts";
import { waitUntil } from "./wait-until.ts";

/** Real keys, as from a keyboard: they pass the window manager and a screen reader on their way to the app. */
export interface Keyboard {
  /** Presses a key by its X name: "Tab", "ctrl+shift+period", "space". */
  press(keys: string): Promise<void>;
  /** Types a text, letter by letter. */
  type(text: string): Promise<void>;
  /** Goes away from the window and comes back to it, as with Alt+Tab. */
  leaveAndReturn(): Promise<void>;
}

/** The keyboard of the desktop, once a window with this title has its focus. */
export async function holdKeyboard(desktop: Desktop, title: RegExp): Promise<Keyboard> {
  const hasFocus = async () => {
    const focused = await desktop.run("xdotool", ["getwindowfocus", "getwindowname"]).catch(() => "");
    return title.test(focused.trim());
  };
  await waitUntil(hasFocus, { what: `the window ${title} to have the keyboard`, deadline: 15_000 });
  return {
    press: async (keys) => {
      const modifiers = keys.split("+");
      const key = modifiers.pop() ?? "";
      // As a hand does, the key first: xdotool would let go of Control first, and a screen reader then sees a bare key.
      const down = modifiers.flatMap((modifier) => ["keydown", modifier]);
      const up = modifiers.toReversed().flatMap((modifier) => ["keyup", modifier]);
      await desktop.run("xdotool", [...down, "key", key, ...up]);
    },
    type: async (text) => {
      await desktop.run("xdotool", ["type", "--delay", "15", text]);
    },
    leaveAndReturn: async () => {
      const window = (await desktop.run("xdotool", ["getactivewindow"])).trim();
      await desktop.run("xdotool", ["windowminimize", window]);
      await waitUntil(async () => !(await hasFocus()), { what: "the window to lose the keyboard", deadline: 15_000 });
      await desktop.run("xdotool", ["windowactivate", "--sync", window]);
      await waitUntil(hasFocus, { what: `the window ${title} to have the keyboard again`, deadline: 15_000 });
    },
  };
}
