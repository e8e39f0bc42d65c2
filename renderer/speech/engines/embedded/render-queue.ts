import { SpeechFailure } from "../../engine.ts";
import type { RenderJob } from "./rendered-sound.ts";
import { Rendering } from "./rendering.ts";
import type { ConnectWorker, WorkerPort, WorkerReply } from "./worker-messages.ts";

/** A worker that says nothing for this long while it has work is taken for dead. A long sentence needs 0.2 s. */
const answerTime = 5_000;
/** Reading 24 MB of voice data from a slow disk and compiling takes 0.25 s here; a hundred times that is enough. */
const startTime = 25_000;
/** Enough for what is being said, the two that follow, and one step back. */
const keptRenderings = 6;

interface Work {
  readonly id: number;
  readonly key: string;
  readonly job: RenderJob;
  readonly rendering: Rendering;
}

/** Gives jobs to the worker one at a time, what is wanted now first, and keeps what was rendered ahead. */
export class RenderQueue {
  readonly #connect: ConnectWorker;
  readonly #kept = new Map<string, Rendering>();
  readonly #waiting: Work[] = [];
  #current: Work | null = null;
  #port: WorkerPort | null = null;
  #isReady = false;
  #watchdog: ReturnType<typeof setTimeout> | undefined;
  #lastId = 0;

  /** @param connect starts a worker; called again after one has died. */
  constructor(connect: ConnectWorker) {
    this.#connect = connect;
  }

  /** Starts the worker before there is work, so that the first word need not wait for it. */
  start(): void {
    if (this.#port) return;
    try {
      this.#port = this.#connect({
        reply: (reply) => this.#receive(reply),
        failed: (message) => this.#die(message),
      });
    } catch (error) {
      this.#die(String(error));
    }
  }

  /** The sound of a job: kept from before, under way, or begun now. Urgent jobs go before those that are not. */
  render(job: RenderJob, isUrgent: boolean): Rendering {
    const key = JSON.stringify([job.voice, job.rate, job.language, job.text]);
    const known = this.#kept.get(key);
    if (known && !known.isFailed) {
      // Used again: the youngest of the kept.
      this.#kept.delete(key);
      this.#kept.set(key, known);
      if (isUrgent) this.#moveToFront(key);
      return known;
    }
    const work: Work = { id: ++this.#lastId, key, job, rendering: new Rendering() };
    this.#keep(work);
    if (isUrgent) this.#waiting.unshift(work);
    else this.#waiting.push(work);
    this.start();
    this.#next();
    return work.rendering;
  }

  #moveToFront(key: string): void {
    const index = this.#waiting.findIndex((work) => work.key === key);
    this.#waiting.unshift(...this.#waiting.splice(index, index < 0 ? 0 : 1));
  }

  #keep({ key, rendering }: Work): void {
    this.#kept.delete(key);
    this.#kept.set(key, rendering);
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= keptRenderings) break;
      this.#kept.delete(oldest);
      this.#drop(oldest);
    }
  }

  /** What has fallen out of the cache before it was begun is wanted by nobody; a reader of it is told. */
  #drop(key: string): void {
    const index = this.#waiting.findIndex((work) => work.key === key);
    const [dropped] = index < 0 ? [] : this.#waiting.splice(index, 1);
    dropped?.rendering.fail(new SpeechFailure("refused"));
  }

  #next(): void {
    if (!this.#port || this.#current) return;
    const work = this.#waiting.shift();
    if (!work) return;
    this.#current = work;
    this.#watch();
    this.#port.post({ id: work.id, job: work.job });
  }

  #receive(reply: WorkerReply): void {
    switch (reply.kind) {
      case "broken":
        this.#die(reply.message);
        return;
      case "ready":
        this.#isReady = true;
        break;
      case "chunk":
        this.#getCurrent(reply.id)?.push(reply.chunk);
        break;
      case "done":
        this.#getCurrent(reply.id)?.complete();
        this.#current = null;
        break;
      case "refused":
        this.#getCurrent(reply.id)?.fail(new SpeechFailure("no-voice"));
        this.#current = null;
        break;
    }
    this.#watch();
    this.#next();
  }

  #getCurrent(id: number): Rendering | undefined {
    return this.#current?.id === id ? this.#current.rendering : undefined;
  }

  #watch(): void {
    clearTimeout(this.#watchdog);
    if (!this.#current) return;
    this.#watchdog = setTimeout(() => this.#die("no answer"), this.#isReady ? answerTime : startTime);
  }

  /** Fails everything that was asked for; the next job starts a new worker. */
  #die(cause: string): void {
    clearTimeout(this.#watchdog);
    this.#port?.terminate();
    this.#port = null;
    this.#isReady = false;
    const failed = [...(this.#current ? [this.#current] : []), ...this.#waiting.splice(0)];
    this.#current = null;
    for (const { rendering } of failed) rendering.fail(new SpeechFailure("engine-died", { cause }));
  }
}
