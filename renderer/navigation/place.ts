import type { Article, Position } from "../article/article.ts";
import { getBlockText } from "../article/block-text.ts";

/** Where a position is, in the terms a listener asks for. */
export interface Place {
  /** Headings that the position is under, outermost first, without the headline; texts as printed. */
  readonly headingPath: readonly string[];
  /** 1-based number of the paragraph the position is in or after; 0 before the first. */
  readonly paragraph: number;
  readonly paragraphs: number;
  /** Of the article's text, 0 to 100, rounded down, so that 100 is only said at the end. */
  readonly percent: number;
  /** The same, from 0 to 1, not rounded. */
  readonly share: number;
}

interface Measure {
  /** UTF-16 units before each block; one more entry for the end. */
  readonly unitsBefore: readonly number[];
  readonly paragraphsBefore: readonly number[];
}

// Articles never change, and a key pressed at the end of a long one must be as quick as at its start.
const measures = new WeakMap<Article, Measure>();

/** Tells where a position is. */
export function describePlace(article: Article, position: Position): Place {
  const { unitsBefore, paragraphsBefore } = measure(article);
  const total = unitsBefore.at(-1) ?? 0;
  const read = Math.min(total, (unitsBefore[position.block] ?? 0) + position.offset);
  const share = total === 0 ? 0 : read / total;
  return {
    headingPath: findHeadingPath(article, position.block),
    paragraph: paragraphsBefore[Math.min(position.block + 1, article.blocks.length)] ?? 0,
    paragraphs: paragraphsBefore.at(-1) ?? 0,
    percent: Math.floor(share * 100),
    share,
  };
}

function findHeadingPath(article: Article, block: number): string[] {
  const path: string[] = [];
  let below = 7;
  for (let index = Math.min(block, article.blocks.length - 1); index >= 0 && below > 2; index--) {
    const candidate = article.blocks[index];
    if (candidate?.kind !== "heading" || candidate.level >= below || candidate.level === 1) continue;
    path.unshift(candidate.text);
    below = candidate.level;
  }
  return path;
}

function measure(article: Article): Measure {
  const known = measures.get(article);
  if (known) return known;
  const unitsBefore = [0];
  const paragraphsBefore = [0];
  for (const block of article.blocks) {
    unitsBefore.push((unitsBefore.at(-1) ?? 0) + getBlockText(block).length);
    paragraphsBefore.push((paragraphsBefore.at(-1) ?? 0) + (block.kind === "paragraph" && !block.role ? 1 : 0));
  }
  const made = { unitsBefore, paragraphsBefore };
  measures.set(article, made);
  return made;
}
