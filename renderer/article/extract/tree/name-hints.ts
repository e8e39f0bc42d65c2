/** Class, id and the like of an element, and of all others on the page that have the same. */
export class NameHints {
  /** As one string of small words, for guesses by name. */
  readonly words: string;
  /** Its number among the page's names; 0 for none. */
  readonly order: number;

  constructor(names: string, order: number) {
    this.words = readNameWords(names);
    this.order = order;
  }
}

/** Names as pages write them ("leadText top") in small words ("lead-text top"). */
export function readNameWords(names: string): string {
  const start = names.length > mostNames ? names.slice(0, mostNames) : names;
  return capital.test(start) ? start.replace(/([a-z])([A-Z])/g, "$1-$2").toLowerCase() : start;
}

/** In characters. */
const mostNames = 500;
/** Of any script: small letters are those of all. */
const capital = /[A-Z\u0080-\uFFFF]/;

export const noHints = new NameHints("", 0);
