import type { Article } from "../article/article.ts";

export interface OutlineEntry {
  /** The heading's block. */
  readonly block: number;
  readonly text: string;
  readonly entries: readonly OutlineEntry[];
}

interface Heading {
  readonly block: number;
  readonly text: string;
  readonly level: number;
}

/** The article's headings, nested by level. The headline stands beside the sections: they are not one step below it. */
export function buildOutline(article: Article): OutlineEntry[] {
  return nest(
    article.blocks.flatMap((block, index) =>
      block.kind === "heading" ? [{ block: index, text: block.text, level: Math.max(2, block.level) }] : [],
    ),
  );
}

function nest(headings: readonly Heading[]): OutlineEntry[] {
  const entries: OutlineEntry[] = [];
  for (let next = 0; next < headings.length; ) {
    const heading = headings[next];
    if (!heading) break;
    const end = headings.findIndex(({ level }, at) => at > next && level <= heading.level);
    const inner = headings.slice(next + 1, end < 0 ? headings.length : end);
    entries.push({ block: heading.block, text: heading.text, entries: nest(inner) });
    next += 1 + inner.length;
  }
  return entries;
}

/** The block of the heading that a block stands under, itself included; null before the first heading. */
export function findCurrentHeading(article: Article, block: number): number | null {
  const index = article.blocks.slice(0, block + 1).findLastIndex(({ kind }) => kind === "heading");
  return index < 0 ? null : index;
}
