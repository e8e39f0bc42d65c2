import { splitSentences } from "../../article/sentences.ts";
import type { TextSpan } from "../../article/words.ts";
import type { UtteranceRole } from "../utterance.ts";

/** What of a part's text is said in one go: its sentences, or the lines of code. */
export function splitIntoPieces(text: string, language: string, role: UtteranceRole): TextSpan[] {
  return role === "code" ? splitLines(text) : splitSentences(text, language);
}

/** Without the white space at either end, which is not said. */
function splitLines(text: string): TextSpan[] {
  return [...text.matchAll(/\S(?:.*\S)?/gu)].map(({ index, 0: line }) => ({ start: index, end: index + line.length }));
}
