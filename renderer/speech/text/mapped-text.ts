import type { TextSpan } from "../../article/words.ts";

/** Text on its way from the page to the ear, that knows where each of its UTF-16 units came from. */
export interface MappedText {
  readonly text: string;
  /** Offset in the original for each UTF-16 unit of `text`, never decreasing. */
  readonly offsets: readonly number[];
}

export function createMappedText(text: string): MappedText {
  const offsets: number[] = [];
  for (let index = 0; index < text.length; index++) offsets.push(index);
  return { text, offsets };
}

/** Leaves out stretches of the original text that are not to be heard; in order, not overlapping. */
export function omitMapped(mapped: MappedText, omitted: readonly TextSpan[]): MappedText {
  if (omitted.length === 0) return mapped;
  const { text, offsets } = mapped;
  const isHeard = (offset: number): boolean => !omitted.some(({ start, end }) => start <= offset && offset < end);
  return {
    text: text
      .split("")
      .filter((_, index) => isHeard(index))
      .join(""),
    offsets: offsets.filter((_, index) => isHeard(index)),
  };
}

/** Something that is said instead of a stretch of the text. */
export interface Replacement {
  /** UTF-16 index into the text. */
  readonly index: number;
  readonly written: string;
  readonly said: string;
}

/** Replaces each match; the pattern is global. */
export function replaceMapped(
  mapped: MappedText,
  pattern: RegExp,
  replace: (match: RegExpExecArray) => string,
): MappedText {
  // Most rules find nothing; to ask first takes a third of the time, because matchAll copies the expression.
  const isFound = pattern.test(mapped.text);
  pattern.lastIndex = 0;
  if (!isFound) return mapped;
  const replacements: Replacement[] = [];
  for (const match of mapped.text.matchAll(pattern)) {
    const said = replace(match);
    if (said !== match[0]) replacements.push({ index: match.index, written: match[0], said });
  }
  return applyReplacements(mapped, replacements);
}

/**
 * Puts in what is said instead; in order, not overlapping. What begins or ends as it is written keeps its place, and
 * what is between comes from where the difference begins: half an amount is not to be found in the other order.
 */
export function applyReplacements(mapped: MappedText, replacements: readonly Replacement[]): MappedText {
  if (replacements.length === 0) return mapped;
  const parts: string[] = [];
  const offsets: number[] = [];
  let end = 0;
  const keepUntil = (index: number) => {
    parts.push(mapped.text.slice(end, index));
    for (; end < index; end++) offsets.push(mapped.offsets[end] ?? 0);
  };
  for (const { index, written, said } of replacements) {
    keepUntil(index);
    parts.push(said);
    for (const place of alignSaid(written, said)) offsets.push(mapped.offsets[index + place] ?? 0);
    end = index + written.length;
  }
  keepUntil(mapped.text.length);
  return { text: parts.join(""), offsets };
}

/** For each unit of `said` the index in `written` that it comes from. */
function alignSaid(written: string, said: string): number[] {
  if (written.toLowerCase() === said.toLowerCase() && written.length === said.length) {
    return Array.from({ length: said.length }, (_, index) => index);
  }
  const start = countSame(written, said);
  const tail = countSameAtEnd(written.slice(start), said.slice(start));
  // Where something is only put in, it comes from the sign before it: what follows has its own place.
  const between = start === written.length - tail ? Math.max(0, start - 1) : start;
  return Array.from({ length: said.length }, (_, index) => {
    if (index < start) return index;
    return index < said.length - tail ? between : index - said.length + written.length;
  });
}

function countSame(one: string, other: string): number {
  let count = 0;
  while (count < one.length && count < other.length && one[count] === other[count]) count++;
  // Never between the halves of a surrogate pair.
  return /[\ud800-\udbff]$/.test(one.slice(0, count)) ? count - 1 : count;
}

function countSameAtEnd(one: string, other: string): number {
  const most = Math.min(one.length, other.length);
  let count = 0;
  while (count < most && one[one.length - count - 1] === other[other.length - count - 1]) count++;
  return /^[\udc00-\udfff]/.test(one.slice(one.length - count)) ? count - 1 : count;
}

/** Without white space at either end. */
export function trimMapped({ text, offsets }: MappedText): MappedText {
  const start = text.length - text.trimStart().length;
  const end = Math.max(start, text.trimEnd().length);
  return { text: text.slice(start, end), offsets: offsets.slice(start, end) };
}
