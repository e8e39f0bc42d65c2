import type { Article, Block } from "../article/article.ts";
import { getBlockParts } from "../article/block-text.ts";
import { splitSentences } from "../article/sentences.ts";
import type { Utterance } from "./utterance.ts";

/** How much of an article is read, from least to all of it: the rungs of the skim ladder. */
export const skimLevels = ["headline", "headings", "sentences", "everything"] as const;
export type SkimLevel = (typeof skimLevels)[number];

/**
 * What of an article's script is passed over at a rung. It is not left out of the script: who goes there hears it. Why an
 * article ends where it does is never passed over.
 */
export function listPassedOver(
  script: readonly Utterance[],
  article: Article,
  level: SkimLevel,
): ReadonlySet<Utterance> {
  if (level === "everything") return new Set();
  const ends = findEnds(article, level);
  const isHeard = ({ source }: Utterance) => source.start < (ends[source.block] ?? 0);
  const ending = article.ending === "complete" ? undefined : script.at(-1);
  return new Set(script.filter((utterance) => utterance !== ending && !isHeard(utterance)));
}

/** For each block the offset in its text where reading it ends; 0 for what is passed over whole. */
function findEnds({ blocks, metadata }: Article, level: Exclude<SkimLevel, "everything">): number[] {
  // A note has no headline; then its beginning stands for it.
  const headline = Math.max(
    0,
    blocks.findIndex((block) => block.kind === "heading" && block.level === 1),
  );
  return blocks.map((block, index) => {
    if (index === headline || isStandfirst(block)) return Number.POSITIVE_INFINITY;
    if (level === "headline") return 0;
    if (block.kind === "heading") return Number.POSITIVE_INFINITY;
    return level === "sentences" ? findFirstSentenceEnd(block, block.language ?? metadata.language) : 0;
  });
}

function isStandfirst(block: Block): boolean {
  return block.kind === "paragraph" && block.role === "standfirst";
}

/** In UTF-16 units. Pictures, tables and code, who wrote it and when, are passed over. */
function findFirstSentenceEnd(block: Block, language: string): number {
  const isRunning = (block.kind === "paragraph" && !block.role) || block.kind === "listItem" || block.kind === "quote";
  const [part] = isRunning ? getBlockParts(block) : [];
  if (!part) return 0;
  const pieces = splitSentences(part.text, language);
  // A long sentence comes in several pieces; the first of them alone would break off.
  const last = pieces.find(({ start, end }) => end - start < shortestCut || endsSentence(part.text.slice(start, end)));
  return last?.end ?? part.text.length;
}

/** In UTF-16 units: no piece of a sentence that was cut for its length is shorter. */
const shortestCut = 130;

function endsSentence(text: string): boolean {
  return /[.!?\u2026\u3002\uFF01\uFF1F]["'\u201C\u201D\u2018\u2019\u00BB\u00AB)\]]*$/u.test(text);
}
