/** Words a minute of a voice nobody has heard yet: most system voices are near this. */
const assumedRate = 180;
/** Shorter texts say more about the pauses at their ends than about the rate. */
const fewestWords = 5;
/** The Web Speech API allows 0.1 to 10; services cut off earlier than that, about here. */
const slowest = 0.4;
const fastest = 3.5;

/**
 * Web Speech takes a multiplier of a speed that nobody tells. What each voice has needed for what it said gives its
 * true words per minute, so that a rate means the same on every voice after a sentence or two.
 */
export class VoiceRates {
  readonly #baseRates = new Map<string, number>();

  /** The multiplier for `SpeechSynthesisUtterance.rate`. @param rate true words per minute. */
  getMultiplier(voiceId: string, rate: number): number {
    return Math.min(fastest, Math.max(slowest, rate / this.#getBaseRate(voiceId)));
  }

  /** Milliseconds that a text will take. */
  estimate(voiceId: string, wordCount: number, multiplier: number): number {
    return (wordCount / (this.#getBaseRate(voiceId) * multiplier)) * 60_000;
  }

  /** Takes note of how long a voice needed for a text that it said to its end. */
  learn(voiceId: string, wordCount: number, multiplier: number, ms: number): void {
    if (wordCount < fewestWords || ms <= 0) return;
    const measured = wordCount / (ms / 60_000) / multiplier;
    // Half of what is known is kept: one sentence full of numbers must not jolt the rate.
    this.#baseRates.set(voiceId, (this.#getBaseRate(voiceId) + measured) / 2);
  }

  #getBaseRate(voiceId: string): number {
    return this.#baseRates.get(voiceId) ?? assumedRate;
  }
}
