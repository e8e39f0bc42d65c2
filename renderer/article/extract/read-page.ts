import type { Article } from "../article.ts";
import { getBlockText } from "../block-text.ts";
import { finishArticle } from "../finish-article.ts";
import { SkipList } from "../skip-list.ts";
import { countItems } from "./arrange-body.ts";
import { findFigures } from "./find-figures.ts";
import type { Piece, PieceWriter } from "./piece-writer.ts";
import { type PageSource, readMetadata } from "./read-metadata.ts";
import { readPieces } from "./read-pieces.ts";
import { forgetPage } from "./remember.ts";
import { findSideNotes } from "./side-notes.ts";
import { readBaseUrl } from "./urls.ts";

/**
 * The page as it is: everything that it shows, menus and all, in its own order, without a guess at what the article is.
 * Left out is only what nobody sees. Takes any DOM, changes and loads nothing, never throws for what a page contains.
 */
export function readPage(document: Document, source: PageSource): Article {
  try {
    return readShown(document, source);
  } finally {
    forgetPage();
  }
}

function readShown(document: Document, source: PageSource): Article {
  const { metadata } = readMetadata(document, source);
  const page = { base: readBaseUrl(document, source.url), language: metadata.language };
  const figures = findFigures(document, page);
  const sideNotes = findSideNotes(document);
  const read = (showsHidden: boolean) => readPieces(document, { page, figures, sideNotes, showsHidden });
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
