import type { Position, TextRange } from "../article/article.ts";
import type { Utterance } from "./utterance.ts";

/** A place in a script: an utterance and a UTF-16 index into its text. */
export interface ScriptPlace {
  readonly index: number;
  readonly textIndex: number;
}

/**
 * Where to begin so that the article is heard from this position: the word in mid utterance, otherwise the beginning
 * with its announcements. Past the last utterance `index` is the script's length.
 */
export function findPlace(script: readonly Utterance[], { block, offset }: Position): ScriptPlace {
  const index = script.findIndex(
    ({ source }) => source.block > block || (source.block === block && (source.end > offset || source.start >= offset)),
  );
  const utterance = script[index];
  if (!utterance) return { index: script.length, textIndex: 0 };
  if (utterance.source.block > block || utterance.source.start >= offset) return { index, textIndex: 0 };
  return { index, textIndex: findTextIndex(utterance, offset) };
}

/** The index of the sentence that a position is in, announcements aside; past the last one, the last. */
function findSentence(script: readonly Utterance[], { block, offset }: Position): number {
  const isAhead = ({ source, role }: Utterance) =>
    role !== "announcement" && (source.block > block || (source.block === block && source.end > offset));
  const index = script.findIndex(isAhead);
  return index < 0 ? script.findLastIndex(({ role }) => role !== "announcement") : index;
}

/** What says the sentence that a position is in: all of its utterances where it is cut, and what is told within it. */
export function listSentence(script: readonly Utterance[], position: Position): Utterance[] {
  const index = findSentence(script, position);
  if (index < 0) return [];
  let first = index;
  for (let at = index; at > 0 && script[first]?.goesOn; at--) {
    if (!isAnnouncement(script[at - 1] as Utterance)) first = at - 1;
  }
  let last = index;
  for (let at = index + 1; at < script.length; at++) {
    const utterance = script[at] as Utterance;
    if (isAnnouncement(utterance)) continue;
    if (!utterance.goesOn) break;
    last = at;
  }
  return script.slice(first, last + 1);
}

/** The first UTF-16 index of the utterance's text that says `offset` of the block's text or what follows it. */
function findTextIndex({ sourceOffsets, text }: Utterance, offset: number): number {
  const index = sourceOffsets.findIndex((source) => source >= offset);
  return index < 0 ? text.length : index;
}

/** The position that is heard at this index of the utterance's text. */
export function getPosition({ source, sourceOffsets }: Utterance, textIndex: number): Position {
  return { block: source.block, offset: textIndex === 0 ? source.start : (sourceOffsets[textIndex] ?? source.end) };
}

/**
 * What of the article a stretch of the utterance's text says. Text that was written out ("4.2 million dollars") has
 * the range of all that it stands for.
 */
export function getSourceRange({ source, sourceOffsets }: Utterance, start: number, end: number): TextRange {
  const first = sourceOffsets[start] ?? source.start;
  const last = sourceOffsets[end - 1] ?? first;
  return { block: source.block, start: first, end: sourceOffsets.find((offset) => offset > last) ?? source.end };
}

/**
 * What to say of a range: whole utterances that lie in it with the announcements before them, and of those that lie
 * in it only partly just that part.
 */
export function cutScript(script: readonly Utterance[], range: TextRange): Utterance[] {
  return script.flatMap((utterance, index) => {
    if (utterance.source.block !== range.block) return [];
    if (isAnnouncement(utterance)) return isAnnounced(script, index, range) ? [utterance] : [];
    return cutUtterance(utterance, range);
  });
}

/** Announcements belong to what follows them: a word at the beginning of a heading is said without its level. */
function isAnnounced(script: readonly Utterance[], index: number, range: TextRange): boolean {
  const { source } = script[index] as Utterance;
  if (source.start < range.start || (source.start > range.start && source.start >= range.end)) return false;
  const announced = script.slice(index).find((utterance) => !isAnnouncement(utterance));
  return announced?.source.block !== source.block || announced.source.end <= range.end;
}

function cutUtterance(utterance: Utterance, range: TextRange): Utterance[] {
  const { source, text, sourceOffsets } = utterance;
  if (source.start >= range.start && source.end <= range.end) return [utterance];
  const start = findTextIndex(utterance, range.start);
  const end = findTextIndex(utterance, range.end);
  const part = text.slice(start, end);
  if (part.trim() === "") return [];
  const cut = getSourceRange(utterance, start, end);
  return [{ ...utterance, text: part, source: cut, sourceOffsets: sourceOffsets.slice(start, end) }];
}

function isAnnouncement({ role }: Utterance): boolean {
  return role === "announcement";
}
