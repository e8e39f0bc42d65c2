import { cleanCredit } from "../credit.ts";
import type { Verdict } from "./choose-pieces.ts";
import { isCreditName } from "./figure-parts.ts";
import type { Piece } from "./piece-writer.ts";

/** In characters. */
const longestCredit = 120;
/** How many pieces after its picture a credit can stand: the caption once more can be between them. */
const reach = 2;

/**
 * Gives pictures the credits that stand in lines of their own after them, outside their figures; such lines, whether
 * chosen or not, are in the answer.
 */
export function adoptCredits(pieces: readonly Piece[], verdicts: readonly Verdict[]): ReadonlySet<Piece> {
  const adopted = new Set<Piece>();
  pieces.forEach((figure, index) => {
    if (figure.block.kind !== "figure" || figure.block.credit !== "" || verdicts[index] !== null) return;
    const line = pieces.slice(index + 1, index + 1 + reach).find(isCredit);
    if (!line) return;
    const printed = line.block.text;
    const credit = cleanCredit(printed);
    figure.block = { ...figure.block, credit, ...(printed === credit ? {} : { printedCredit: printed }) };
    adopted.add(line);
  });
  return adopted;
}

function isCredit(piece: Piece): piece is Piece & { readonly block: { readonly text: string } } {
  const { block, inner, region } = piece;
  if (block.kind !== "paragraph" || region !== undefined) return false;
  if (block.text.length > longestCredit || /[.!?]["”»]?$/.test(block.text)) return false;
  return isCreditName(inner) || (inner.parentElement !== null && isCreditName(inner.parentElement));
}
