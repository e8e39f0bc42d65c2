import type { Piece } from "../piece-writer.ts";
import type { Place } from "./places.ts";

/** A piece of text, and where it stands. */
export interface TextPiece {
  readonly piece: Piece;
  readonly text: string;
  /** The length of its text, in Latin letters' worth. */
  readonly size: number;
  readonly index: number;
  readonly place: Place;
}

/** More certain than this one item of a list must not be for all of them. */
export const mostCertain = 4;

/** What a condition is worth. */
export function weigh(condition: boolean, weight: number): number {
  return condition ? weight : 0;
}

/** Text that can be the article's: not of navigation, controls or what the page hides. */
export function isReadableText({ block, region }: Piece): boolean {
  return textKinds.has(block.kind) && (region === undefined || region === "boilerplate");
}

const textKinds: ReadonlySet<Piece["block"]["kind"]> = new Set([
  "paragraph",
  "heading",
  "listItem",
  "quote",
  "table",
  "code",
]);
