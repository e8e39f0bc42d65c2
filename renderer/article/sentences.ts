import { abbreviations } from "./abbreviations.ts";
import { getSegmenter } from "./segmenters.ts";
import type { TextSpan } from "./words.ts";

/** In UTF-16 units: a voice that takes a whole sentence at a time should not take much more than this. */
const longestSentence = 400;

/**
 * The sentences of a text, in order, without the white space between them; together they hold all that is no white
 * space. Intl.Segmenter ends a sentence at every abbreviation, so what it splits too early is joined again.
 */
export function splitSentences(text: string, language: string): TextSpan[] {
  const pieces: TextSpan[] = [];
  for (const { index, segment } of getSegmenter(language, "sentence").segment(text)) {
    const piece = trim(text, index, index + segment.length);
    if (!piece) continue;
    const before = pieces.at(-1);
    if (before && belongTogether(text, before, piece, language)) pieces.splice(-1, 1, { ...before, end: piece.end });
    else pieces.push(piece);
  }
  return pieces.flatMap((piece) => splitLong(text, piece));
}

function belongTogether(text: string, before: TextSpan, after: TextSpan, language: string): boolean {
  // A line feed that is left in a text is meant: a line of verse, an address.
  if (text.slice(before.end, after.start).includes("\n")) return false;
  const head = text.slice(before.start, before.end);
  const tail = text.slice(after.start, after.end);
  if (!head.endsWith(".")) return /^\p{Ll}/u.test(tail);
  if (/^\p{Ll}/u.test(tail)) return true;
  return endsWithAbbreviation(head, tail, language);
}

/** Days and months are abbreviated before a number only; initials and titles before a name. */
const beforeNumberOnly =
  /^(no|nos|p|pp|vol|fig|figs|ch|sec|nr|s|abs|bd|tel|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec)$/;
/** These end a sentence as often as they stand inside one; only a following number or small letter says which. */
const oftenLast = /^(etc|inc|ltd|co|corp|jr|sr|usw|u\.s\.w|u\.a|str|no|so|do|sun|sat|mon|di|mi)$/;
/** These stand before names with a capital ("the U.S. Army", "5 p.m. Monday"), or at the end of a sentence. */
const beforeNameOrLast = /^(u\.s|u\.k|u\.n|e\.u|d\.c|a\.m|p\.m)$/;
/** Words that begin an English sentence and hardly ever a name. */
const sentenceStart =
  /^["'“‘(]*(the|an?|he|she|it|they|we|you|i|in|on|at|but|and|or|so|this|that|these|those|there|his|her|its|their|our|as|when|after|before|while|if|for|from|with|what|who|how|later|now|then|still|however|some|many|most|no|not|one|two)\b/i;

function endsWithAbbreviation(head: string, tail: string, language: string): boolean {
  const last = /(?:^|[\s("'„“‚‘«»\u00a0])((?:\p{L}+\.\s?)*\p{L}+)\.$/u.exec(head)?.[1]?.toLowerCase();
  const startsWithNumber = /^\d/.test(tail);
  const primary = language.toLowerCase().split("-")[0] ?? "";
  // "am 3. Oktober", "der 2. Weltkrieg": in German an ordinal number has a stop.
  if (primary === "de" && /(^|\s)\d{1,2}\.$/.test(head)) return true;
  if (last === undefined) return false;
  if (/^(\p{L}\.\s)*\p{L}$/u.test(last) && last !== "i") return true;
  if (!abbreviations[primary]?.has(last)) return false;
  if (startsWithNumber) return true;
  if (beforeNameOrLast.test(last)) return !sentenceStart.test(tail);
  return !beforeNumberOnly.test(last) && !oftenLast.test(last);
}

function trim(text: string, start: number, end: number): TextSpan | null {
  const piece = text.slice(start, end);
  const kept = piece.trim();
  if (kept === "") return null;
  const lead = piece.length - piece.trimStart().length;
  return { start: start + lead, end: start + lead + kept.length };
}

/** Cuts after a semicolon, colon, dash or comma, or else between two words, or else between two characters. */
function splitLong(text: string, { start, end }: TextSpan): TextSpan[] {
  const pieces: TextSpan[] = [];
  let from = start;
  while (end - from > longestSentence) {
    const cut = from + findCut(text.slice(from, from + longestSentence));
    const piece = trim(text, from, cut);
    if (piece) pieces.push(piece);
    from = cut;
  }
  const rest = trim(text, from, end);
  return rest ? [...pieces, rest] : pieces;
}

const cutsByPreference: readonly RegExp[] = [/[;:；：—–](?=\s|$)/gu, /[,，、](?=\s|[\p{Lo}])/gu, /\s/gu];

function findCut(text: string): number {
  for (const pattern of cutsByPreference) {
    const last = [...text.matchAll(pattern)].findLast(({ index }) => index > text.length / 3);
    if (last) return last.index + last[0].length;
  }
  // Never between the halves of a surrogate pair.
  return /[\ud800-\udbff]$/.test(text) ? text.length - 1 : text.length;
}
