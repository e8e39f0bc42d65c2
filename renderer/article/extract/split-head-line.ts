import { isDateLine } from "../dates.ts";
import { collectText } from "./collect-text.ts";
import type { Piece } from "./piece-writer.ts";
import { findNamed } from "./tree/names.ts";
import type { PageElement } from "./tree/page-element.ts";

/** In characters: longer ones are sentences. */
const longestLine = 120;
const between = /\s+[·•|–—]\s+|\n/u;
const ends = /^[\s,;:·•|–—-]+|[\s,;:·•|–—-]+$/gu;

/** A line above the text that says when and who: "18 June 2023 Luc Arnaud", "Zofia Wilk · 19 January 2024". */
export interface HeadLine {
  readonly date: string;
  readonly names: string;
}

/** The date and the names of a line that is nothing else; null for any other. */
export function splitHeadLine({ block, element, region }: Piece): HeadLine | null {
  if (block.kind !== "paragraph" || region === "navigation" || region === "form" || region === "hidden") return null;
  if (block.text.length > longestLine || !/\p{N}/u.test(block.text)) return null;
  return splitAtTime(block.text, element) ?? splitAtSigns(block.text);
}

function splitAtTime(text: string, element: PageElement): HeadLine | null {
  const date = readTime(element);
  if (date === "" || (!text.startsWith(date) && !text.endsWith(date))) return null;
  return makeLine(date, text.startsWith(date) ? text.slice(date.length) : text.slice(0, -date.length));
}

/** In levels: a line is a few inline elements in a box. */
const highest = 4;

function readTime(element: PageElement): string {
  let box: PageElement | null = element;
  for (let level = 0; level < highest && box; level += 1, box = box.parentElement) {
    if (box.textLength > longestLine) return "";
    const time = box.kind.name === "time" ? box : findNamed(box, "time");
    if (time) return collectText(time);
  }
  return "";
}

function splitAtSigns(text: string): HeadLine | null {
  const parts = text.split(between).filter((part) => part.trim() !== "");
  const dates = parts.filter((part) => isDateLine(part.trim()));
  const names = parts.filter((part) => !dates.includes(part));
  return dates.length === 1 && names.length > 0 ? makeLine(dates[0] ?? "", names.join(", ")) : null;
}

function makeLine(date: string, rest: string): HeadLine | null {
  const names = rest.replace(ends, "");
  return isDate(date.trim()) && areNames(names) ? { date: date.trim(), names } : null;
}

/** Not "3 minutes" and not "yesterday"; a year may be one of another calendar. */
function isDate(text: string): boolean {
  return isDateLine(text) || /\p{Nd}{4}/u.test(text);
}

/** A few words, each with a capital letter or little ones between, and none that ends a sentence. */
function areNames(text: string): boolean {
  const words = text.split(/[\s,]+/).filter(Boolean);
  if (words.length > 8 || /\p{N}|[:|]|[.!?]$/u.test(text)) return false;
  // One word alone is a place or an agency, where names have several.
  if (words.length < 2 && !/^\p{Lo}/u.test(text)) return false;
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word) || /^\p{Lo}/u.test(word));
  return capitals.length * 2 >= words.length && words.every((word) => word.length <= 25);
}
