import { getSegmenter } from "./segmenters.ts";

/** A stretch of a text: UTF-16 offsets, end exclusive. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/** The words of a text (Unicode TR 29, with dictionaries where a script has no spaces), without punctuation. */
export function splitWords(text: string, language: string): TextSpan[] {
  const words: TextSpan[] = [];
  for (const { index, segment, isWordLike } of getSegmenter(language, "word").segment(text)) {
    if (isWordLike) words.push({ start: index, end: index + segment.length });
  }
  return words;
}
