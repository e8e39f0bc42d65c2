import type { Command } from "./command.ts";
import type { CommandContext } from "./command-context.ts";
import { everywhere, inArticle } from "./key-bindings.ts";

/** How the article sounds, beside speed and voice. Keys that work in the article alone mark text in fields. */
export const soundCommands: readonly Command<CommandContext>[] = [
  {
    id: "listen.repeat-sentence",
    group: "listen",
    label: "command.repeatSentence",
    keys: everywhere("Ctrl+5"),
    run: (context) => context.repeatSentence(),
  },
  {
    id: "listen.read-slower",
    group: "listen",
    label: "command.readSlower",
    keys: everywhere("Ctrl+6"),
    run: (context) => context.readSlower(),
  },
  {
    id: "listen.time-left",
    group: "listen",
    label: "command.timeLeft",
    keys: everywhere("Ctrl+7"),
    run: (context) => context.tellTimeLeft(),
  },
  {
    id: "listen.sleep-timer",
    group: "listen",
    label: "command.sleepTimer",
    keys: everywhere("Ctrl+8"),
    run: (context) => context.changeSleepTimer(),
  },
  {
    id: "listen.quiet",
    group: "listen",
    label: "command.quiet",
    keys: everywhere("Ctrl+9"),
    run: (context) => context.toggleQuiet(),
  },
  {
    id: "listen.sound-device",
    group: "listen",
    label: "command.soundDevice",
    keys: everywhere("Shift+F9"),
    run: (context) => context.changeSoundDevice(),
  },
  {
    id: "listen.louder",
    group: "listen",
    label: "command.louder",
    keys: inArticle("Ctrl+Shift+ArrowUp"),
    run: (context) => context.changeVolume(1),
  },
  {
    id: "listen.softer",
    group: "listen",
    label: "command.softer",
    keys: inArticle("Ctrl+Shift+ArrowDown"),
    run: (context) => context.changeVolume(-1),
  },
  {
    id: "listen.higher",
    group: "listen",
    label: "command.higher",
    keys: inArticle("Ctrl+Shift+ArrowRight"),
    run: (context) => context.changePitch(1),
  },
  {
    id: "listen.lower",
    group: "listen",
    label: "command.lower",
    keys: inArticle("Ctrl+Shift+ArrowLeft"),
    run: (context) => context.changePitch(-1),
  },
  {
    id: "listen.voices",
    group: "listen",
    label: "command.voices",
    keys: everywhere("Shift+F5"),
    run: (context) => context.showVoices(),
  },
  {
    id: "listen.structure",
    group: "listen",
    label: "command.structure",
    keys: everywhere("Shift+F4"),
    run: (context) => context.showStructure(),
  },
  {
    id: "listen.longer-pauses",
    group: "listen",
    label: "command.longerPauses",
    keys: inArticle("Ctrl+Shift+End"),
    run: (context) => context.changePauses(1),
  },
  {
    id: "listen.shorter-pauses",
    group: "listen",
    label: "command.shorterPauses",
    keys: inArticle("Ctrl+Shift+Home"),
    run: (context) => context.changePauses(-1),
  },
];
