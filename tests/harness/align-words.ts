/** How much of a text was understood, as a recogniser wrote it down. */
export interface Understanding {
  /** Share of its words, 0 to 1, that were understood, in their order. */
  readonly share: number;
  /** The same for each of its sentences. */
  readonly sentences: readonly number[];
  /** How many words were written down for each that was said: 1 when nothing is missing or doubled. */
  readonly length: number;
}

/** Lays what was written down along what was said, so that as many words as possible meet in their order. */
export function compareWords(said: readonly string[], written: string): Understanding {
  const sentences = said.map(listWords);
  const words = sentences.flat();
  const heard = listWords(written);
  const met = align(words, heard);
  let start = 0;
  const shares = sentences.map((sentence) => {
    const count = met.slice(start, start + sentence.length).filter(Boolean).length;
    start += sentence.length;
    return count / sentence.length;
  });
  return { share: met.filter(Boolean).length / words.length, sentences: shares, length: heard.length / words.length };
}

/** Spelling and numbers aside: a recogniser writes American. */
function listWords(text: string): string[] {
  const plain = text.toLowerCase().replaceAll(/[’']/gu, "").replaceAll("our", "or");
  return plain.match(/\p{L}+/gu) ?? [];
}

/** For each word whether it is in the longest common subsequence. */
function align(words: readonly string[], heard: readonly string[]): boolean[] {
  const width = heard.length + 1;
  const lengths = new Uint16Array((words.length + 1) * width);
  const at = (one: number, other: number) => lengths[one * width + other] ?? 0;
  for (let one = words.length - 1; one >= 0; one--) {
    for (let other = heard.length - 1; other >= 0; other--) {
      const isSame = words[one] === heard[other];
      lengths[one * width + other] = isSame
        ? at(one + 1, other + 1) + 1
        : Math.max(at(one + 1, other), at(one, other + 1));
    }
  }
  const met: boolean[] = words.map(() => false);
  for (let one = 0, other = 0; one < words.length && other < heard.length; ) {
    if (words[one] === heard[other]) {
      met[one++] = true;
      other++;
    } else if (at(one + 1, other) >= at(one, other + 1)) one++;
    else other++;
  }
  return met;
}
