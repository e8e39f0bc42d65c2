import type { Sentence } from "./player.ts";
import { normaliseText } from "./text/normalise.ts";
import { splitIntoPieces } from "./text/pieces.ts";
import type { Pronouncer } from "./text/pronunciation/pronouncer.ts";

/** What the listener has set for how words are said. */
export interface ListenerRules {
  readonly pronouncer?: Pronouncer;
  readonly wholeAddresses?: boolean;
}

/** A text outside of the article as sentences to say, lines apart: a menu's entries must not run into each other. */
export function listSentences(text: string, language: string, listener: ListenerRules = {}): Sentence[] {
  const pieces = text
    .split("\n")
    .flatMap((line) => splitIntoPieces(line, language, "paragraph").map(({ start, end }) => line.slice(start, end)));
  return pieces
    .map((piece) => ({
      text: normaliseText(piece, { language, role: "paragraph", omitted: [], ...listener }).text,
      language,
    }))
    .filter((sentence) => sentence.text !== "");
}
