import type { Article, HeadingBlock } from "../../article/article.ts";
import type { Utterance } from "../utterance.ts";
import { makeLabel } from "./audio-tags.ts";

/** Where a chapter begins: before this utterance of the script. */
export interface ChapterPlan {
  readonly title: string;
  readonly index: number;
}

/** Formats count them in one byte. */
const mostChapters = 255;

/**
 * The chapters of a script: one at each heading, and one at the start, by the article's name, where the script begins
 * with something else. Of more than players can count the deepest levels are left out.
 */
export function planChapters(script: readonly Utterance[], article: Article, name: string): ChapterPlan[] {
  const starts = script.flatMap(({ source }, index) => {
    const block = article.blocks[source.block];
    const isFirst = source.block !== script[index - 1]?.source.block;
    return block?.kind === "heading" && isFirst ? [{ block, index }] : [];
  });
  const chapters = limit(starts).map(({ block, index }) => ({ title: makeLabel(block.text), index }));
  return chapters[0]?.index === 0 || script.length === 0
    ? chapters
    : [{ title: makeLabel(name), index: 0 }, ...chapters];
}

interface Start {
  readonly block: HeadingBlock;
  readonly index: number;
}

function limit(starts: readonly Start[], deepest = 6): readonly Start[] {
  if (starts.length < mostChapters) return starts;
  const higher = starts.filter(({ block }) => block.level < deepest);
  return higher.length === 0 || deepest === 1 ? starts.slice(0, mostChapters - 1) : limit(higher, deepest - 1);
}
