import type { Article, Block, TextRange } from "../article/article.ts";
import { getBlockText } from "../article/block-text.ts";
import { listRichBlocks } from "../article/rich-blocks.ts";
import { findStops, type MoveTarget } from "./stops.ts";

/** What of an article can be listed, in the order that listeners ask for it. */
export const listedTargets = [
  "heading",
  "link",
  "graphic",
  "table",
  "list",
  "quote",
] as const satisfies readonly MoveTarget[];
export type ListedTarget = (typeof listedTargets)[number];

/** One thing of an article, for a list of its kind. */
export interface Element {
  readonly range: TextRange;
  /** As printed; empty where it says nothing of itself (a picture without a description). */
  readonly text: string;
  /** BCP 47 tag, where it differs from the article's. */
  readonly language?: string;
  /** Of a heading, 1 to 6. */
  readonly level?: number;
}

/** Everything of one kind in an article, in reading order. Plain paragraphs have none of it. */
export function listElements(article: Article, target: ListedTarget): Element[] {
  return listRichBlocks(article).flatMap(({ block, index }) =>
    findStops(target, article, index).map(({ start, end }) => ({
      range: { block: index, start, end },
      text: nameElement(block, target, start, end),
      ...(block.language === undefined ? {} : { language: block.language }),
      ...(block.kind === "heading" ? { level: block.level } : {}),
    })),
  );
}

/** The last one that starts at or before a place in the article: where the listener is in the list; 0 before all. */
export function findNearest(
  elements: readonly Element[],
  { block, offset }: { block: number; offset: number },
): number {
  const isPast = ({ range }: Element) => range.block < block || (range.block === block && range.start <= offset);
  return Math.max(0, elements.findLastIndex(isPast));
}

/** What tells it from the others of its kind: the first words of what is long. */
function nameElement(block: Block, target: ListedTarget, start: number, end: number): string {
  if (block.kind === "figure" && target === "graphic") return shorten(block.caption || block.alt || block.credit);
  if (block.kind === "table") return shorten(block.caption || (block.rows[0] ?? []).map(({ text }) => text).join(", "));
  return shorten(getBlockText(block).slice(start, end));
}

/** In characters: about what is heard in four seconds. */
const longest = 100;

/** A text on one line, cut where it is long. */
export function shorten(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  if (line.length <= longest) return line;
  return `${line.slice(0, line.lastIndexOf(" ", longest) + 1 || longest).trim()} …`;
}
