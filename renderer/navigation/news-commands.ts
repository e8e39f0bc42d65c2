import type { Command } from "./command.ts";
import type { CommandContext } from "./command-context.ts";
import { everywhere } from "./key-bindings.ts";

/**
 * Listening to the news: how much of each article, and one after another. With Control in both strokes of a chord, all of
 * these work everywhere.
 */
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
    id: "news.queue",
    group: "news",
    label: "command.queue",
    keys: everywhere("Ctrl+D"),
    run: (context) => context.queueArticle(),
  },
  {
    id: "news.play-bulletin",
    group: "news",
    label: "command.playBulletin",
    keys: everywhere("F9", "Ctrl+J Ctrl+Y"),
    run: (context) => context.playBulletin(),
  },
  {
    id: "news.bulletin",
    group: "news",
    label: "command.bulletin",
    keys: everywhere("Ctrl+E", "Ctrl+Shift+J Ctrl+Y"),
    run: (context) => context.showBulletin(),
  },
  {
    id: "news.next-story",
    group: "news",
    label: "command.nextStory",
    keys: everywhere("Ctrl+F9", "Ctrl+J Ctrl+N"),
    run: (context) => context.openStory(1),
  },
  {
    id: "news.previous-story",
    group: "news",
    label: "command.previousStory",
    keys: everywhere("Ctrl+Shift+F9", "Ctrl+Shift+J Ctrl+N"),
    run: (context) => context.openStory(-1),
  },
  {
    id: "news.stop-after",
    group: "news",
    label: "command.stopAfter",
    keys: everywhere("Alt+F9", "Ctrl+J Ctrl+E"),
    run: (context) => context.stopAfterStory(),
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
