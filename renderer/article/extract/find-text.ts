import { getBlockText } from "../block-text.ts";
import { choosePieces, type Verdict } from "./choose-pieces.ts";
import { readFallbackBody } from "./fallback-body.ts";
import { findBody } from "./find-body.ts";
import type { Figures, LeftOut } from "./find-figures.ts";
import type { PageFacts } from "./inline-mark.ts";
import type { Piece } from "./piece-writer.ts";
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
  const read = (isBody: (element: Element) => boolean, showsHidden: boolean): FoundText => {
    const { pieces, leading } = readPieces(document, { page, figures, isBody, showsHidden });
    return { pieces, leading, verdicts: choosePieces(pieces, headline) };
  };
  const body = isWhole ? null : findBody(document, new Set([...figures.byRoot.keys(), ...figures.usedCaptions]));
  const found = body ? read((element) => body.has(element), false) : null;
  if (found && hasText(found)) return found;
  const isInMain = readFallbackBody(document, isWhole);
  const whole = read(isInMain, false);
  return hasText(whole) ? whole : read(isInMain, true);
}

function hasText({ pieces, verdicts }: FoundText): boolean {
  return pieces.some(({ block }, index) => verdicts[index] === null && getBlockText(block) !== "");
}
