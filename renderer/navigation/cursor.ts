import type { Article, Block, Position, TextRange } from "../article/article.ts";
import { getBlockText } from "../article/block-text.ts";
import { findStops, type MoveTarget, type Stop } from "./stops.ts";

export type Direction = "next" | "previous";

/**
 * Where a move from `from` arrives: the next or previous stop, with the stretch of text that it stands for. The stop
 * that `from` lies in does not count, so "previous heading" in the middle of a heading leaves it. Null at the edge.
 */
export function findMove(article: Article, from: Position, target: MoveTarget, direction: Direction): TextRange | null {
  const step = direction === "next" ? 1 : -1;
  const isBeyond = direction === "next" ? startsAfter : endsBefore;
  for (let block = from.block; block >= 0 && block < article.blocks.length; block += step) {
    const stops = findStops(target, article, block);
    const reachable = block === from.block ? stops.filter((stop) => isBeyond(stop, from.offset)) : stops;
    const stop = direction === "next" ? reachable[0] : reachable.at(-1);
    if (stop) return { block, start: stop.start, end: stop.end };
  }
  return null;
}

/** The stop that `at` lies in, or the last one before it in the same block; null when the block has none. */
export function findCurrent(article: Article, at: Position, target: MoveTarget): TextRange | null {
  const stops = findStops(target, article, at.block);
  const stop = stops.findLast(({ start }) => start <= at.offset) ?? stops[0];
  return stop ? { block: at.block, start: stop.start, end: stop.end } : null;
}

/**
 * Past the end or to the start of the list, table or quote that `from` is in. `"outside"` when it is in none, null when
 * nothing follows it.
 */
export function findContainerEdge(
  article: Article,
  from: Position,
  direction: Direction,
): TextRange | "outside" | null {
  const kind = article.blocks[from.block]?.kind;
  if (kind !== "listItem" && kind !== "quote" && kind !== "table") return "outside";
  const step = direction === "next" ? 1 : -1;
  let block = from.block;
  while (kind !== "table" && continuesContainer(article, block, step)) block += step;
  if (direction === "next") block += 1;
  const target = article.blocks[block];
  return target ? { block, start: 0, end: getBlockText(target).length } : null;
}

/** The whole text of a block, as a range. */
export function getBlockRange(article: Article, block: number): TextRange {
  const content = article.blocks[block];
  return { block, start: 0, end: content ? getBlockText(content).length : 0 };
}

function startsAfter({ start }: Stop, offset: number): boolean {
  return start > offset;
}

function endsBefore({ start, end }: Stop, offset: number): boolean {
  return start < offset && end <= offset;
}

function continuesContainer(article: Article, block: number, step: 1 | -1): boolean {
  const [here, there] = [article.blocks[block], article.blocks[block + step]];
  const [first, second] = step === 1 ? [here, there] : [there, here];
  return first?.kind === second?.kind && !(second && startsList(second));
}

/** Two lists can follow each other with nothing between. */
function startsList(block: Block): boolean {
  return block.kind === "listItem" && block.depth === 0 && block.index === 1;
}
