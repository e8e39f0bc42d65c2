import type { FigureBlock } from "../article.ts";
import { foldText, isSaidIn } from "../compare-text.ts";
import type { SkipList } from "../skip-list.ts";
import type { Piece } from "./piece-writer.ts";

/** What figures before have said. */
interface Said {
  /** Folded. */
  readonly captions: Set<string>;
  /** The last ones: each caption is sought in each of them. */
  readonly recent: string[];
  readonly credits: Set<string>;
}

const mostRecent = 50;

/**
 * Lets each figure say only what is new: galleries put one caption under each of their pictures, one photographer takes
 * them all, and the first picture is often described by the headline. The rest goes to `skips`.
 */
export function sayOnce(kept: readonly Piece[], headline: string, skips: SkipList): void {
  const said: Said = { captions: new Set(), recent: [], credits: new Set() };
  for (const piece of kept) {
    if (piece.block.kind === "figure") piece.block = dropSaid(piece.block, foldText(headline), said, skips);
  }
}

function dropSaid(block: FigureBlock, headline: string, said: Said, skips: SkipList): FigureBlock {
  let figure = block;
  const { caption, credit, alt } = block;
  if (caption !== "" && isSaid(caption, said)) {
    skips.add("duplicate", "repeats-caption", caption);
    figure = { ...figure, caption: "", captionMarks: [] };
  }
  // Under a caption a credit is read as part of it.
  if (caption === "" && credit !== "" && said.credits.has(credit)) {
    skips.add("duplicate", "repeats-credit", block.printedCredit ?? credit);
    const { printedCredit: _, creditFirst: __, ...rest } = figure;
    figure = { ...rest, credit: "" };
  }
  if (alt !== "" && foldText(alt) === headline) {
    skips.add("duplicate", "repeats-headline", alt);
    figure = { ...figure, alt: "", unsaidAlt: alt };
  }
  if (caption !== "") remember(caption, said);
  said.credits.add(credit);
  return figure;
}

function isSaid(caption: string, { captions, recent }: Said): boolean {
  return captions.has(foldText(caption)) || recent.some((other) => isSaidIn(caption, other));
}

function remember(caption: string, { captions, recent }: Said): void {
  captions.add(foldText(caption));
  recent.push(caption);
  if (recent.length > mostRecent) recent.shift();
}
