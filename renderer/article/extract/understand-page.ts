import type { Article, Block, SkippedPart } from "../article.ts";
import { getBlockText } from "../block-text.ts";
import { isSaidIn } from "../compare-text.ts";
import { lowConfidence } from "../confidence.ts";
import { finishArticle } from "../finish-article.ts";
import { type ArticleSource, extractArticle } from "./extract-article.ts";
import { type ParseHtml, readPageData } from "./page-data/read-page-data.ts";

/** In UTF-16 units: less than this may not be all that there is. */
const enoughText = 1000;
/** A text from elsewhere must be this much longer than the page's own. */
const betterBy = 1.5;
const leastMore = 200;

/**
 * Understands a page as a listener would want it: by what it shows, or, where that is poor, by the data that its scripts
 * would show. `parseHtml` must be inert. Never throws for what a page contains.
 */
export function understandPage(document: Document, source: ArticleSource, parseHtml: ParseHtml): Article {
  const shown = extractArticle(document, source);
  if (!isPoor(shown) || source.isWhole) return shown;
  const headlines = [shown.metadata.headline, document.title].filter((text) => text !== "");
  const written = readPageData(document, headlines, parseHtml);
  if (!written) return shown;
  const told = extractArticle(written, { ...source, isWhole: true });
  return isBetter(told, shown) ? addShown(told, shown) : shown;
}

/** Whether there may be more to a page than was found. */
function isPoor(article: Article): boolean {
  return article.confidence < lowConfidence || measureBody(article) < enoughText;
}

/** The length of what is read besides the head, in UTF-16 units. */
export function measureBody({ blocks }: Article): number {
  return blocks.reduce((sum, block) => sum + (isHead(block) ? 0 : getBlockText(block).length), 0);
}

function isHead(block: Block): boolean {
  return (block.kind === "heading" && block.level === 1) || (block.kind === "paragraph" && block.role !== undefined);
}

/** Whether a text from elsewhere says enough more than what the page shows. */
export function isBetter(told: Article, shown: Article): boolean {
  const [long, short] = [measureBody(told), measureBody(shown)];
  // What the page shows instead of its article (a notice, a menu) can be long, too.
  const least = shown.doubts.includes("no-body") ? short * 0.7 : short * betterBy;
  return long >= least + leastMore;
}

/**
 * The article with what only the page itself shows: pictures and standfirst stand above the body, since their place in it
 * is not known; the rest is in the list of what was left out.
 */
function addShown(told: Article, shown: Article): Article {
  const said = told.blocks.map(getBlockText).join("\n");
  const unsaid = shown.blocks.filter((block) => !isSaidIn(getBlockText(block), said));
  const kept = unsaid.filter((block) => block.kind === "figure" || isStandfirst(block));
  const left = unsaid
    .filter((block) => !kept.includes(block))
    .map((block): SkippedPart => ({ kind: "boilerplate", reason: "outside-body", text: getBlockText(block) }));
  const bodyStart = told.blocks.findIndex((block) => !isHead(block));
  const blocks = [...told.blocks.slice(0, bodyStart), ...kept, ...told.blocks.slice(bodyStart)];
  const { metadata, doubts, ending } = told;
  const article = finishArticle(metadata, blocks, [...told.skipped, ...left, ...shown.skipped], { doubts, ending });
  return { ...article, textSource: "data" };
}

function isStandfirst(block: Block): boolean {
  return block.kind === "paragraph" && block.role === "standfirst";
}
