/** In ms between two letters of one word; the habit of lists everywhere. */
const pause = 900;

/** Looks for what begins with the letters that are typed into a list. */
export interface FirstLetters {
  /**
   * The index to go to after one more letter, from the active one on and round; -1 when nothing begins so. The same
   * letter again goes to the next one that begins with it.
   */
  add(letter: string, texts: readonly string[], active: number): number;
  /** What has been typed without a pause. */
  getTyped(): string;
}

/** `now` tells the time in ms. */
export function createFirstLetters(now: () => number = () => performance.now()): FirstLetters {
  let typed = "";
  let last = Number.NEGATIVE_INFINITY;
  return {
    getTyped: () => typed,
    add: (letter, texts, active) => {
      const isNew = now() - last > pause;
      last = now();
      typed = isNew ? fold(letter) : typed + fold(letter);
      const isOneLetter = new Set(typed).size === 1;
      const wanted = isOneLetter ? (typed[0] ?? "") : typed;
      // A longer beginning may still fit the one that is active.
      const from = isOneLetter ? active + 1 : Math.max(active, 0);
      const order = texts.map((_text, index) => (from + index) % texts.length);
      return order.find((index) => fold(texts[index] ?? "").startsWith(wanted)) ?? -1;
    },
  };
}

function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
