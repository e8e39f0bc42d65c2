import type { Command, KeyBinding } from "./command.ts";
import type { CommandContext } from "./command-context.ts";

/** With Control in both strokes of a chord, all of these work everywhere. */
const everywhere = (...keys: string[]): KeyBinding[] => keys.map((key) => ({ key, scope: "everywhere" }));

/** Listening to the news: how much of each article, and one after another. */
export const newsCommands: readonly Command<CommandContext>[] = [
  {
    id: "file.save",
    group: "file",
    label: "command.save",
    keys: everywhere("Ctrl+S"),
    run: (context) => context.toggleSaved(),
  },
  {
    id: "file.heard",
    group: "file",
    label: "command.heard",
    keys: everywhere("Ctrl+Shift+H"),
    run: (context) => context.toggleHeard(),
  },
  {
    id: "listen.skim",
    group: "listen",
    label: "command.skim",
    keys: everywhere("F8", "Ctrl+J Ctrl+O"),
    run: (context) => context.changeSkim(-1),
  },
  {
    id: "listen.skim-back",
    group: "listen",
    label: "command.skimBack",
    keys: everywhere("Shift+F8", "Ctrl+Shift+J Ctrl+O"),
    run: (context) => context.changeSkim(1),
  },
];
