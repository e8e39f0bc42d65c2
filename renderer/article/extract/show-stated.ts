import { getBlockText } from "../block-text.ts";
import { foldText } from "../compare-text.ts";
import type { Piece } from "./piece-writer.ts";

/** In characters: a shorter statement is no article, shorter texts may be in it by chance. */
const shortestBody = 500;
const shortestText = 60;

/**
 * The pieces, those no longer hidden that the page itself states to be its article's text (as JSON-LD does), with what
 * stands among them: pages hide the rest of an article behind a button or a notice and give it to machines all the same.
 */
export function showStated(pieces: readonly Piece[], readStatedBody: () => string): readonly Piece[] {
  if (!pieces.some(({ region }) => region === "hidden")) return pieces;
  const statedBody = readStatedBody();
  if (statedBody.length < shortestBody) return pieces;
  const stated = foldText(statedBody);
  const seen = new Set(pieces.filter(({ region }) => region !== "hidden").map(({ block }) => getBlockText(block)));
  const isStated = ({ block, length }: Piece): boolean => {
    const text = getBlockText(block);
    return length >= shortestText && !seen.has(text) && stated.includes(foldText(text));
  };
  const shown = new Set<Piece>();
  for (const run of listHiddenRuns(pieces)) {
    const long = run.filter(({ block, length }) => block.kind === "paragraph" && length >= shortestText);
    const [first, last] = [run.findIndex(isStated), run.findLastIndex(isStated)];
    if (first === last || long.filter(isStated).length * 2 < long.length) continue;
    for (const piece of run.slice(first, last + 1)) if (piece.linkLength * 2 <= piece.length) shown.add(piece);
  }
  return pieces.map((piece) => (shown.has(piece) ? { ...piece, region: undefined } : piece));
}

/** Hidden pieces that follow one another. */
function listHiddenRuns(pieces: readonly Piece[]): Piece[][] {
  const runs: Piece[][] = [];
  pieces.forEach((piece, index) => {
    if (piece.region !== "hidden") return;
    if (pieces[index - 1]?.region !== "hidden") runs.push([]);
    runs.at(-1)?.push(piece);
  });
  return runs;
}
