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

/** What their sources may take together, in bytes or UTF-16 units: books can be very large. */
const largest = 200_000_000;

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
      while (pages.length > longest || (pages.length > 1 && measure(pages) > largest)) pages.shift();
    },
    pop: () => pages.pop(),
  };
}

function measure(pages: readonly Page[]): number {
  const sizes = pages.map(({ document }) => ("bytes" in document ? document.bytes.byteLength : document.text.length));
  return sizes.reduce((sum, size) => sum + size, 0);
}
