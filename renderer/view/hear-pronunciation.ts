import type { Pronunciation } from "../../main/contract-pronunciation.ts";
import type { Article, Position } from "../article/article.ts";
import { getBlockText } from "../article/block-text.ts";
import { splitWords } from "../article/words.ts";
import { compileExpression } from "../speech/text/pronunciation/expression.ts";

/** What the listener is to hear of an entry before it is saved. */
export type Preview =
  | { readonly kind: "said"; readonly text: string; readonly language: string }
  | { readonly kind: "skipped" | "nowhere" };

/** What an entry makes of what it is for; an expression of what it finds first in the article. */
export function previewEntry(entry: Pronunciation, article: Article | null, locale: string): Preview {
  const language = entry.language || (article?.metadata.language ?? locale);
  if (entry.kind !== "expression") {
    return entry.said === "" ? { kind: "skipped" } : { kind: "said", text: entry.said, language };
  }
  const compiled = compileExpression(entry.written, entry.matchCase);
  if (!compiled.ok) return { kind: "nowhere" };
  for (const block of article?.blocks ?? []) {
    const [found] = compiled.find(getBlockText(block), entry.said);
    if (found) return found.said === "" ? { kind: "skipped" } : { kind: "said", text: found.said, language };
  }
  return { kind: "nowhere" };
}

/** The word where the listener is; empty where there is none. */
export function findWord(article: Article | null, { block, offset }: Position): string {
  const text = article?.blocks[block] ? getBlockText(article.blocks[block]) : "";
  const words = splitWords(text, article?.metadata.language ?? "en");
  const word = words.find(({ start, end }) => start <= offset && offset < end);
  return word ? text.slice(word.start, word.end) : "";
}
