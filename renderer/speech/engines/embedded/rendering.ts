import type { SpeechFailure } from "../../engine.ts";
import type { RenderedChunk } from "./rendered-sound.ts";

/** The sound of one job while and after it is made: can be read from the beginning at any time. */
export class Rendering {
  readonly #chunks: RenderedChunk[] = [];
  #isComplete = false;
  #failure: SpeechFailure | null = null;
  #wake = Promise.withResolvers<void>();

  push(chunk: RenderedChunk): void {
    this.#chunks.push(chunk);
    this.#notify();
  }

  complete(): void {
    this.#isComplete = true;
    this.#notify();
  }

  fail(failure: SpeechFailure): void {
    this.#failure = failure;
    this.#notify();
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

  #notify(): void {
    this.#wake.resolve();
    this.#wake = Promise.withResolvers();
  }
}
