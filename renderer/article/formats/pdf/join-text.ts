import type { Mark } from "../../article.ts";

interface Marked {
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** Scripts that are written without spaces. */
const spaceless = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\u3000-\u303f\uff00-\uffef]/u;

/** Joins lines to running text: words that were parted at a line's end are whole again. */
export class TextJoiner {
  readonly #words: ReadonlySet<string>;

  /** `words` are the document's, in lower case, hyphens within them kept: they tell "well-known" from "har-bour". */
  constructor(words: ReadonlySet<string>) {
    this.#words = words;
  }

  join(first: Marked, second: Marked): Marked {
    const { text, shift } = this.#joinTexts(first.text, second.text);
    const moved = second.marks.map((mark) => ({ ...mark, start: mark.start + shift, end: mark.end + shift }));
    return { text, marks: [...first.marks, ...moved] };
  }

  #joinTexts(first: string, second: string): { text: string; shift: number } {
    const bare = first.replace(/[-\u2010\u00ad]$/, "");
    const isParted = bare !== first && /\p{L}$/u.test(bare) && /^\p{Ll}/u.test(second);
    if (isParted && !this.#keepsHyphen(bare, second, first)) {
      return { text: bare + second, shift: bare.length };
    }
    const goesOn = bare !== first || /[\u2013\u2014/]$/.test(first);
    const isSpaceless = spaceless.test(first.at(-1) ?? "") && spaceless.test(second[0] ?? "");
    const between = first === "" || goesOn || isSpaceless ? "" : " ";
    return { text: first + between + second, shift: first.length + between.length };
  }

  /** A hyphen is the word's own when the document has it elsewhere in mid line, and not without it. */
  #keepsHyphen(bare: string, second: string, first: string): boolean {
    if (first.endsWith("\u00ad")) return false;
    const start = /[\p{L}\p{M}-]+$/u.exec(bare)?.[0].toLowerCase() ?? "";
    const end = /^[\p{L}\p{M}]+/u.exec(second)?.[0].toLowerCase() ?? "";
    return this.#words.has(`${start}-${end}`) && !this.#words.has(start + end);
  }
}

/** The words of lines, those at their ends left out, because they may be parted. */
export function collectWords(lines: Iterable<string>): ReadonlySet<string> {
  const words = new Set<string>();
  for (const line of lines) {
    const found = line.toLowerCase().match(/[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*/gu) ?? [];
    for (const word of /-$/.test(line) ? found.slice(0, -1) : found) words.add(word);
  }
  return words;
}
