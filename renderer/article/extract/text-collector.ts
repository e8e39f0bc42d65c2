import type { Mark } from "../article.ts";

/** A mark that is open, or closed, while its text is being collected. */
export type OpenMark = MarkMeaning & { start: number; end: number };
type MarkMeaning = Mark extends infer Each ? (Each extends Mark ? Omit<Each, "start" | "end"> : never) : never;

export type { MarkMeaning };

export interface MarkedText {
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** All white space but single spaces, which are most of it and stay as they are. */
const wideSpace = /[\t\n\f\r ]{2,}|[\t\n\f\r]/g;

/** Soft hyphens and zero-width spaces are for the eye's line breaks; a voice stumbles over them. */
const invisible = /[\u00AD\u200B\u2060\uFEFF]/g;

/** What has none of either, as most text, is taken as it is. */
const untidy = /[\t\n\f\r\u00AD\u200B\u2060\uFEFF]| {2}/;

/** A text without what only the eye's line breaks need. */
export function dropInvisible(text: string): string {
  return text.replace(invisible, "");
}

/** Each is in every block until it ends: a page that opens thousands and ends none would fill the memory. */
const mostOpen = 20;

/**
 * Gathers a block's text and inline marks, with white space collapsed as CSS collapses it. The last piece of the text is
 * kept apart, because to look at the end of one that grows copies it each time: a page of line breaks took minutes.
 */
export class TextCollector {
  #before = "";
  /** Never empty where there is any text. */
  #last = "";
  #length = 0;
  #closed: Mark[] = [];
  #open: OpenMark[] = [];

  get isEmpty(): boolean {
    return this.#last === "";
  }

  /** Whether there is nothing to take: no text, and no mark that was closed. */
  get isUntouched(): boolean {
    return this.#last === "" && this.#closed.length === 0;
  }

  addText(data: string): void {
    const text = tidyText(data);
    this.#add(text.charCodeAt(0) === space && this.#swallowsSpace() ? text.slice(1) : text);
  }

  #swallowsSpace(): boolean {
    return this.#last === "" || this.#last.endsWith(" ") || this.#last.endsWith("\n");
  }

  /** Puts a space after a word in small letters, or a sentence, which no capital letter continues. */
  separateWords(): void {
    // The end alone, because the pattern is tried everywhere in what it is given.
    if (/(?:\p{Ll}{4}|\p{Ll}{3}[.!?…])$/u.test(this.#last.slice(-8))) this.#add(" ");
  }

  /** A line break that the page asked for. */
  addBreak(): void {
    if (this.#last.endsWith(" ")) {
      this.#last = this.#last.slice(0, -1);
      this.#length -= 1;
    }
    if (this.#length > 0) this.#add("\n");
  }

  /** Whether the text ends with a line break, so that one more makes a paragraph. */
  get endsWithBreak(): boolean {
    return this.#last === "\n";
  }

  openMark(meaning: MarkMeaning): OpenMark {
    const mark = { ...meaning, start: this.#length, end: this.#length };
    if (this.#open.length < mostOpen) this.#open.push(mark);
    return mark;
  }

  closeMark(mark: OpenMark): void {
    const at = this.#open.lastIndexOf(mark);
    if (at < 0) return;
    this.#open.splice(at, 1);
    mark.end = this.#length;
    this.#closed.push(mark);
  }

  /** Hands out what was gathered, trimmed, and begins anew; marks still open go on in the next text. */
  take(): MarkedText {
    const text = this.#before + this.#last;
    this.#before = "";
    this.#last = "";
    this.#length = 0;
    // Most texts have no marks.
    if (this.#closed.length === 0 && this.#open.length === 0) return { text: text.trim(), marks: noMarks };
    const open = this.#open.map((mark): Mark => ({ ...mark, end: text.length }));
    const result = trimMarked({ text, marks: [...this.#closed, ...open] });
    this.#closed = [];
    for (const mark of this.#open) mark.start = 0;
    return result;
  }

  #add(piece: string): void {
    if (piece === "") return;
    this.#before += this.#last;
    this.#last = piece;
    this.#length += piece.length;
  }
}

const noMarks: readonly Mark[] = [];
const space = 32;

/** With single spaces, and without what is for the eye alone. */
export function tidyText(data: string): string {
  if (data === " ") return data;
  if (isSpace(data)) return data === "" ? "" : " ";
  return untidy.test(data) ? dropInvisible(data).replace(wideSpace, " ") : data;
}

/** Whether there is only what CSS collapses, as between most elements: no-break spaces are text. */
function isSpace(data: string): boolean {
  for (let index = 0; index < data.length; index += 1) {
    const code = data.charCodeAt(index);
    if (code > space || (code !== space && (code < 9 || code > 13 || code === 11))) return false;
  }
  return true;
}

/** Cuts white space off both ends, and the marks with it. */
function trimMarked({ text, marks }: MarkedText): MarkedText {
  if (marks.length === 0) return { text: text.trim(), marks };
  const start = text.length - text.trimStart().length;
  return sliceMarked({ text, marks }, start, Math.max(start, text.trimEnd().length));
}

/** A part of a marked text, with the marks that reach into it. */
export function sliceMarked({ text, marks }: MarkedText, start: number, end: number): MarkedText {
  const isAll = start === 0 && marks.every((mark) => mark.end <= end);
  const moved = isAll ? marks : marks.map((mark) => cutMark(mark, start, end));
  const kept = moved.filter((mark) => mark.end > mark.start);
  if (kept.length > 1) kept.sort((a, b) => a.start - b.start || b.end - a.end);
  return { text: text.slice(start, end), marks: kept };
}

function cutMark(mark: Mark, start: number, end: number): Mark {
  return { ...mark, start: Math.max(mark.start, start) - start, end: Math.min(mark.end, end) - start };
}

/** Two texts as two lines of one. */
export function joinMarked(first: MarkedText, second: MarkedText): MarkedText {
  const shift = first.text.length + 1;
  const moved = second.marks.map((mark) => ({ ...mark, start: mark.start + shift, end: mark.end + shift }));
  return { text: `${first.text}\n${second.text}`, marks: [...first.marks, ...moved] };
}
