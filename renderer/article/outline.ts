import type { Article, HeadingLevel } from "./article.ts";

export interface OutlineEntry {
  /** Index of the heading in the article's blocks. */
  readonly block: number;
  readonly text: string;
  readonly level: HeadingLevel;
}

/** The article's headings in reading order, the headline first. */
export function getOutline(article: Article): OutlineEntry[] {
  return article.blocks.flatMap((block, index) =>
    block.kind === "heading" ? [{ block: index, text: block.text, level: block.level }] : [],
  );
}
