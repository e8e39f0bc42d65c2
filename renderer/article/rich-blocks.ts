import type { Article, Block, Placed } from "./article.ts";

const known = new WeakMap<Article, readonly Placed[]>();

/**
 * All blocks of an article that are or have anything beside the article's plain words, in reading order: all but
 * paragraphs without role, marks and a language of their own. They are the few that lists are made of, among the
 * thousands of a book.
 */
export function listRichBlocks(article: Article): readonly Placed[] {
  const before = known.get(article);
  if (before) return before;
  const found: Placed[] = [];
  article.blocks.forEach((block, index) => {
    if (!isPlain(block)) found.push({ index, block });
  });
  known.set(article, found);
  return found;
}

function isPlain(block: Block): boolean {
  if (block.kind !== "paragraph") return false;
  return block.marks.length === 0 && block.role === undefined && block.language === undefined;
}
