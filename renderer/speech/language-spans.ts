import type { BlockPart } from "../article/block-text.ts";
import type { TextSpan } from "../article/words.ts";
import { getPrimaryLanguage } from "./voice-match.ts";

/** A stretch of a part's text in one language (BCP 47 tag). */
export type LanguageSpan = TextSpan & { readonly language: string };

/**
 * A sentence in the pieces that different voices say: what the page marks as another language ("déjà vu", a title) is a
 * piece of its own. Punctuation stays with what stands before it.
 * @param language of the text around.
 */
export function splitByLanguage({ text, marks }: BlockPart, sentence: TextSpan, language: string): LanguageSpan[] {
  const spans: LanguageSpan[] = [];
  const add = (start: number, end: number, spoken: string) => {
    const last = spans.at(-1);
    if (start >= end) return;
    if (last && (last.language === spoken || !/[\p{L}\p{N}]/u.test(text.slice(start, end)))) {
      spans[spans.length - 1] = { ...last, end };
    } else spans.push({ start, end, language: spoken });
  };
  let at = sentence.start;
  for (const mark of marks.toSorted((one, other) => one.start - other.start)) {
    if (mark.kind !== "language" || mark.end <= at || mark.start >= sentence.end) continue;
    // "en-GB" within "en" needs no other voice.
    if (getPrimaryLanguage(mark.language) === getPrimaryLanguage(language)) continue;
    const start = Math.max(at, mark.start);
    const end = Math.min(mark.end, sentence.end);
    add(at, start, language);
    add(start, end, mark.language);
    at = end;
  }
  add(at, sentence.end, language);
  return spans;
}
