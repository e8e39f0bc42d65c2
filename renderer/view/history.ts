import type { SourceDocument } from "../../main/contract.ts";
import type { Article, Position } from "../article/article.ts";

/** What is on screen: an article, where it came from, and where the listener was in it. */
export interface Page {
  readonly document: SourceDocument;
  /** For people: its headline, or what it was opened as. */
  readonly name: string;
  /** What Hark made of the document. */
  readonly understood: Article;
  /** What is shown: the same, or the page as it is. */
  readonly article: Article;
  readonly position: Position;
}

/** Pages are kept whole, so that the way back needs no network; beyond this many the oldest are let go. */
const longest = 20;

export interface History {
  push(page: Page): void;
  pop(): Page | undefined;
}

/** The way back through the articles of this window. */
export function createHistory(): History {
  const pages: Page[] = [];
  return {
    push: (page) => {
      pages.push(page);
      if (pages.length > longest) pages.shift();
    },
    pop: () => pages.pop(),
  };
}
