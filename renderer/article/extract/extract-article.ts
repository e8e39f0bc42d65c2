import type { Article } from "../article.ts";
import { finishArticle } from "../finish-article.ts";
import { SkipList } from "../skip-list.ts";
import { arrangeBody } from "./arrange-body.ts";
import { choosePieces } from "./choose-pieces.ts";
import { isFragment, readFallbackBody } from "./fallback-body.ts";
import { findBody } from "./find-body.ts";
import { findFigures } from "./find-figures.ts";
import { readHead } from "./read-head.ts";
import { type PageSource, readMetadata } from "./read-metadata.ts";
import { readPieces } from "./read-pieces.ts";
import { readBaseUrl } from "./urls.ts";

export interface ArticleSource extends PageSource {
  /** All of the document is the article, so that no body is to be found: Markdown, for one. */
  readonly isWhole?: boolean;
}

/**
 * Understands a page. The document may be any DOM; it is not changed and nothing is loaded. Never throws for what a page
 * contains; a page without readable text gives an article without blocks.
 */
export function extractArticle(document: Document, source: ArticleSource): Article {
  // 1. What the page says of itself. First, because the language decides which languages blocks must name.
  const { metadata, headlineElement } = readMetadata(document, source);
  const page = { base: readBaseUrl(document, source.url), language: metadata.language };

  // 2. Pictures with captions and credits. Before the body, because body finders take captions for clutter.
  const figures = findFigures(document, page);

  // 3. The body's elements. A pasted fragment is all body.
  const leaveOut = new Set([...figures.byRoot.keys(), ...figures.usedCaptions]);
  const isWhole = source.isWhole ?? isFragment(document);
  const body = isWhole ? null : findBody(document, leaveOut);
  const isBody = body ? (element: Element) => body.has(element) : readFallbackBody(document, isWhole);

  // 4. The whole page as one line of blocks: nothing can get lost between the article and what is left out.
  const { pieces, leading } = readPieces(document, { page, figures, isBody });

  // 5. Which of them are the article's, and 6. what stands above the body. After the choice, because the head is what
  // lies between headline and body.
  const verdicts = choosePieces(pieces, headlineElement);
  const head = readHead(pieces, verdicts, metadata, headlineElement);

  // 7. Body blocks without what the head or an earlier block has said, and the list of what was left out.
  const skips = new SkipList();
  for (const { kind, reason, text } of leading) skips.add(kind, reason, text);
  const { blocks, byline } = arrangeBody(pieces, verdicts, head, skips);
  if (blocks.length === 0) return finishArticle(head.facts, [], skips.parts);
  return finishArticle(
    { ...head.facts, byline: head.facts.byline || byline },
    [...head.blocks, ...blocks],
    skips.parts,
  );
}
