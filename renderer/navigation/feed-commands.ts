import type { Command } from "./command.ts";
import type { CommandContext } from "./command-context.ts";
import { everywhere } from "./key-bindings.ts";

/** Feeds and their headlines. */
export const feedCommands: readonly Command<CommandContext>[] = [
  {
    id: "news.headlines",
    group: "news",
    label: "command.headlines",
    keys: everywhere("Ctrl+N"),
    run: (context) => context.showHeadlines(),
  },
  {
    id: "news.feeds",
    group: "news",
    label: "command.feeds",
    keys: everywhere("Ctrl+Shift+N"),
    run: (context) => context.showFeeds(),
  },
  {
    id: "news.refresh",
    group: "news",
    label: "command.refreshFeeds",
    keys: everywhere("Ctrl+U"),
    run: (context) => context.refreshFeeds(),
  },
  {
    id: "news.next",
    group: "news",
    label: "command.nextHeadline",
    keys: everywhere("Ctrl+Shift+PageDown"),
    run: (context) => context.openNeighbour(1),
  },
  {
    id: "news.previous",
    group: "news",
    label: "command.previousHeadline",
    keys: everywhere("Ctrl+Shift+PageUp"),
    run: (context) => context.openNeighbour(-1),
  },
];
