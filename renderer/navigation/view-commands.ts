import type { Command } from "./command.ts";
import type { CommandContext } from "./command-context.ts";
import { everywhere, inArticle } from "./key-bindings.ts";

/** Parts of the window, and what keys and pages may do. */
export const viewCommands: readonly Command<CommandContext>[] = [
  {
    id: "view.next-landmark",
    group: "view",
    label: "command.nextLandmark",
    keys: [...everywhere("F6"), ...inArticle("D", "M", "R")],
    run: (context) => context.cycleLandmark("next"),
  },
  {
    id: "view.previous-landmark",
    group: "view",
    label: "command.previousLandmark",
    keys: [...everywhere("Shift+F6"), ...inArticle("Shift+D", "Shift+M", "Shift+R")],
    run: (context) => context.cycleLandmark("previous"),
  },
  {
    id: "view.letter-keys",
    group: "view",
    label: "command.letterKeys",
    keys: everywhere("Ctrl+Shift+L"),
    run: (context) => context.toggleLetterKeys(),
  },
  {
    id: "view.media-keys",
    group: "view",
    label: "command.mediaKeys",
    keys: everywhere("Ctrl+J Ctrl+M"),
    run: (context) => context.toggleMediaKeys(),
  },
  {
    id: "view.page-scripts",
    group: "view",
    label: "command.pageScripts",
    keys: everywhere("Ctrl+Shift+S"),
    run: (context) => context.togglePageScripts(),
  },
  {
    id: "view.skipped",
    group: "view",
    label: "command.skipped",
    keys: everywhere("Ctrl+Shift+X"),
    run: (context) => context.showSkipped(),
  },
  {
    id: "view.completeness",
    group: "view",
    label: "command.completeness",
    keys: everywhere("Shift+F7"),
    run: (context) => context.showCompleteness(),
  },
  {
    id: "view.as-it-is",
    group: "view",
    label: "command.asItIs",
    keys: everywhere("Ctrl+Shift+A"),
    run: (context) => context.togglePageAsItIs(),
  },
];
