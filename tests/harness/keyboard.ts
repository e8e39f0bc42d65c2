import type { Desktop } from "./desktop.ts";
import { waitUntil } from "./wait-until.ts";

/** Real keys, as from a keyboard: they pass the window manager and a screen reader on their way to the app. */
export interface Keyboard {
  /** Presses a key by its X name: "Tab", "ctrl+i", "space". */
  press(key: string): Promise<void>;
}

/** The keyboard of the desktop, once a window with this title has its focus. */
export async function holdKeyboard(desktop: Desktop, title: RegExp): Promise<Keyboard> {
  const hasFocus = async () => {
    const focused = await desktop.run("xdotool", ["getwindowfocus", "getwindowname"]).catch(() => "");
    return title.test(focused);
  };
  await waitUntil(hasFocus, { what: `the window ${title} to have the keyboard`, deadline: 15_000 });
  return {
    press: async (key) => {
      await desktop.run("xdotool", ["key", "--clearmodifiers", key]);
    },
  };
}
