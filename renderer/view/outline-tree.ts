import type { Article } from "../article/article.ts";
import { getOutline, type OutlineEntry } from "../article/outline.ts";

export interface OutlineNode {
  readonly entry: OutlineEntry;
  readonly nodes: readonly OutlineNode[];
}

/** The article's headings, nested by level. */
export function buildOutlineTree(article: Article): OutlineNode[] {
  return nest(getOutline(article));
}

function nest(entries: readonly OutlineEntry[]): OutlineNode[] {
  const nodes: OutlineNode[] = [];
  for (let next = 0; next < entries.length; ) {
    const entry = entries[next];
    if (!entry) break;
    const end = entries.findIndex((other, at) => at > next && getRank(other) <= getRank(entry));
    const inner = entries.slice(next + 1, end < 0 ? entries.length : end);
    nodes.push({ entry, nodes: nest(inner) });
    next += 1 + inner.length;
  }
  return nodes;
}

/** The headline stands beside the sections: one list less to go into for what is always there. */
function getRank({ level }: OutlineEntry): number {
  return Math.max(2, level);
}

/** The block of the heading that a block stands under, itself included; null before the first heading. */
export function findCurrentHeading(article: Article, block: number): number | null {
  const index = article.blocks.slice(0, block + 1).findLastIndex(({ kind }) => kind === "heading");
  return index < 0 ? null : index;
}
