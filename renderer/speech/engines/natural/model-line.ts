import type { NaturalReply, NaturalRequest } from "../../../../main/contract-natural.ts";
import type { MadeSound } from "./natural-synthesizer.ts";

/** Pieces whose sound is kept: at another rate, or after a message in between, it is the same. A megabyte each at most. */
const keptSounds = 8;

/** Asks the process that has the model, and matches its answers. */
export class ModelLine {
  readonly #post: (request: NaturalRequest) => void;
  readonly #onBroken: (message: string) => void;
  readonly #ready = Promise.withResolvers<void>();
  readonly #asked = new Map<number, PromiseWithResolvers<MadeSound>>();
  readonly #kept = new Map<string, MadeSound>();
  #lastId = 0;

  /** @param onBroken told when the process will answer no more. */
  constructor(post: (request: NaturalRequest) => void, onBroken: (message: string) => void) {
    this.#post = post;
    this.#onBroken = onBroken;
    this.#ready.promise.catch(() => undefined);
  }

  /** Settles when the model is loaded, or will never be. */
  get ready(): Promise<void> {
    return this.#ready.promise;
  }

  async speak(voice: string, tokens: readonly number[]): Promise<MadeSound> {
    const key = `${voice} ${tokens.join()}`;
    const kept = this.#kept.get(key);
    if (kept) return kept;
    const asked = Promise.withResolvers<MadeSound>();
    const id = ++this.#lastId;
    this.#asked.set(id, asked);
    this.#post({ id, voice, tokens });
    const sound = await asked.promise;
    // Nothing is learned from it a second time.
    this.#kept.set(key, { ...sound, elapsed: 0 });
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > keptSounds && oldest !== undefined) this.#kept.delete(oldest);
    return sound;
  }

  receive(reply: NaturalReply): void {
    switch (reply.kind) {
      case "ready":
        this.#ready.resolve();
        break;
      case "broken":
        this.fail(reply.message);
        break;
      case "sound":
        this.#take(reply.id)?.resolve(reply);
        break;
      case "failed":
        this.#take(reply.id)?.reject(new Error(reply.message));
        break;
    }
  }

  fail(message: string): void {
    this.#ready.reject(new Error(message));
    for (const { reject } of this.#asked.values()) reject(new Error(message));
    this.#asked.clear();
    this.#onBroken(message);
  }

  #take(id: number): PromiseWithResolvers<MadeSound> | undefined {
    const asked = this.#asked.get(id);
    this.#asked.delete(id);
    return asked;
  }
}
