import type { Article, Block, Metadata } from "../../renderer/article/article.ts";

const metadata: Metadata = {
  headline: "Rain",
  standfirst: "",
  byline: "",
  published: "",
  updated: "",
  section: "",
  site: "",
  language: "en",
  url: "",
  wordCount: 100,
};

/** An article of these blocks, for tests that need no page. */
export function makeArticle(blocks: readonly Block[], facts: Partial<Metadata> = {}): Article {
  return { metadata: { ...metadata, ...facts }, blocks, skipped: [], confidence: 1, doubts: [], ending: "complete" };
}

export const heading = (text: string, level: 1 | 2 | 3 = 2): Block => ({ kind: "heading", level, text, marks: [] });

export const paragraph = (text: string): Block => ({ kind: "paragraph", text, marks: [] });

export const figure = (alt: string, caption: string, credit: string): Block => ({
  kind: "figure",
  alt,
  caption,
  captionMarks: [],
  credit,
});

export const listItem = (text: string, index: number, count: number, depth = 0): Block => ({
  kind: "listItem",
  ordered: false,
  depth,
  index,
  count,
  text,
  marks: [],
});
