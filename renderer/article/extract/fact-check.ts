import { getBlockText } from "../block-text.ts";
import { foldText } from "../compare-text.ts";
import type { Boxes } from "./boxes.ts";
import { readReviews } from "./json-ld.ts";
import type { MachineFacts } from "./machine-facts.ts";
import type { Piece } from "./piece-writer.ts";
import type { PageElement } from "./tree/page-element.ts";

/** The claim that a page checks and its verdict on it ("False"), folded, as machines are told; none on other pages. */
export function readReviewed({ data }: MachineFacts): ReadonlySet<string> {
  return new Set(readReviews(data).map(foldText).filter(Boolean));
}

/**
 * Where the page shows claim and verdict: mostly in boxes of their own, a verdict in a word, which do not look like the
 * article's text and are what its listener came for. The label above ("Rating") comes along. Only up to the last of the
 * text, because other fact checks are listed below it.
 */
export function findReviewed(
  pieces: readonly Piece[],
  inBody: readonly boolean[],
  { reviewed, headline, boxes }: { reviewed: ReadonlySet<string>; headline: PageElement | null; boxes: Boxes },
): ReadonlySet<number> {
  const found = new Set<number>();
  const left = new Set(reviewed);
  for (let index = 0; index < inBody.lastIndexOf(true) && left.size > 0; index += 1) {
    const piece = pieces[index];
    if (!piece || !isShown(piece) || (headline && piece.element.index <= headline.index)) continue;
    if (!left.delete(foldText(getBlockText(piece.block))) || inBody[index]) continue;
    // Between label and verdict there may be the verdict's sign.
    const label = pieces.findLastIndex(({ block }, at) => at < index && block.kind !== "figure");
    found.add(index);
    if (isLabel(pieces[label]) && boxes.findBox(piece.element).contains(pieces[label]?.element)) found.add(label);
  }
  return found;
}

function isLabel(piece: Piece | undefined): boolean {
  return piece !== undefined && piece.block.kind === "heading" && isShown(piece);
}

function isShown({ block, region }: Piece): boolean {
  return (region === undefined || region === "boilerplate") && "text" in block;
}
