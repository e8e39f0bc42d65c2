/** Between letters of scripts that write no spaces, so that each is found as a word of its own; nobody sees it. */
const wordBreak = "\u200B";
const dense =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu;

/** A text as it is indexed: letters of Chinese, Japanese, Thai and the like stand apart. */
export function toIndexed(text: string): string {
  return text.replace(dense, `${wordBreak}$&${wordBreak}`);
}

/** The text back, as it was before it was indexed. */
export function fromIndexed(text: string): string {
  return text.replaceAll(wordBreak, "");
}

/**
 * What was typed, as a query of FTS5: all words must be there, the last one may be a beginning. Null where no letter or
 * digit was typed. Nothing that was typed works as an operator.
 */
export function toQuery(typed: string): string | null {
  const words = typed.match(/[\p{L}\p{M}\p{N}]+/gu);
  if (!words) return null;
  const phrases = words.map((word) => `"${toIndexed(word).replaceAll(wordBreak, " ").trim()}"`);
  return `${phrases.join(" ")}*`;
}
