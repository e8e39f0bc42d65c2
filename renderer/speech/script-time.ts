import { countWords } from "../article/words.ts";
import { measureEarcon } from "./earcons.ts";
import type { Utterance } from "./utterance.ts";

/** How fast a script is read. */
export interface Tempo {
  /** True words per minute. */
  readonly rate: number;
  /** Silence after an utterance, in ms. */
  getPause(utterance: Utterance): number;
}

// Scripts never change, and counting a book's words for each key press would be heard as a delay.
const counts = new WeakMap<Utterance, number>();

/** Milliseconds that an utterance takes from a UTF-16 index of its text on, with the silence after it. */
export function measureUtterance(utterance: Utterance, textIndex: number, { rate, getPause }: Tempo): number {
  if (utterance.earcon) return measureEarcon(utterance.earcon) + getPause(utterance);
  const left = utterance.text === "" ? 1 : 1 - textIndex / utterance.text.length;
  return (count(utterance) * left * 60_000) / rate + getPause(utterance);
}

function count(utterance: Utterance): number {
  const known = counts.get(utterance) ?? countWords(utterance.text, utterance.language);
  counts.set(utterance, known);
  return known;
}
