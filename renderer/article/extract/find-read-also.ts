import { leadsElsewhere } from "../furniture.ts";
import type { Piece } from "./piece-writer.ts";

/** The share of a piece that is links, from which on it only leads elsewhere. */
const mostLinks = 0.7;
/** In pieces: longer lists of links are an article's own. */
const longest = 12;

/**
 * What a line such as "Read also" or "More on ferries" stands above: pieces of nothing but links, right after it, and the
 * line itself. By itself such a heading, in the article's own place, looks like one of its own. Looks for lines that have
 * something between the body's first and last piece.
 */
export function findReadAlso(pieces: readonly Piece[], first: number, last: number): ReadonlySet<Piece> {
  const found = new Set<Piece>();
  for (let index = Math.max(0, first - longest); index < last; index += 1) {
    const label = pieces[index];
    // Few pieces stand above links, and what a line says takes longest to find.
    if (!label || !isLinks(pieces[index + 1]) || !("text" in label.block)) continue;
    if (!leadsElsewhere(label.block.text)) continue;
    found.add(label);
    const end = Math.min(pieces.length, index + 1 + longest);
    for (let next = index + 1; next < end && isLinks(pieces[next]); next += 1) found.add(pieces[next] as Piece);
  }
  return found;
}

function isLinks(piece: Piece | undefined): boolean {
  return piece !== undefined && piece.length > 0 && piece.linkLength >= piece.length * mostLinks;
}
