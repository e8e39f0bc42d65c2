import { rawTextNames } from "./element-scopes.ts";

/** One tag of a page's code. */
export interface Tag {
  /** UTF-16 offsets of "<" and of what follows ">". */
  readonly start: number;
  readonly end: number;
  /** In lower case. */
  readonly name: string;
  readonly isEnd: boolean;
  readonly isSelfClosing: boolean;
}

const opening = /<(?:!--|[!?]|(\/?)([a-zA-Z][^\s/>]*))/g;
const attribute = /[\s/]*(?:[^\s/>][^\s/>=]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>"'][^\s>]*)?)?)?/y;

/**
 * The tags of a page's code in order, told as the HTML standard's tokenizer tells them: not those in comments,
 * attributes and scripts. Takes time by the length of the code alone. `isForeign` says whether the place is within a
 * drawing or formula, where names like "style" have no meaning of their own.
 */
export function* scanTags(html: string, isForeign: () => boolean): Generator<Tag> {
  opening.lastIndex = 0;
  for (let position = 0; ; ) {
    const found = find(opening, html, position);
    if (!found) return;
    const name = found[2]?.toLowerCase();
    if (name === undefined) {
      position = skipMarkup(html, found.index);
      continue;
    }
    const end = findTagEnd(html, found.index + found[0].length);
    if (end < 0) return;
    const isEnd = found[1] === "/";
    yield { start: found.index, end, name, isEnd, isSelfClosing: html[end - 2] === "/" };
    position = !isEnd && rawTextNames.has(name) && !isForeign() ? skipText(html, end, name) : end;
    if (name === "plaintext") return;
  }
}

function find(pattern: RegExp, text: string, from: number): RegExpExecArray | null {
  pattern.lastIndex = from;
  return pattern.exec(text);
}

/** Past a comment, a document type or a processing instruction. */
function skipMarkup(html: string, start: number): number {
  const close = html.startsWith("<!--", start) ? "-->" : ">";
  const end = html.indexOf(close, start + 2);
  return end < 0 ? html.length : end + close.length;
}

/** Past the ">" that ends the tag; -1 when none does. */
function findTagEnd(html: string, start: number): number {
  for (let position = start; position < html.length; ) {
    if (html[position] === ">") return position + 1;
    find(attribute, html, position);
    // Only a quote that is never closed stands still.
    position = Math.max(attribute.lastIndex, position + 1);
  }
  return -1;
}

/** To the end tag of an element that holds nothing but text. */
function skipText(html: string, start: number, name: string): number {
  return find(new RegExp(`</${name}`, "gi"), html, start)?.index ?? html.length;
}
