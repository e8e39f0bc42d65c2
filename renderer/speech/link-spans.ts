import type { Mark } from "../article/article.ts";
import type { LanguageSpan } from "./language-spans.ts";

/** A stretch of a sentence in one language; `isLink` where a link begins with it. */
export type SaidSpan = LanguageSpan & { readonly isLink: boolean };

/** Lets each link of a sentence begin a stretch of its own, so that it can be told there. Offsets into the part's text. */
export function splitAtLinks(text: string, spans: readonly LanguageSpan[], marks: readonly Mark[]): SaidSpan[] {
  const starts = marks.filter(({ kind, start, end }) => kind === "link" && end > start).map(({ start }) => start);
  return spans.flatMap((span) => splitSpan(text, span, new Set(starts)));
}

function splitSpan(text: string, span: LanguageSpan, starts: ReadonlySet<number>): SaidSpan[] {
  const inside = [...starts].filter((start) => start >= span.start && start < span.end).toSorted((a, b) => a - b);
  const spans: SaidSpan[] = [];
  let at = span.start;
  let isLink = false;
  for (const start of inside) {
    // A bracket or quotation mark before a link belongs to it, and is no stretch of its own.
    const before = text.slice(at, start).replace(/["'\p{Ps}\p{Pi}]+$/u, "");
    if (/[\p{L}\p{N}]/u.test(before)) {
      spans.push({ ...span, start: at, end: at + before.length, isLink });
      at += before.length;
    }
    isLink = true;
  }
  return [...spans, { ...span, start: at, isLink }];
}
