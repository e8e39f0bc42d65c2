import type { Desktop } from "../harness/desktop.ts";
import { holdKeyboard } from "../harness/keyboard.ts";
import { findPython } from "../harness/orca.ts";

export const otherProgramTitle = "Another program";

/** A window with a field to write in, as of a program that screen readers can read. */
const program = `
import gi
gi.require_version("Gtk", "3.0")
from gi.repository import Gtk
window = Gtk.Window(title="${otherProgramTitle}")
window.add(Gtk.Entry())
window.show_all()
Gtk.main()
`;

/** Starts another program, which takes the keyboard away from Hark. */
export async function openOtherProgram(desktop: Desktop): Promise<void> {
  desktop.start(await findPython(desktop), ["-c", program]);
  await holdKeyboard(desktop, new RegExp(`^${otherProgramTitle}$`));
}
