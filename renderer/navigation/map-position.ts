import type { Article, Block, Position } from "../article/article.ts";
import { getBlockText } from "../article/block-text.ts";
import { foldText } from "../article/compare-text.ts";
import { findCurrent } from "./cursor.ts";

/**
 * The same place in another form of the same page: where the sentence at `position` stands in `to`, to the very word.
 * A sentence that is not in it gives way to the nearest text before it that is, and at last to the start.
 */
export function mapPosition(from: Article, position: Position, to: Article): Position {
  return mapSentence(from, position, to) ?? mapEarlierBlock(from, position.block - 1, to) ?? { block: 0, offset: 0 };
}

function mapSentence(from: Article, position: Position, to: Article): Position | null {
  const range = findCurrent(from, position, "sentence");
  const home = from.blocks[position.block];
  if (!range || !home) return null;
  const sentence = getBlockText(home).slice(range.start, range.end);
  const candidates = to.blocks.flatMap((block, index) => {
    const at = getBlockText(block).indexOf(sentence);
    return at < 0 ? [] : [{ index, at, likeness: measureLikeness(from, position.block, to, index) }];
  });
  const best = candidates.toSorted((one, other) => other.likeness - one.likeness)[0];
  return best ? { block: best.index, offset: best.at + Math.max(0, position.offset - range.start) } : null;
}

/** A headline may also stand in a menu or a list of other articles: what stands around it tells which is meant. */
function measureLikeness(from: Article, fromIndex: number, to: Article, toIndex: number): number {
  const isSame = (step: number) => hasSameText(from.blocks[fromIndex + step], to.blocks[toIndex + step]);
  const isSameKind = from.blocks[fromIndex]?.kind === to.blocks[toIndex]?.kind;
  return (isSame(0) ? 2 : 0) + (isSameKind ? 1 : 0) + (isSame(-1) ? 1 : 0) + (isSame(1) ? 1 : 0);
}

function hasSameText(one: Block | undefined, other: Block | undefined): boolean {
  return one !== undefined && other !== undefined && fold(one) === fold(other);
}

function mapEarlierBlock(from: Article, last: number, to: Article): Position | null {
  const places = new Map(to.blocks.map((block, index) => [fold(block), index]));
  for (let index = last; index >= 0; index--) {
    const block = from.blocks[index];
    const place = block && fold(block) !== "" ? places.get(fold(block)) : undefined;
    if (place !== undefined) return { block: place, offset: 0 };
  }
  return null;
}

function fold(block: Block): string {
  return foldText(getBlockText(block));
}
