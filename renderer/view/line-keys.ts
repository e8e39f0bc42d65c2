import type { Signal } from "@preact/signals";
import { createFirstLetters } from "./first-letters.ts";

/** The id of a line's element. */
export function getLineId(listId: string, lineId: number): string {
  return `${listId}-${lineId}`;
}

/** Takes lines out and puts them back. */
interface LineRemoval<Line> {
  remove(line: Line): Promise<void>;
  /** Says what was removed last. */
  tellRemoved(): void;
  putBack(): Promise<void>;
}

/** What the keys of a list of lines do. */
export interface LineActions<Line> {
  readonly listId: string;
  /** The id of the line that has focus; see LineList. */
  readonly current: Signal<number | null>;
  getLines(): readonly Line[];
  getId(line: Line): number;
  /** What first letters are looked for in. */
  getName(line: Line): string;
  open(line: Line, readsAloud: boolean): void;
  /** Delete and Control+Z, where lines can be taken out. */
  readonly removal?: LineRemoval<Line>;
  /** A key led nowhere: says which end this is. A screen reader says nothing of a list in which nothing changes. */
  tellEdge(end: "first" | "last", count: number, name: string): void;
  /** Control+D: into the bulletin. */
  queue?(line: Line): Promise<void>;
  /** Control+C. */
  copy?(): Promise<void>;
  /** Where a section begins: left and right go from one to the next. */
  beginsSection?(line: Line): boolean;
  /** Other keys, by what they print. */
  readonly others: Readonly<Record<string, (line: Line) => Promise<void>>>;
}

const page = 10;

/** Arrows, first letters, Enter, Delete and the like in a list of lines. Returns a function that stops it. */
export function listenToLines<Line>(container: HTMLElement, actions: LineActions<Line>): () => void {
  const controller = new AbortController();
  const letters = createFirstLetters();
  const onKeyDown = (event: KeyboardEvent) => {
    const act = findAction(event, actions, letters);
    if (!act) return;
    event.preventDefault();
    act();
  };
  container.addEventListener("keydown", onKeyDown, { signal: controller.signal });
  return () => controller.abort();
}

function findAction<Line>(
  event: KeyboardEvent,
  actions: LineActions<Line>,
  letters: ReturnType<typeof createFirstLetters>,
): (() => void) | null {
  const { target, key } = event;
  if (!(target instanceof HTMLElement)) return null;
  const lines = actions.getLines();
  const index = findCurrent(actions);
  const hasControl = event.ctrlKey || event.metaKey;
  const { removal } = actions;
  const isTyped = target instanceof HTMLInputElement && target.value !== "";
  // In the field it undoes typing, where there is any: focus comes there when the last line is taken out.
  if (removal && hasControl && key.toLowerCase() === "z" && !isTyped)
    return () => void putBack(actions, removal, target);
  if (target instanceof HTMLInputElement)
    return key === "ArrowDown" && lines.length > 0 ? () => focusLine(actions, index) : null;
  const line = lines[index];
  if (target.dataset.line === undefined || !line || event.altKey) return null;
  if (key === "Enter") return () => actions.open(line, hasControl);
  if (hasControl) return findControlAction(key.toLowerCase(), line, actions);
  if (removal && key === "Delete") return () => void removeLine(actions, removal, line, index);
  const other = actions.others[key];
  return other ? () => void changeLine(actions, other, line, index) : findWalk(key, index, actions, letters);
}

/** What a list of what is new or saved does not want any more leaves it: focus comes to the line that takes its place. */
async function changeLine<Line>(
  actions: LineActions<Line>,
  change: (line: Line) => Promise<void>,
  line: Line,
  index: number,
): Promise<void> {
  await change(line);
  const { getId, getLines } = actions;
  if (getLines().every((one) => getId(one) !== getId(line))) focusLine(actions, index);
}

/** Keys with Control. */
function findControlAction<Line>(key: string, line: Line, { queue, copy }: LineActions<Line>): (() => void) | null {
  if (queue && key === "d") return () => void queue(line);
  return copy && key === "c" ? () => void copy() : null;
}

/** Keys that lead to another line. */
function findWalk<Line>(
  key: string,
  index: number,
  actions: LineActions<Line>,
  letters: ReturnType<typeof createFirstLetters>,
): (() => void) | null {
  const lines = actions.getLines();
  const next = findMove(key, index, lines.length) ?? findSection(key, index, actions);
  const name = (line: Line | undefined) => (line ? actions.getName(line) : "");
  if (next === index) {
    const end = index === 0 && key !== "ArrowDown" ? "first" : "last";
    return () => actions.tellEdge(end, lines.length, name(lines[index]));
  }
  if (next !== null) return () => focusLine(actions, next);
  return key.length === 1 && key !== " " ? () => focusByLetter(key, index, actions, letters) : null;
}

/** Where the next section begins, or the one before; the end of the list after the last. */
function findSection<Line>(key: string, index: number, { getLines, beginsSection }: LineActions<Line>): number | null {
  if (!beginsSection || (key !== "ArrowRight" && key !== "ArrowLeft")) return null;
  const lines = getLines();
  if (key === "ArrowLeft") return Math.max(0, lines.slice(0, index).findLastIndex(beginsSection));
  const next = lines.findIndex((line, at) => at > index && beginsSection(line));
  return next < 0 ? lines.length - 1 : next;
}

function findMove(key: string, index: number, count: number): number | null {
  const moves: Readonly<Record<string, number>> = {
    ArrowDown: index + 1,
    ArrowUp: index - 1,
    PageDown: index + page,
    PageUp: index - page,
    Home: 0,
    End: count - 1,
  };
  const next = moves[key];
  return next === undefined ? null : Math.max(0, Math.min(next, count - 1));
}

function focusByLetter<Line>(
  letter: string,
  index: number,
  actions: LineActions<Line>,
  letters: ReturnType<typeof createFirstLetters>,
): void {
  const found = letters.add(letter, actions.getLines().map(actions.getName), index);
  focusLine(actions, found < 0 ? index : found);
}

/** From the field, where focus is when the last line was taken out, it goes to the list again. */
async function putBack<Line>(
  actions: LineActions<Line>,
  removal: LineRemoval<Line>,
  target: HTMLElement,
): Promise<void> {
  await removal.putBack();
  if (target instanceof HTMLInputElement && actions.getLines().length > 0) focusLine(actions, findCurrent(actions));
}

/** Said when focus is on the next line: what it comes to would be said over it. */
async function removeLine<Line>(
  actions: LineActions<Line>,
  removal: LineRemoval<Line>,
  line: Line,
  index: number,
): Promise<void> {
  await removal.remove(line);
  focusLine(actions, index, removal.tellRemoved);
}

function findCurrent<Line>({ getLines, getId, current }: LineActions<Line>): number {
  return Math.max(
    0,
    getLines().findIndex((line) => getId(line) === current.peek()),
  );
}

/**
 * Brings focus to the line at that place, the last one where there are fewer, the first field of the dialog where there
 * are none.
 */
function focusLine<Line>(
  { listId, current, getLines, getId }: Pick<LineActions<Line>, "listId" | "current" | "getLines" | "getId">,
  index: number,
  then?: () => void,
): void {
  const lines = getLines();
  const line = lines[Math.min(index, lines.length - 1)];
  const id = line ? getId(line) : null;
  current.value = id;
  const find = () => (id === null ? findField() : document.getElementById(getLineId(listId, id)));
  const focus = (framesLeft: number) => {
    // Meanwhile another key has led elsewhere.
    if (current.peek() !== id) return;
    const element = find();
    // A line that is far away comes onto the page first.
    if (!element && framesLeft > 0) requestAnimationFrame(() => focus(framesLeft - 1));
    element?.focus();
    if (element) then?.();
  };
  // What was removed goes before its place is looked for.
  if (then) requestAnimationFrame(() => focus(longestDrawing));
  else focus(longestDrawing);
}

/** In frames. */
const longestDrawing = 30;

function findField(): HTMLElement | null {
  return document.querySelector<HTMLElement>("dialog[open] input");
}
