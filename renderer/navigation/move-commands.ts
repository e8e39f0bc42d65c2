import type { MessageKey } from "../locales/translate.ts";
import type { Command, KeyBinding } from "./command.ts";
import type { CommandContext } from "./command-context.ts";
import type { Direction } from "./cursor.ts";
import { everywhere } from "./key-bindings.ts";
import type { MoveTarget } from "./stops.ts";
import { type CellStep, cellSteps } from "./table-cell.ts";

/** A thing to move by: the keys forwards and, in the same order, back. */
interface Move {
  readonly target: MoveTarget;
  readonly next: readonly string[];
  readonly previous: readonly string[];
}

/**
 * The first stroke of a chord whose second names what to go to, with Control held for both: a screen reader in browse
 * mode keeps bare letters and arrows to itself, and single strokes would not be enough for all there is to go to.
 */
const chordStart = { next: "Ctrl+J", previous: "Ctrl+Shift+J" } as const;

const chord = (letter: string): Pick<Move, Direction> => ({
  next: [`${chordStart.next} Ctrl+${letter}`],
  previous: [`${chordStart.previous} Ctrl+${letter}`],
});

/** A letter goes forwards, with Shift back: the habit of every screen reader's browse mode. */
const letter = (target: MoveTarget, key: string): Move => withKeys(target, key, [key], [`Shift+${key}`]);

/** By keys of their own and by a chord. */
function withKeys(target: MoveTarget, chordLetter: string, next: string[], previous: string[]): Move {
  const chords = chord(chordLetter);
  return { target, next: [...next, ...chords.next], previous: [...previous, ...chords.previous] };
}

const moves: readonly Move[] = [
  letter("heading", "H"),
  letter("heading1", "1"),
  letter("heading2", "2"),
  letter("heading3", "3"),
  letter("heading4", "4"),
  letter("heading5", "5"),
  letter("heading6", "6"),
  withKeys("paragraph", "P", ["P", "Ctrl+ArrowDown"], ["Shift+P", "Ctrl+ArrowUp"]),
  letter("graphic", "G"),
  letter("caption", "F"),
  letter("link", "K"),
  letter("list", "L"),
  letter("listItem", "I"),
  letter("table", "T"),
  // Not by Control with Q or W: where no chord has begun, those end Hark.
  withKeys("quote", "B", ["Q"], ["Shift+Q"]),
  withKeys("sentence", "S", ["ArrowDown"], ["ArrowUp"]),
  withKeys("word", "D", ["ArrowRight"], ["ArrowLeft"]),
  withKeys("character", "C", ["Shift+ArrowRight"], ["Shift+ArrowLeft"]),
];

/** A chord works everywhere, because both of its strokes have Control. */
const toBinding = (key: string): KeyBinding => ({ key, scope: key.includes(" ") ? "everywhere" : "article" });

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
    character: "command.nextCharacter",
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
    character: "command.previousCharacter",
  },
} as const satisfies Record<Direction, Record<MoveTarget, MessageKey>>;

const toCommand = ({ target, ...keys }: Move, direction: Direction): Command<CommandContext> => ({
  id: `go.${direction}.${target}`,
  group: "go",
  label: labels[direction][target],
  keys: keys[direction].map(toBinding),
  run: (context) => context.move(target, direction),
});

const edges: readonly Command<CommandContext>[] = [
  {
    id: "go.past-container",
    group: "go",
    label: "command.pastContainer",
    keys: [",", ...chord(",").next].map(toBinding),
    run: (context) => context.moveOutOfContainer("next"),
  },
  {
    id: "go.container-start",
    group: "go",
    label: "command.containerStart",
    keys: ["Shift+,", ...chord(",").previous].map(toBinding),
    run: (context) => context.moveOutOfContainer("previous"),
  },
  {
    id: "go.start",
    group: "go",
    label: "command.articleStart",
    keys: [toBinding("Ctrl+Home")],
    run: (context) => context.moveToEdge("previous"),
  },
  {
    id: "go.end",
    group: "go",
    label: "command.articleEnd",
    keys: [toBinding("Ctrl+End")],
    run: (context) => context.moveToEdge("next"),
  },
];

const cellLabels = {
  left: "command.cellLeft",
  right: "command.cellRight",
  up: "command.cellUp",
  down: "command.cellDown",
} as const satisfies Record<CellStep, MessageKey>;

const cellKeys = { left: "ArrowLeft", right: "ArrowRight", up: "ArrowUp", down: "ArrowDown" } as const;

/** By chord: Control and Alt with the arrows, the habit of screen readers, is theirs in every window. */
const cells = cellSteps.map(
  (step): Command<CommandContext> => ({
    id: `go.cell.${step}`,
    group: "go",
    label: cellLabels[step],
    keys: [toBinding(`${chordStart.next} Ctrl+${cellKeys[step]}`)],
    run: (context) => context.moveToCell(step),
  }),
);

const searches: readonly Command<CommandContext>[] = [
  {
    id: "go.find",
    group: "go",
    label: "command.find",
    keys: everywhere("Ctrl+F"),
    run: (context) => context.showFind(),
  },
  {
    id: "go.find-next",
    group: "go",
    label: "command.findNext",
    keys: everywhere("F3"),
    run: (context) => context.findAgain("next"),
  },
  {
    id: "go.find-previous",
    group: "go",
    label: "command.findPrevious",
    keys: everywhere("Shift+F3"),
    run: (context) => context.findAgain("previous"),
  },
  {
    id: "go.elements",
    group: "go",
    label: "command.elements",
    keys: everywhere("F7"),
    run: (context) => context.showElements(),
  },
];

/** Structural movement: each kind of thing forwards and back, then the edges, searching and lists. */
export const moveCommands: readonly Command<CommandContext>[] = [
  ...moves.flatMap((move) => [toCommand(move, "next"), toCommand(move, "previous")]),
  {
    id: "go.character",
    group: "go",
    label: "command.character",
    keys: ["Shift+ArrowDown", `${chordStart.next} Ctrl+.`].map(toBinding),
    run: (context) => context.tellCharacter(),
  },
  ...cells,
  ...edges,
  ...searches,
];
