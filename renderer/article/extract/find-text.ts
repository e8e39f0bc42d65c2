import { getBlockText } from "../block-text.ts";
import { findBody } from "./body/find-body.ts";
import { readSite } from "./body/link-line.ts";
import type { PageEvidence } from "./body/signals.ts";
import { choosePieces, takePieces, type Verdict } from "./choose-pieces.ts";
import { readFallbackBody } from "./fallback-body.ts";
import type { Figures, LeftOut } from "./find-figures.ts";
import { findNotes } from "./find-notes.ts";
import type { PageFacts } from "./inline-mark.ts";
import type { Piece, PieceWriter } from "./piece-writer.ts";
import { readPieces } from "./read-pieces.ts";
import { showStated } from "./show-stated.ts";
import type { PageTree } from "./tree/page-tree.ts";

export interface FoundText {
  readonly pieces: readonly Piece[];
  /** For each piece. */
  readonly verdicts: readonly Verdict[];
  /** What was left out before the first piece. */
  readonly leading: readonly LeftOut[];
  /** Whether nothing looked like an article's text, so that all of the page's main part was taken. */
  readonly isFallback: boolean;
}

interface Known extends Omit<PageEvidence, "site"> {
  /** The article's text as the page tells machines (JSON-LD articleBody); empty when it does not. */
  readStatedBody(): string;
  /** The claim that it checks, and its verdict; none on most pages. */
  readonly reviewed: ReadonlySet<string>;
  readonly page: PageFacts;
  readonly figures: Figures;
  readonly isWhole: boolean;
}

/**
 * Reads the page and chooses the article's pieces. When the body finder's choice leaves nothing to read, the page's own
 * main part is taken, and when that is nothing, what the page hides until its scripts have run.
 */
export function findText(tree: PageTree, { page, figures, isWhole, ...evidence }: Known): FoundText {
  const read = (showsHidden: boolean): PieceWriter =>
    readPieces(tree, { page, figures, showsHidden, keepsFurniture: false, headline: evidence.headline });
  const visible = read(false);
  if (!isWhole) {
    const { leading, sideNotes } = visible;
    const pieces = showStated(visible.pieces, evidence.readStatedBody);
    const site = readSite(page.base);
    const verdicts = choosePieces(tree, pieces, findBody(tree, pieces, { ...evidence, site }), evidence.headline, {
      site,
      notes: findNotes(tree, sideNotes),
      reviewed: evidence.reviewed,
    });
    const found = { pieces, leading, verdicts, isFallback: false };
    if (hasText(found)) return found;
  }
  const isInMain = readFallbackBody(tree, isWhole);
  const take = ({ pieces, leading }: PieceWriter): FoundText => {
    return { pieces, leading, verdicts: takePieces(pieces, isInMain), isFallback: !isWhole };
  };
  const seen = take(visible);
  return hasText(seen) ? seen : take(read(true));
}

/** Whether there is anything to read but headings. */
function hasText({ pieces, verdicts }: FoundText): boolean {
  return pieces.some(
    ({ block }, index) => verdicts[index] === null && block.kind !== "heading" && getBlockText(block) !== "",
  );
}
