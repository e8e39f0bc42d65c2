import type { MessageKey } from "../locales/translate.ts";

/** Groups of the menu and of the key help, in this order. */
export const commandGroups = ["file", "news", "listen", "go", "view", "help"] as const;
export type CommandGroup = (typeof commandGroups)[number];

/**
 * Where a command's keys work. everywhere: in fields and buttons too, so never a bare letter. article: while focus is
 * in the article or on the page itself, and letters are on.
 */
export type KeyScope = "everywhere" | "article";

/** A command is data: menu, key help, keyboard, documentation and tests are made from one table of these. */
export interface Command<Context> {
  /** Stable, in dots: "listen.toggle", "go.next.heading". */
  readonly id: string;
  readonly group: CommandGroup;
  /** Names it in menu, key help and announcements. */
  readonly label: MessageKey;
  readonly keys: readonly KeyBinding[];
  run(context: Context): void;
}

export interface KeyBinding {
  /**
   * Modifiers, then what the key prints or its name, joined by "+": "Ctrl+Shift+.", "Shift+H", "Space", "ArrowDown".
   * "Ctrl" is Command on a Mac. Two strokes that follow each other are parted by a space: "Ctrl+J Ctrl+H".
   */
  readonly key: string;
  readonly scope: KeyScope;
}
