import type { Article, Block, Doubt, Ending, HeadingLevel, Metadata, SkippedPart } from "./article.ts";
import { getBlockText } from "./block-text.ts";
import { measureConfidence } from "./confidence.ts";
import { countWords } from "./words.ts";

/** How the article came out. */
export interface Judgement {
  readonly doubts: readonly Doubt[];
  readonly ending: Ending;
}

const noDoubt: Judgement = { doubts: [], ending: "complete" };

/** Makes the article from chosen blocks: heading levels put right, words counted. */
export function finishArticle(
  metadata: Omit<Metadata, "wordCount">,
  blocks: readonly Block[],
  skipped: readonly SkippedPart[],
  { doubts, ending }: Judgement = noDoubt,
): Article {
  const levelled = normaliseLevels(blocks);
  return {
    metadata: { ...metadata, wordCount: countAllWords(levelled, metadata.language) },
    blocks: levelled,
    skipped,
    confidence: measureConfidence(doubts),
    doubts,
    ending,
  };
}

function countAllWords(blocks: readonly Block[], language: string): number {
  return blocks.reduce((sum, block) => sum + countWords(getBlockText(block), block.language ?? language), 0);
}

/**
 * The headline alone has level 1; headings under it keep their order of rank but skip no level, because a listener who
 * hears "level 4" after "level 2" looks for what was missed.
 */
function normaliseLevels(blocks: readonly Block[]): Block[] {
  const open: number[] = [];
  const headline = blocks.findIndex((block) => block.kind === "heading" && block.level === 1);
  return blocks.map((block, index) => {
    if (block.kind !== "heading" || index === headline) return block;
    const rank = Math.max(2, block.level);
    while ((open.at(-1) ?? 0) >= rank) open.pop();
    open.push(rank);
    return { ...block, level: Math.min(6, open.length + 1) as HeadingLevel };
  });
}
