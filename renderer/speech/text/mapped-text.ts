import type { TextSpan } from "../../article/words.ts";

/** Text on its way from the page to the ear, that knows where each of its UTF-16 units came from. */
export interface MappedText {
  readonly text: string;
  /** Offset in the original for each UTF-16 unit of `text`, never decreasing. */
  readonly offsets: readonly number[];
}

export function createMappedText(text: string): MappedText {
  return { text, offsets: Array.from({ length: text.length }, (_, index) => index) };
}

/** Leaves out stretches of the original text that are not to be heard; in order, not overlapping. */
export function omitMapped({ text, offsets }: MappedText, omitted: readonly TextSpan[]): MappedText {
  const isHeard = (offset: number): boolean => !omitted.some(({ start, end }) => start <= offset && offset < end);
  return {
    text: text
      .split("")
      .filter((_, index) => isHeard(index))
      .join(""),
    offsets: offsets.filter((_, index) => isHeard(index)),
  };
}

/** Replaces each match; everything that replaces it comes from where the match begins. */
export function replaceMapped(
  { text, offsets }: MappedText,
  pattern: RegExp,
  replace: (match: RegExpExecArray) => string,
): MappedText {
  let replaced = "";
  const replacedOffsets: number[] = [];
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    const replacement = replace(match);
    if (replacement === match[0]) continue;
    replaced += text.slice(end, match.index) + replacement;
    replacedOffsets.push(...offsets.slice(end, match.index));
    replacedOffsets.push(...Array.from({ length: replacement.length }, () => offsets[match.index] ?? 0));
    end = match.index + match[0].length;
  }
  return { text: replaced + text.slice(end), offsets: [...replacedOffsets, ...offsets.slice(end)] };
}

/** Without white space at either end. */
export function trimMapped({ text, offsets }: MappedText): MappedText {
  const start = text.length - text.trimStart().length;
  const end = Math.max(start, text.trimEnd().length);
  return { text: text.slice(start, end), offsets: offsets.slice(start, end) };
}
