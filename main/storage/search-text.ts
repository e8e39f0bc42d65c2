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
  const words = listWords(typed);
  if (words.length === 0) return null;
  const phrases = words.map((word) => `"${toIndexed(word).replaceAll(wordBreak, " ").trim()}"`);
  return `${phrases.join(" ")}*`;
}

function listWords(typed: string): string[] {
  return typed.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** In UTF-16 units: how much of a text stands before and after the word that was found. */
const snippetBefore = 40;
const snippetLength = 120;

/** Where the first of the words that were typed stands in a text; empty where only headline, byline or site have them. */
export function makeSnippet(text: string, typed: string): string {
  const words = listWords(typed).map(fold);
  const start = findFirst(fold(text), words);
  if (start < 0) return "";
  // The paragraph's own words: what is above it is often the headline once more.
  const paragraph = text.lastIndexOf("\n", start) + 1;
  const from = start - paragraph <= snippetBefore ? paragraph : findWordStart(text, start - snippetBefore);
  const rest = text.slice(from, from + snippetLength);
  const to = from + snippetLength >= text.length ? text.length : from + Math.max(rest.lastIndexOf(" "), snippetBefore);
  return `${from > 0 ? "…" : ""}${text.slice(from, to).replaceAll("\n", " ")}${to < text.length ? "…" : ""}`;
}

/** Small letters without their marks, one for one, so that places in it are places in the text. */
function fold(text: string): string {
  return text.toLowerCase().replace(/[\u00C0-\u024F\u1E00-\u1EFF]/g, (letter) => letter.normalize("NFD").charAt(0));
}

function findFirst(text: string, words: readonly string[]): number {
  const found = words.map((word) => findWord(text, word)).filter((place) => place >= 0);
  return found.length === 0 ? -1 : Math.min(...found);
}

/** Where a word begins so; in scripts without spaces anywhere. */
function findWord(text: string, word: string): number {
  for (let place = text.indexOf(word); place >= 0; place = text.indexOf(word, place + 1)) {
    const before = text.charAt(place - 1);
    if (!/[\p{L}\p{N}]/u.test(before) || word.search(dense) >= 0) return place;
  }
  return -1;
}

function findWordStart(text: string, from: number): number {
  const space = text.slice(from, from + snippetBefore).search(/\s/);
  return space < 0 ? from : from + space + 1;
}
