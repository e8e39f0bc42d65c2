import type { Article } from "../article.ts";
import { getBlockText } from "../block-text.ts";
import { forgetTexts } from "../compare-text.ts";
import { finishArticle } from "../finish-article.ts";
import { SkipList } from "../skip-list.ts";
import { countItems } from "./arrange-body.ts";
import { findFigures } from "./find-figures.ts";
import { findMachineFacts } from "./machine-facts.ts";
import type { Piece, PieceWriter } from "./piece-writer.ts";
import { type PageSource, readMetadata } from "./read-metadata.ts";
import { readPieces } from "./read-pieces.ts";
import { copyPage } from "./tree/copy-page.ts";
import type { PageTree } from "./tree/page-tree.ts";
import { readBaseUrl } from "./urls.ts";

/**
 * The page as it is: everything that it shows, menus and all, in its own order, without a guess at what the article is.
 * Left out is only what nobody sees. Takes any DOM, changes and loads nothing, never throws for what a page contains.
 */
export function readPage(document: Document, source: PageSource): Article {
  try {
    return readShown(copyPage(document), source);
  } finally {
    forgetTexts();
  }
}

function readShown(tree: PageTree, source: PageSource): Article {
  const facts = findMachineFacts(tree);
  const { metadata, headlineElement: headline } = readMetadata(tree, facts, source);
  const page = { base: readBaseUrl(facts, source.url), language: metadata.language };
  const figures = findFigures(tree, page);
  const read = (showsHidden: boolean) =>
    readPieces(tree, { page, figures, showsHidden, keepsFurniture: true, headline });
  const seen = sortOut(read(false));
  // Some pages hide everything until their scripts have run.
  const { pieces, skips } = seen.pieces.length > 0 ? seen : sortOut(read(true));
  return finishArticle(metadata, countItems(pieces), skips.parts);
}

/** What is shown and what is not, in page order. */
function sortOut({ pieces, leading }: PieceWriter): { pieces: Piece[]; skips: SkipList } {
  const skips = new SkipList();
  const shown: Piece[] = [];
  for (const { kind, reason, text } of leading) skips.add(kind, reason, text);
  for (const piece of pieces) {
    if (piece.region === "hidden") skips.add("other", "hidden", getBlockText(piece.block));
    else if (piece.region === "noscript") skips.add("script", "without-scripts", getBlockText(piece.block));
    else shown.push(piece);
    for (const { kind, reason, text } of piece.leftOut) skips.add(kind, reason, text);
  }
  return { pieces: shown, skips };
}
