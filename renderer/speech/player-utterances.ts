import type { Position, TextRange } from "../article/article.ts";
import type { Sentence } from "./player.ts";
import { getSourceRange } from "./script-place.ts";
import type { SpokenText } from "./speaker.ts";
import type { Utterance } from "./utterance.ts";

/** A sentence of the interface as an utterance; the position stays where it is. */
export function makeAnnouncement({ text, ...how }: Sentence, { block, offset }: Position): Utterance {
  const source = { block, start: offset, end: offset };
  const sourceOffsets = Array.from({ length: text.length }, () => offset);
  return { ...how, text, source, sourceOffsets, role: "announcement", pauseAfter: 0 };
}

/** An utterance as a voice is asked for it, without a silence before. */
export function describeUtterance({ text, language, earcon, voice }: Utterance, pitchShift: number): SpokenText {
  return { text, language, pauseBefore: 0, pitchShift, ...(earcon && { earcon }), ...(voice && { voice }) };
}

/** The word of the article that a stretch of an utterance's text is; null for an announcement. */
export function getWord(utterance: Utterance, start: number, end: number): TextRange | null {
  return utterance.role === "announcement" ? null : getSourceRange(utterance, start, end);
}

/** The rest of a text, with what comes before it. */
export function cutText(text: string, from: number): { readonly text: string; readonly before: string } {
  return { text: text.slice(from), before: text.slice(0, from) };
}

/** These, and then whatever there is more to say by the time they are said. */
export function* listOn(sentences: readonly Sentence[], more: () => readonly Sentence[]): Generator<Sentence, void> {
  for (let next = sentences; next.length > 0; next = more()) yield* next;
}
