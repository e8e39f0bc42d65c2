import type { UtteranceRole } from "../utterance.ts";

/** A stretch of a part's text that is said in one go; UTF-16 offsets, no white space at either end. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly isSentenceEnd: boolean;
}

/**
 * Longer sentences are said clause by clause: some engines stop after about 15 seconds (Chrome's remote voices), and
 * a reader who goes back a sentence does not want to hear a minute of it.
 */
const longest = 400;

/** Where a long sentence may be cut, best first; always after the sign. */
const cuts = [/[;:\u2014]\s/gu, /[,\u2013)]\s/gu, /\s/gu];

/** The sentences of a part, code by lines, and what is too long of them by clauses. */
export function splitIntoPieces(text: string, language: string, role: UtteranceRole): Piece[] {
  const sentences = role === "code" ? splitLines(text) : splitSentences(text, language);
  return sentences.flatMap(({ start, end }) =>
    splitLong(text, start, end).map((piece, index, pieces) => ({
      ...trim(text, piece),
      isSentenceEnd: index === pieces.length - 1,
    })),
  );
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

function splitLong(text: string, start: number, end: number): Stretch[] {
  if (end - start <= longest) return [{ start, end }];
  const cut = findCut(text.slice(start, end)) + start;
  return [{ start, end: cut }, ...splitLong(text, cut, end)];
}

function findCut(sentence: string): number {
  const window = sentence.slice(0, longest);
  for (const pattern of cuts) {
    const last = [...window.matchAll(pattern)].at(-1);
    // A cut near the beginning would leave a stump.
    if (last && last.index > longest / 4) return last.index + last[0].length;
  }
  // Never between the halves of a surrogate pair.
  return /[\ud800-\udbff]$/u.test(window) ? longest - 1 : longest;
}

function splitLines(text: string): Stretch[] {
  return [...text.matchAll(/.*\S.*/gu)].map(({ index, 0: line }) => ({ start: index, end: index + line.length }));
}

function splitSentences(text: string, language: string): Stretch[] {
  const segmenter = new Intl.Segmenter(language, { granularity: "sentence" });
  return [...segmenter.segment(text)]
    .map(({ index, segment }) => ({ start: index, end: index + segment.length }))
    .filter(({ start, end }) => text.slice(start, end).trim() !== "");
}

function trim(text: string, { start, end }: Stretch): Stretch {
  const piece = text.slice(start, end);
  return { start: end - piece.trimStart().length, end: start + piece.trimEnd().length };
}
