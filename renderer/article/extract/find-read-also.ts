import { leadsElsewhere } from "../furniture.ts";
import type { Piece } from "./piece-writer.ts";

/** The share of a piece that is links, from which on it only leads elsewhere. */
const mostLinks = 0.7;
/** In pieces: longer lists of links are an article's own. */
const longest = 12;

/**
 * What a line such as "Read also" or "More on ferries" stands above: pieces of nothing but links, right after it, and the
 * line itself. By itself such a heading, in the article's own place, looks like one of its own.
 */
export function findReadAlso(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.flatMap((label, index) => {
    if (!("text" in label.block) || !leadsElsewhere(label.block.text)) return [];
    const end = pieces.findIndex((piece, at) => at > index && !isLinks(piece));
    const links = pieces.slice(index + 1, Math.min(end < 0 ? pieces.length : end, index + 1 + longest));
    return links.some(({ linkLength }) => linkLength > 0) ? [label, ...links] : [];
  });
}

function isLinks({ length, linkLength }: Piece): boolean {
  return length > 0 && linkLength >= length * mostLinks;
}
