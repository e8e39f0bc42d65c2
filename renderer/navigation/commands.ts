import { signal } from "@preact/signals";
import type { Command } from "./command.ts";
import type { CommandContext } from "./command-context.ts";
import { feedCommands } from "./feed-commands.ts";
import { everywhere, inArticle } from "./key-bindings.ts";
import { libraryFileCommands } from "./library-file-commands.ts";
import { moveCommands } from "./move-commands.ts";
import { newsCommands } from "./news-commands.ts";
import { soundCommands } from "./sound-commands.ts";
import { viewCommands } from "./view-commands.ts";

/** The commands of Hark, with their keys. */
export type CommandTable = readonly Command<CommandContext>[];
type Table = CommandTable;

const fileCommands: Table = [
  {
    id: "file.address",
    group: "file",
    label: "command.address",
    keys: everywhere("Ctrl+L"),
    run: (context) => context.focusAddress(),
  },
  {
    id: "file.open",
    group: "file",
    label: "command.open",
    keys: everywhere("Ctrl+O"),
    run: (context) => context.chooseFile(),
  },
  {
    id: "file.library",
    group: "file",
    label: "command.library",
    keys: everywhere("Ctrl+B"),
    run: (context) => context.showLibrary(),
  },
  {
    // Not everywhere: in a field Ctrl+V pastes into the field.
    id: "file.clipboard",
    group: "file",
    label: "command.clipboard",
    keys: inArticle("Ctrl+V"),
    run: (context) => context.openClipboard(),
  },
  {
    id: "file.paste",
    group: "file",
    label: "command.paste",
    keys: everywhere("Ctrl+Shift+P"),
    run: (context) => context.showPasteDialog(),
  },
  {
    id: "file.browser",
    group: "file",
    label: "command.browser",
    keys: everywhere("Ctrl+Shift+O"),
    run: (context) => context.openInBrowser(),
  },
  {
    id: "file.audio",
    group: "file",
    label: "command.audio",
    keys: everywhere("Ctrl+Shift+E"),
    run: (context) => context.showAudioDialog(),
  },
  {
    id: "file.back",
    group: "file",
    label: "command.back",
    keys: everywhere("Alt+ArrowLeft"),
    run: (context) => context.goBack(),
  },
  {
    id: "file.cancel",
    group: "file",
    label: "command.cancel",
    keys: everywhere("Escape"),
    run: (context) => context.cancel(),
  },
];

const listenCommands: Table = [
  {
    id: "listen.previous",
    group: "listen",
    label: "command.previous",
    keys: everywhere("Ctrl+1"),
    run: (context) => context.move("block", "previous"),
  },
  {
    id: "listen.toggle",
    group: "listen",
    label: "command.toggle",
    keys: [...everywhere("Ctrl+2"), ...inArticle("Space")],
    run: (context) => context.togglePlayback(),
  },
  {
    id: "listen.next",
    group: "listen",
    label: "command.next",
    keys: everywhere("Ctrl+3"),
    run: (context) => context.move("block", "next"),
  },
  {
    id: "listen.stop",
    group: "listen",
    label: "command.stop",
    keys: everywhere("Ctrl+4"),
    run: (context) => context.stopPlayback(),
  },
  {
    id: "listen.from-here",
    group: "listen",
    label: "command.fromHere",
    keys: inArticle("Ctrl+Enter"),
    run: (context) => context.readFromHere(),
  },
  {
    id: "listen.faster",
    group: "listen",
    label: "command.faster",
    keys: everywhere("Ctrl+Shift+."),
    run: (context) => context.changeRate(1),
  },
  {
    id: "listen.slower",
    group: "listen",
    label: "command.slower",
    keys: everywhere("Ctrl+Shift+,"),
    run: (context) => context.changeRate(-1),
  },
  {
    id: "listen.verbosity",
    group: "listen",
    label: "command.verbosity",
    keys: everywhere("Ctrl+Shift+D"),
    run: (context) => context.changeVerbosity(),
  },
  {
    id: "listen.speaker",
    group: "listen",
    label: "command.speaker",
    keys: everywhere("Ctrl+Shift+M"),
    run: (context) => context.changeSpeaker(),
  },
  {
    id: "listen.place",
    group: "listen",
    label: "command.place",
    keys: everywhere("Ctrl+I"),
    run: (context) => context.tellPlace(),
  },
  {
    id: "listen.repeat",
    group: "listen",
    label: "command.repeat",
    keys: everywhere("Ctrl+R"),
    run: (context) => context.repeatAnnouncement(),
  },
  {
    id: "listen.log",
    group: "listen",
    label: "command.log",
    keys: everywhere("Ctrl+Shift+R"),
    run: (context) => context.showLog(),
  },
  {
    id: "listen.pronunciation",
    group: "listen",
    label: "command.pronunciation",
    keys: everywhere("Ctrl+Shift+G"),
    run: (context) => context.showPronunciation(),
  },
  {
    id: "listen.natural",
    group: "listen",
    label: "command.natural",
    keys: everywhere("Ctrl+Shift+Y"),
    run: (context) => context.showNatural(),
  },
];

const helpCommands: Table = [
  {
    id: "help.palette",
    group: "help",
    label: "command.palette",
    keys: everywhere("Ctrl+K"),
    run: (context) => context.showPalette(),
  },
  {
    id: "help.keys",
    group: "help",
    label: "command.keyHelp",
    keys: everywhere("Ctrl+/", "F1"),
    run: (context) => context.showKeyHelp(),
  },
  {
    id: "help.describe",
    group: "help",
    label: "command.describer",
    keys: everywhere("Shift+F1"),
    run: (context) => context.showDescriber(),
  },
  {
    id: "help.change-keys",
    group: "help",
    label: "command.changeKeys",
    keys: everywhere("Shift+F2"),
    run: (context) => context.showKeysDialog(),
  },
  {
    id: "help.report",
    group: "help",
    label: "command.report",
    keys: everywhere("Ctrl+Shift+B"),
    run: (context) => context.showReportDialog(),
  },
];

/** Every command of Hark. Menu, key help, keyboard, documentation and tests are made from this table. */
export const commands: Table = [
  ...fileCommands,
  ...feedCommands,
  ...listenCommands,
  ...soundCommands,
  ...moveCommands,
  ...newsCommands,
  ...libraryFileCommands,
  ...viewCommands,
  ...helpCommands,
];

/**
 * The same table with the reader's keys. Owned by the session, which sets it from the settings; here because every
 * sentence that names a key must name the one that holds.
 */
export const commandTable = signal(commands);

/** The command with this id and the reader's keys, or undefined. */
export function findCommand(id: string): Command<CommandContext> | undefined {
  return commandTable.value.find((command) => command.id === id);
}
