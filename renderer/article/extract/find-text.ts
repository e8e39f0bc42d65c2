import { getBlockText } from "../block-text.ts";
import { choosePieces, takePieces, type Verdict } from "./choose-pieces.ts";
import { readFallbackBody } from "./fallback-body.ts";
import { findBody } from "./find-body.ts";
import type { Figures, LeftOut } from "./find-figures.ts";
import type { PageFacts } from "./inline-mark.ts";
import type { Piece, PieceWriter } from "./piece-writer.ts";
import { readPieces } from "./read-pieces.ts";

export interface FoundText {
  readonly pieces: readonly Piece[];
  /** For each piece. */
  readonly verdicts: readonly Verdict[];
  /** What was left out before the first piece. */
  readonly leading: readonly LeftOut[];
}

interface Known {
  readonly page: PageFacts;
  readonly figures: Figures;
  readonly headline: Element | null;
  readonly isWhole: boolean;
}

/**
 * Reads the page and chooses the article's pieces. When the body finder's choice leaves nothing to read, the page's own
 * main part is taken, and when that is nothing, what the page hides until its scripts have run.
 */
export function findText(document: Document, { page, figures, headline, isWhole }: Known): FoundText {
  const read = (isBody: (element: Element) => boolean, showsHidden: boolean): PieceWriter =>
    readPieces(document, { page, figures, isBody, showsHidden });
  const body = isWhole ? null : findBody(document, new Set([...figures.byRoot.keys(), ...figures.usedCaptions]));
  if (body) {
    const { pieces, leading } = read((element) => body.has(element), false);
    const found = { pieces, leading, verdicts: choosePieces(pieces, headline) };
    if (hasText(found)) return found;
  }
  const isInMain = readFallbackBody(document, isWhole);
  const take = ({ pieces, leading }: PieceWriter): FoundText => {
    return { pieces, leading, verdicts: takePieces(pieces, isInMain) };
  };
  const seen = take(read(isInMain, false));
  return hasText(seen) ? seen : take(read(isInMain, true));
}

function hasText({ pieces, verdicts }: FoundText): boolean {
  return pieces.some(({ block }, index) => verdicts[index] === null && getBlockText(block) !== "");
}
