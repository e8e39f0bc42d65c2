import type { MessageKey } from "../locales/translate.ts";
import type { Command } from "./command.ts";
import type { CommandContext } from "./command-context.ts";
import type { Direction } from "./cursor.ts";
import type { MoveTarget } from "./stops.ts";

/** A thing to move by: the keys forwards and, in the same order, back. */
interface Move {
  readonly target: MoveTarget;
  readonly next: readonly string[];
  readonly previous: readonly string[];
}

/** A letter goes forwards, with Shift back: the habit of every screen reader's browse mode. */
const letter = (target: MoveTarget, key: string): Move => ({ target, next: [key], previous: [`Shift+${key}`] });

const moves: readonly Move[] = [
  letter("heading", "H"),
  letter("heading1", "1"),
  letter("heading2", "2"),
  letter("heading3", "3"),
  letter("heading4", "4"),
  letter("heading5", "5"),
  letter("heading6", "6"),
  { target: "paragraph", next: ["P", "Ctrl+ArrowDown"], previous: ["Shift+P", "Ctrl+ArrowUp"] },
  letter("graphic", "G"),
  letter("caption", "F"),
  letter("link", "K"),
  letter("list", "L"),
  letter("listItem", "I"),
  letter("table", "T"),
  letter("quote", "Q"),
  { target: "sentence", next: ["ArrowDown"], previous: ["ArrowUp"] },
  { target: "word", next: ["ArrowRight"], previous: ["ArrowLeft"] },
];

/** Typed by hand, so that a move without a name in the catalogue does not compile. */
const labels = {
  next: {
    heading: "command.nextHeading",
    heading1: "command.nextHeading1",
    heading2: "command.nextHeading2",
    heading3: "command.nextHeading3",
    heading4: "command.nextHeading4",
    heading5: "command.nextHeading5",
    heading6: "command.nextHeading6",
    paragraph: "command.nextParagraph",
    graphic: "command.nextGraphic",
    caption: "command.nextCaption",
    link: "command.nextLink",
    list: "command.nextList",
    listItem: "command.nextListItem",
    table: "command.nextTable",
    quote: "command.nextQuote",
    block: "command.next",
    sentence: "command.nextSentence",
    word: "command.nextWord",
  },
  previous: {
    heading: "command.previousHeading",
    heading1: "command.previousHeading1",
    heading2: "command.previousHeading2",
    heading3: "command.previousHeading3",
    heading4: "command.previousHeading4",
    heading5: "command.previousHeading5",
    heading6: "command.previousHeading6",
    paragraph: "command.previousParagraph",
    graphic: "command.previousGraphic",
    caption: "command.previousCaption",
    link: "command.previousLink",
    list: "command.previousList",
    listItem: "command.previousListItem",
    table: "command.previousTable",
    quote: "command.previousQuote",
    block: "command.previous",
    sentence: "command.previousSentence",
    word: "command.previousWord",
  },
} as const satisfies Record<Direction, Record<MoveTarget, MessageKey>>;

const toCommand = ({ target, ...keys }: Move, direction: Direction): Command<CommandContext> => ({
  id: `go.${direction}.${target}`,
  group: "go",
  label: labels[direction][target],
  keys: keys[direction].map((key) => ({ key, scope: "article" })),
  run: (context) => context.move(target, direction),
});

const edges: readonly Command<CommandContext>[] = [
  {
    id: "go.past-container",
    group: "go",
    label: "command.pastContainer",
    keys: [{ key: ",", scope: "article" }],
    run: (context) => context.moveOutOfContainer("next"),
  },
  {
    id: "go.container-start",
    group: "go",
    label: "command.containerStart",
    keys: [{ key: "Shift+,", scope: "article" }],
    run: (context) => context.moveOutOfContainer("previous"),
  },
  {
    id: "go.start",
    group: "go",
    label: "command.articleStart",
    keys: [{ key: "Ctrl+Home", scope: "article" }],
    run: (context) => context.moveToEdge("previous"),
  },
  {
    id: "go.end",
    group: "go",
    label: "command.articleEnd",
    keys: [{ key: "Ctrl+End", scope: "article" }],
    run: (context) => context.moveToEdge("next"),
  },
];

/** Structural movement: each kind of thing forwards and back, then the edges. */
export const moveCommands: readonly Command<CommandContext>[] = [
  ...moves.flatMap((move) => [toCommand(move, "next"), toCommand(move, "previous")]),
  ...edges,
];
