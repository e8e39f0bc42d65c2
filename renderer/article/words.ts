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

/**
 * How many words a text has, by the rules of `splitWords` as far as they matter to a count. Only scripts without spaces
 * are split by the dictionary: that takes twenty times as long, and a text may have one such word alone.
 */
export function countWords(text: string, language: string): number {
  let count = 0;
  let isInWord = false;
  /** How many there were up to the last space, and where the text goes on after that. */
  let before = 0;
  let start = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === space) {
      isInWord = false;
      before = count;
      start = index + 1;
    } else if (code < 0x80 ? isPlainSign[code] === 1 : isWordSign(code) && !isUnspaced(code)) {
      if (!isInWord) count += 1;
      isInWord = true;
    } else if (isUnspaced(code)) {
      const end = findSpace(text, index);
      count = before + splitWords(text.slice(start, end), language).length;
      index = end - 1;
      isInWord = false;
    } else if (isInWord) isInWord = joinsWords(code, text, index);
  }
  return count;
}

const space = 0x20;

/** The first space from a place on, or the text's end. */
function findSpace(text: string, from: number): number {
  const at = text.indexOf(" ", from);
  return at < 0 ? text.length : at;
}

/** Thai, Lao, Burmese, Khmer, kana and Han, the rarer Han behind surrogates. */
function isUnspaced(code: number): boolean {
  if (code < 0x0e00) return false;
  return (
    code <= 0x0eff ||
    (code >= 0x1000 && code <= 0x109f) ||
    (code >= 0x1780 && code <= 0x17ff) ||
    (code >= 0x3040 && code <= 0x30ff) ||
    (code >= 0x3400 && code <= 0x9fff) ||
    (code >= 0xd840 && code <= 0xd888)
  );
}

/** Letters and digits; of all but ASCII, whatever is not known to be punctuation or a picture. */
function isWordSign(code: number): boolean {
  if (code < 0x80) return isDigit(code) || isSmallLetter(code | 0x20);
  const isMark = code >= 0x2000 && code <= 0x2bff;
  return code >= 0xc0 && !isMark && !(code >= 0x3000 && code <= 0x303f) && !(code >= 0xd83c && code <= 0xdfff);
}

/** Which signs of ASCII are in words: most texts have no others. */
const isPlainSign = Uint8Array.from({ length: 0x80 }, (_, code) => (isWordSign(code) ? 1 : 0));

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function isSmallLetter(code: number): boolean {
  return code >= 0x61 && code <= 0x7a;
}

const invisible: ReadonlySet<number> = new Set([0xad, 0x200b, 0x200c, 0x200d, 0x2060]);
const betweenLetters: ReadonlySet<string> = new Set(["'", "\u2019", ".", "_"]);
const betweenDigits: ReadonlySet<string> = new Set(["'", ".", ",", ";", "_"]);

/** "didn't", "U.S", "1,000.50" are one word each. */
function joinsWords(code: number, text: string, index: number): boolean {
  if (invisible.has(code)) return true;
  const before = text.charCodeAt(index - 1);
  const after = text.charCodeAt(index + 1);
  if (!isWordSign(before) || !isWordSign(after)) return false;
  const sign = text[index] ?? "";
  return isDigit(before) && isDigit(after)
    ? betweenDigits.has(sign)
    : betweenLetters.has(sign) && !isDigit(before) && !isDigit(after);
}
