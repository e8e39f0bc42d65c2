import type { Verbosity } from "../../main/contract.ts";
import type { SkippableKind } from "../../main/contract-settings.ts";
import type { Article, Block, SkippedPart } from "../article/article.ts";
import { type BlockPart, getBlockParts } from "../article/block-text.ts";
import { listRichBlocks } from "../article/rich-blocks.ts";
import { announcements } from "./announcements.ts";

/** What decides whether a part of an article is read aloud. */
export interface SaidOptions {
  readonly verbosity: Verbosity;
  /** What the reader does not want to hear. */
  readonly skips?: readonly SkippableKind[];
}

/** Whether a part of a block is said, or left to the list of what was left out. */
export function isSaid(block: Block, part: BlockPart, { verbosity, skips = [] }: SaidOptions): boolean {
  const { parts } = announcements[block.kind];
  const levels = (parts as Partial<Record<string, { leftOut?: readonly Verbosity[] }>>)[part.role];
  if (!levels || levels.leftOut?.includes(verbosity)) return false;
  return !listKinds(block, part).some((kind) => skips.includes(kind));
}

/** Whether anything is said of a block; of one without text, like a picture that nobody described, its announcement. */
export function isBlockSaid(block: Block, options: SaidOptions): boolean {
  const parts = getBlockParts(block);
  return parts.length === 0 || parts.some((part) => isSaid(block, part, options));
}

/**
 * The article's own parts that are not read aloud as the reader has it now, in reading order. Plain paragraphs are always
 * read.
 */
export function listUnsaid(article: Article, options: SaidOptions): SkippedPart[] {
  return listRichBlocks(article).flatMap(({ block, index }) =>
    getBlockParts(block)
      .filter((part) => !isSaid(block, part, options))
      .map(({ text, start }): SkippedPart => {
        const range = { block: index, start, end: start + text.length };
        return { kind: "other", reason: "not-read", text, range };
      }),
  );
}

function listKinds(block: Block, { role }: BlockPart): SkippableKind[] {
  const kinds: SkippableKind[] = [];
  if (role === "alt" || role === "credit" || role === "caption") kinds.push(role);
  if (block.kind === "listItem") kinds.push("list");
  if (block.kind === "table" || block.kind === "code" || block.kind === "embed" || block.kind === "quote") {
    kinds.push(block.kind);
  }
  if (block.kind === "paragraph" && (block.role === "byline" || block.role === "dateline")) kinds.push(block.role);
  return kinds;
}
