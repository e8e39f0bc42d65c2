import type { Command } from "./command.ts";
import type { CommandContext } from "./command-context.ts";
import { everywhere } from "./key-bindings.ts";

/** The library as one file. */
export const libraryFileCommands: readonly Command<CommandContext>[] = [
  {
    id: "file.export-library",
    group: "file",
    label: "command.exportLibrary",
    keys: everywhere("Ctrl+J Ctrl+X"),
    run: (context) => context.exportLibrary(),
  },
  {
    id: "file.import-library",
    group: "file",
    label: "command.importLibrary",
    keys: everywhere("Ctrl+Shift+J Ctrl+X"),
    run: (context) => context.importLibrary(),
  },
  {
    id: "file.undo-import",
    group: "file",
    label: "command.undoImport",
    keys: everywhere("Ctrl+J Ctrl+U"),
    run: (context) => context.undoImport(),
  },
];
