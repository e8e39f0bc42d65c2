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

/** What a condition is worth. */
export function weigh(condition: boolean, weight: number): number {
  return condition ? weight : 0;
}
