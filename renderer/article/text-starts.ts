import { foldText } from "./compare-text.ts";

/** In folded characters, and how much of a text has that many. */
export const startLength = 20;
const headLength = 60;
const enough = 30;

/** How a text begins as it sounds: equal for texts that sound the same, and found without folding all of a long one. */
export function foldStart(text: string): string {
  const head = foldText(text.slice(0, headLength));
  // What a cut leaves of its last word or letter is not looked at.
  const isWhole = text.length <= headLength || head.length > enough;
  return (isWhole ? head : foldText(text)).slice(0, startLength);
}

/** Texts, to be asked whether another sounds like one of them. */
export class HeardTexts {
  readonly #folded = new Set<string>();
  readonly #starts = new Set<string>();

  add(text: string): void {
    const folded = foldText(text);
    if (folded === "") return;
    this.#folded.add(folded);
    this.#starts.add(foldStart(text));
  }

  has(text: string): boolean {
    return this.#folded.has(foldText(text));
  }

  /** Whether a text may begin with one of them: no for nearly all that do not. */
  mayBegin(text: string): boolean {
    if (this.#starts.size === 0) return false;
    const start = foldStart(text);
    if (this.#starts.has(start)) return true;
    for (const each of this.#starts) if (each.length < startLength && start.startsWith(each)) return true;
    return false;
  }
}
