import { splitWords, type TextSpan } from "../../../article/words.ts";

/** A word of the text and when it is heard, in seconds from the beginning of the sound. */
export interface WordTime {
  readonly start: number;
  readonly end: number;
  readonly time: number;
}

/**
 * Matches eSpeak's word events to the words of the text. eSpeak says several words for one token ("$5", "AT&T") and
 * one for two ("of the"): a token takes the first event inside it, and one without takes the time of the next.
 */
export class WordTimer {
  readonly #words: readonly TextSpan[];
  #next = 0;

  /** @param language BCP 47 tag of the text. */
  constructor(text: string, language: string) {
    this.#words = splitWords(text, language);
  }

  /** The words that begin by this event: usually one. `index` is a UTF-16 index into the text, `time` in seconds. */
  take(index: number, time: number): WordTime[] {
    const words: WordTime[] = [];
    for (let word = this.#words[this.#next]; word && word.start <= index; word = this.#words[this.#next]) {
      words.push({ ...word, time });
      this.#next++;
    }
    return words;
  }
}
