import type { Article, Block, Position, TextRange } from "../article/article.ts";
import { getBlockText } from "../article/block-text.ts";
import type { Direction } from "./cursor.ts";

/** A text as it is compared: small letters without accents, single spaces; and where each of its units is from. */
interface FoldedText {
  readonly text: string;
  /** UTF-16 offset into the source for each unit of `text`; one more entry for its end. */
  readonly offsets: readonly number[];
}

/** Every place where an article says `query`, in reading order. Case, accents and the kind of space do not count. */
export function findText(article: Article, query: string): TextRange[] {
  const wanted = fold(query).text.trim();
  if (wanted === "") return [];
  return article.blocks.flatMap((block, index) => findInBlock(block, index, wanted));
}

/**
 * The index of the hit to go to from a position: the first that starts after it, or the last before it; -1 when there
 * is none that way.
 */
export function findHit(hits: readonly TextRange[], { block, offset }: Position, direction: Direction): number {
  const isAfter = (hit: TextRange) => hit.block > block || (hit.block === block && hit.start > offset);
  const isBefore = (hit: TextRange) => hit.block < block || (hit.block === block && hit.start < offset);
  return direction === "next" ? hits.findIndex(isAfter) : hits.findLastIndex(isBefore);
}

function findInBlock(block: Block, index: number, wanted: string): TextRange[] {
  const { text, offsets } = foldBlock(block);
  const hits: TextRange[] = [];
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
    hits.push({ block: index, start: offsets[at] ?? 0, end: offsets[at + wanted.length] ?? 0 });
  }
  return hits;
}

// Each letter that is typed asks again, and a book has a million of them.
const foldedBlocks = new WeakMap<Block, FoldedText>();

function foldBlock(block: Block): FoldedText {
  const known = foldedBlocks.get(block);
  if (known) return known;
  const made = fold(getBlockText(block));
  foldedBlocks.set(block, made);
  return made;
}

function fold(source: string): FoldedText {
  const offsets: number[] = [];
  let text = "";
  let at = 0;
  for (const character of source) {
    const folded = foldCharacter(character);
    // A line feed parts a caption from its credit, and no hit goes over it.
    const isRepeatedSpace = folded === " " && text.endsWith(" ");
    if (!isRepeatedSpace) {
      for (let unit = 0; unit < folded.length; unit++) offsets.push(at);
      text += folded;
    }
    at += character.length;
  }
  offsets.push(source.length);
  return { text, offsets };
}

function foldCharacter(character: string): string {
  if (character === "\n") return character;
  if (/\s/.test(character)) return " ";
  const plain = character
    .normalize("NFD")
    .replace(/[\p{M}\u00ad]/gu, "")
    .toLowerCase();
  return quotes[plain] ?? plain;
}

/** Nobody types what a printer sets. */
const quotes: Readonly<Record<string, string>> = {
  "‘": "'",
  "’": "'",
  "“": '"',
  "”": '"',
  "„": '"',
  "–": "-",
  "‑": "-",
};
