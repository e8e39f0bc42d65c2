import type { SpeechFailure } from "../../engine.ts";
import { waitFor } from "../../wait.ts";
import { type RenderedChunk, sampleRate } from "./rendered-sound.ts";

/** The sound of one job while and after it is made: can be read from the beginning at any time. */
export class Rendering {
  readonly #chunks: RenderedChunk[] = [];
  /** Chunks that are made once more after a worker has died: the same text gives the same ones. */
  #repeated = 0;
  #isComplete = false;
  #failure: SpeechFailure | null = null;
  #wake = Promise.withResolvers<void>();

  push(chunk: RenderedChunk): void {
    if (this.#repeated > 0) {
      this.#repeated--;
      return;
    }
    this.#chunks.push(chunk);
    this.#notify();
  }

  /** Its maker died: what comes now begins anew, and who listens hears on from where they are. */
  beginAgain(): void {
    this.#repeated = this.#chunks.length;
  }

  complete(): void {
    this.#isComplete = true;
    this.#notify();
  }

  fail(failure: SpeechFailure): void {
    this.#failure = failure;
    this.#notify();
  }

  /** Of the sound so far, in ms. */
  get length(): number {
    return (this.#chunks.reduce((sum, { samples }) => sum + samples.length, 0) / sampleRate) * 1000;
  }

  get isFailed(): boolean {
    return this.#failure !== null;
  }

  /** Yields the chunks as they become ready; throws the failure, if there was one, after them. */
  async *read(): AsyncGenerator<RenderedChunk, void, void> {
    for (let index = 0; ; ) {
      const chunk = this.#chunks[index];
      if (chunk) {
        index++;
        yield chunk;
      } else if (this.#failure) {
        throw this.#failure;
      } else if (this.#isComplete) {
        return;
      } else {
        await this.#wake.promise;
      }
    }
  }

  /** Waits at most so many ms until there is something to read: sound, the end, or a failure. */
  async hasBegun(patience: number, signal: AbortSignal): Promise<boolean> {
    const isReadable = () => this.#chunks.length > 0 || this.#isComplete || this.#failure !== null;
    const waiting = new AbortController();
    const { promise, resolve } = Promise.withResolvers<void>();
    void waitFor(patience, AbortSignal.any([signal, waiting.signal])).then(resolve);
    let isOver = false;
    void promise.then(() => {
      isOver = true;
    });
    while (!isReadable() && !isOver) await Promise.race([this.#wake.promise, promise]);
    waiting.abort();
    return isReadable();
  }

  #notify(): void {
    this.#wake.resolve();
    this.#wake = Promise.withResolvers();
  }
}
