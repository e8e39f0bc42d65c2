/** Class, id and the like of an element, and of all others on the page that have the same. */
export class NameHints {
  /** As one string of small words, for guesses by name. */
  readonly words: string;
  /** Without style sheets' utilities ("dark:link-black", "w-[40%]"), which name looks and not meanings. */
  readonly meanings: string;
  /** What is known of them, for each of the questions of `judgeNames`. */
  readonly answers: unknown[] = [];

  constructor(names: string) {
    this.words = readNameWords(names);
    this.meanings = utility.test(this.words) ? this.words.replace(/\S*[:[/]\S*/g, "") : this.words;
  }
}

/** Names as pages write them ("leadText top") in small words ("lead-text top"). */
export function readNameWords(names: string): string {
  const start = names.length > mostNames ? names.slice(0, mostNames) : names;
  return capital.test(start) ? start.replace(/([a-z])([A-Z])/g, "$1-$2").toLowerCase() : start;
}

const utility = /[:[/]/;

/** In characters. */
const mostNames = 500;
/** Of any script: small letters are those of all. */
const capital = /[A-Z\u0080-\uFFFF]/;

export const noHints = new NameHints("");
