import type { Piece } from "./piece-writer.ts";
import type { PageElement } from "./tree/page-element.ts";

/**
 * Whether a heading is part of a card: one link around a title, a picture, a sentence, all of which tell of another page.
 * A heading that is a link by itself may be the article's own.
 */
export function isCard({ block, element }: Piece): boolean {
  if (block.kind !== "heading") return false;
  const link = element.parentElement?.closest(isLink) ?? null;
  return link !== null && link.textLength > element.textLength;
}

function isLink(element: PageElement): boolean {
  return element.kind.name === "a" && element.isLink;
}
