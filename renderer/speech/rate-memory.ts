/** Shorter texts say more about the silence at their ends than about the rate. */
const fewestWords = 5;
/** As how many words what is known of a voice counts beside the first sentences of another text. */
const priorWords = 25;
/** Smaller changes are not applied: nobody hears them, and what was rendered ahead would be thrown away. */
const leastChange = 0.02;
/** A sentence full of numbers, or a clock that jumped, must not do more than this. */
const slowest = 0.4;
const fastest = 2.5;

interface Experience {
  /** Words that were said, and how many it should have been in that time. */
  said: number;
  asked: number;
  /** What is applied now. */
  factor: number;
}

/**
 * How many words a minute each voice really says beside what it is asked for, learned from what it has said: a rate
 * means the same on every voice and in every text.
 */
export class RateMemory {
  readonly #voices = new Map<string, Experience>();
  readonly #onLearned: (factors: Readonly<Record<string, number>>) => void;

  /**
   * @param known factors by voice, from earlier.
   * @param onLearned called with all factors when one has changed.
   */
  constructor(
    known: Readonly<Record<string, number>> = {},
    onLearned: (factors: Readonly<Record<string, number>>) => void = () => undefined,
  ) {
    for (const [voice, factor] of Object.entries(known)) this.#voices.set(voice, withPrior(clamp(factor)));
    this.#onLearned = onLearned;
  }

  isKnown(voice: string): boolean {
    return this.#voices.has(voice);
  }

  /** True words per minute divided by those asked for; 1 for a voice that nobody has heard yet. */
  getFactor(voice: string): number {
    return this.#voices.get(voice)?.factor ?? 1;
  }

  /** Another text has other words: what its first sentences teach counts more than all before. */
  beginText(): void {
    for (const [voice, { factor }] of this.#voices) this.#voices.set(voice, withPrior(factor));
  }

  /** Takes note that a voice, asked for `rate` words a minute, needed `ms` for a text. */
  learn(voice: string, { words, rate, ms }: { words: number; rate: number; ms: number }): void {
    if (words < fewestWords || ms <= 0) return;
    const known = this.#voices.get(voice) ?? withPrior(1);
    const said = known.said + words;
    const asked = known.asked + words / clamp((words * 60_000) / (rate * ms));
    const learned = clamp(said / asked);
    const isChanged = Math.abs(learned / known.factor - 1) > leastChange;
    this.#voices.set(voice, { said, asked, factor: isChanged ? learned : known.factor });
    if (isChanged) this.#onLearned(Object.fromEntries([...this.#voices].map(([key, { factor }]) => [key, factor])));
  }
}

function withPrior(factor: number): Experience {
  return { said: priorWords * factor, asked: priorWords, factor };
}

function clamp(factor: number): number {
  return Math.min(fastest, Math.max(slowest, factor));
}
