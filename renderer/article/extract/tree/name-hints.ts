/** Class, id and the like of an element, and of all others on the page that have the same. */
export class NameHints {
  /** As one string of small words, for guesses by name. */
  readonly words: string;
  /** What `judgeNames` found, by the number of its question. */
  readonly judgements: unknown[] = [];

  constructor(names: string) {
    const start = names.length > mostNames ? names.slice(0, mostNames) : names;
    this.words = capital.test(start) ? start.replace(/([a-z])([A-Z])/g, "$1-$2").toLowerCase() : start;
  }
}

/** In characters. */
const mostNames = 500;
/** Of any script: small letters are those of all. */
const capital = /[A-Z\u0080-\uFFFF]/;

export const noHints = new NameHints("");
