import { countWords } from "../article/words.ts";
import { measureEarcon } from "./earcons.ts";
import type { ScriptPlace } from "./script-place.ts";
import type { Utterance } from "./utterance.ts";

// Scripts never change, and counting a book's words for each key press would be heard as a delay.
const counts = new WeakMap<Utterance, number>();

/**
 * Milliseconds that a script takes from a place to its end.
 * @param rate true words per minute.
 * @param getPause silence after an utterance, in ms.
 */
export function measureTime(
  script: readonly Utterance[],
  { index, textIndex }: ScriptPlace,
  rate: number,
  getPause: (utterance: Utterance) => number,
): number {
  let words = 0;
  let pauses = 0;
  for (const utterance of script.slice(index)) {
    if (utterance.earcon) pauses += measureEarcon(utterance.earcon);
    else words += count(utterance);
    pauses += getPause(utterance);
  }
  const current = script[index];
  const heard = current && !current.earcon ? (count(current) * textIndex) / current.text.length : 0;
  return ((words - heard) / rate) * 60_000 + pauses;
}

function count(utterance: Utterance): number {
  const known = counts.get(utterance) ?? countWords(utterance.text, utterance.language);
  counts.set(utterance, known);
  return known;
}
