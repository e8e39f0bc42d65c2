import type { Article } from "../article/article.ts";

/** An article that was kept as JSON; null where it is none, as of a library that another program wrote. */
export function parseKeptArticle(json: string): Article | null {
  try {
    const value: unknown = JSON.parse(json);
    return isArticle(value) ? value : null;
  } catch {
    return null;
  }
}

function isArticle(value: unknown): value is Article {
  if (typeof value !== "object" || value === null) return false;
  const { blocks, metadata, skipped, doubts } = value as Partial<Record<keyof Article, unknown>>;
  const isWhole = Array.isArray(blocks) && Array.isArray(skipped) && Array.isArray(doubts);
  return isWhole && blocks.length > 0 && typeof metadata === "object" && metadata !== null;
}

/** What a page's source alone cannot give again without the network: further pages, what scripts built, other forms. */
export function isMoreThanItsSource({ pages, textSource }: Article): boolean {
  return pages !== undefined || (textSource !== undefined && textSource !== "data");
}
