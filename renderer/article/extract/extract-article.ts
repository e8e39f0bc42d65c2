import type { Article } from "../article.ts";
import { forgetTexts } from "../compare-text.ts";
import { finishArticle } from "../finish-article.ts";
import { SkipList } from "../skip-list.ts";
import { arrangeBody } from "./arrange-body.ts";
import { readReviewed } from "./fact-check.ts";
import { isFragment } from "./fallback-body.ts";
import { findDoubts } from "./find-doubts.ts";
import { findEnding } from "./find-ending.ts";
import { findFigures } from "./find-figures.ts";
import { findText } from "./find-text.ts";
import { findMachineFacts } from "./machine-facts.ts";
import { readHead } from "./read-head.ts";
import { type PageSource, readMetadata } from "./read-metadata.ts";
import { copyPage } from "./tree/copy-page.ts";
import type { PageTree } from "./tree/page-tree.ts";
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
  try {
    return extract(copyPage(document), source);
  } finally {
    forgetTexts();
  }
}

function extract(tree: PageTree, source: ArticleSource): Article {
  // 1. What the page says of itself. First, because the language decides which languages blocks must name.
  const facts = findMachineFacts(tree);
  const { metadata, headlineElement, readStatedBody } = readMetadata(tree, facts, source);
  const page = { base: readBaseUrl(facts, source.url), language: metadata.language };

  // 2. Pictures with captions and credits. Before the body, because body finders take captions for clutter.
  const figures = findFigures(tree, page);

  // 3. The whole page as one line of pieces, so that nothing can get lost, and 4. which of them are the article's.
  const isWhole = source.isWhole ?? isFragment(tree.document);
  const text = findText(tree, {
    page,
    figures,
    headline: headlineElement,
    readStatedBody,
    reviewed: readReviewed(facts),
    isWhole,
  });
  const { pieces, leading } = text;
  // Before the head and the list of what was left out are made: an offer to read on belongs to neither.
  const { verdicts, ending } = isWhole
    ? { ...text, ending: "complete" as const }
    : findEnding(facts, pieces, text.verdicts);

  // 5. What stands above the body. After the choice, because the head is what lies between headline and body.
  const head = readHead(pieces, verdicts, metadata, headlineElement);

  // 6. Body blocks without what the head or an earlier block has said, and the list of what was left out.
  const skips = new SkipList();
  for (const { kind, reason, text } of leading) skips.add(kind, reason, text);
  const { blocks, byline } = arrangeBody(pieces, verdicts, head, skips);
  if (blocks.length === 0) return finishArticle(head.facts, [], skips.parts);
  const doubts = isWhole ? [] : findDoubts({ ...text, verdicts }, head.facts.headline);
  return finishArticle(
    { ...head.facts, byline: head.facts.byline || byline },
    [...head.blocks, ...blocks],
    skips.parts,
    { doubts, ending },
  );
}
