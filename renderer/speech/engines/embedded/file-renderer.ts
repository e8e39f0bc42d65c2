import type { PcmChunk } from "../../engine.ts";
import { untilAborted } from "../../wait.ts";
import { type QueueLimits, RenderQueue } from "./render-queue.ts";
import { type RenderJob, sampleRate } from "./rendered-sound.ts";
import type { ConnectWorker } from "./worker-messages.ts";

/** In ms; a worker that nobody has asked for anything this long is ended: it holds 60 MB. */
const idleTime = 5_000;

/** Renders for files, in a worker of its own, so that what is read aloud meanwhile never waits. */
export class FileRenderer {
  readonly #queue: RenderQueue;
  /** What each voice's rate is multiplied by: a file keeps what it began with, whatever is learned meanwhile. */
  readonly #factors = new Map<string, number>();
  #inUse = 0;
  #ending: ReturnType<typeof setTimeout> | undefined;

  constructor(connect: ConnectWorker, limits?: QueueLimits) {
    this.#queue = new RenderQueue(connect, () => undefined, limits);
  }

  async *render(job: RenderJob, signal: AbortSignal): AsyncGenerator<PcmChunk, void, void> {
    if (signal.aborted) return;
    clearTimeout(this.#ending);
    this.#inUse++;
    const chunks = this.#queue.render(job, false).read();
    try {
      for (;;) {
        const next = chunks.next();
        next.catch(() => undefined);
        await untilAborted(next, signal);
        if (signal.aborted) return;
        const { value, done } = await next;
        if (done) return;
        yield { samples: value.samples, sampleRate };
      }
    } finally {
      this.#inUse--;
      if (this.#inUse === 0) this.#ending = setTimeout(() => this.#rest(), idleTime);
    }
  }

  /** The factor that a voice began with, or this one, if it begins now. */
  keepFactor(voice: string, factor: number): number {
    const kept = this.#factors.get(voice) ?? factor;
    this.#factors.set(voice, kept);
    return kept;
  }

  #rest(): void {
    this.#queue.end();
    this.#factors.clear();
  }
}
