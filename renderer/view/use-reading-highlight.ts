import { effect } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { TextRange } from "../article/article.ts";
import { createScrollFollower } from "./scroll-follower.ts";
import type { Session } from "./session.ts";
import { useView } from "./session-context.ts";
import { findDomRanges, findPartElement } from "./text-ranges.ts";

/** The names that highlight.css paints. */
const sentenceName = "hark-sentence";
const wordName = "hark-word";

/** Shows the sentence and the word being heard, and keeps the sentence in view. */
export function useReadingHighlight(): void {
  const { session } = useView();
  useEffect(() => paintReading(session), [session]);
}

/** Paints with the CSS Custom Highlight API: the page stays as it is, so a screen reader sees nothing move. */
function paintReading(session: Session): () => void {
  const sentence = new Highlight();
  const word = new Highlight();
  word.priority = 1;
  CSS.highlights.set(sentenceName, sentence);
  CSS.highlights.set(wordName, word);
  const follower = createScrollFollower();
  const stopSentence = effect(() => {
    const spoken = session.spokenSentence.value;
    const ranges = paint(sentence, spoken);
    if (!spoken) return;
    const part = findPartElement(document, { block: spoken.block, offset: spoken.start });
    follower.follow(ranges[0] ?? part, part?.closest(".table-scroll") ?? null);
  });
  const stopWord = effect(() => {
    paint(word, session.spokenWord.value);
  });
  return () => {
    stopSentence();
    stopWord();
    follower.stop();
    CSS.highlights.delete(sentenceName);
    CSS.highlights.delete(wordName);
  };
}

function paint(highlight: Highlight, text: TextRange | null): Range[] {
  highlight.clear();
  const ranges = text ? findDomRanges(document, text) : [];
  for (const range of ranges) highlight.add(range);
  return ranges;
}
