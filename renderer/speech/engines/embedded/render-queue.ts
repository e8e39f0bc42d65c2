import { SpeechFailure } from "../../engine.ts";
import type { RenderJob } from "./rendered-sound.ts";
import { Rendering } from "./rendering.ts";
import type { ConnectWorker, WorkerPort, WorkerReply } from "./worker-messages.ts";

/*
 * How long a worker may say nothing while it has work before it is taken for dead, in ms. A death is told at once by its
 * lock (start-embedded-engine.ts); this is for one that hangs. A worker on a busy machine must not be ended for being
 * slow, or nothing would ever be heard there: each new try gets more time.
 */
/** Its first lines of code run after 50 ms. */
const birthTime = 1_500;
/** Reading 24 MB of voice data and compiling takes 250 ms. */
const startTime = 6_000;
/** Each piece of 0.1 s of sound takes less than a millisecond. */
const answerTime = 1_500;
const patienceGrowth = 3;
/** After so many workers in a row that died of a job or before it, the job is given up. */
const mostDeaths = 3;

export interface QueueLimits {
  /** In ms, by how far the worker has come. */
  readonly patiences: { readonly starting: number; readonly alive: number; readonly ready: number };
  /** False when starting another worker takes longer than a listener should wait: its engine is given up at once. */
  readonly triesAgain: boolean;
}

const usualLimits: QueueLimits = {
  patiences: { starting: birthTime, alive: startTime, ready: answerTime },
  triesAgain: true,
};

/** @param speed seconds of sound that were made in a second, where the worker tells. */
export type OnRendered = (job: RenderJob, ms: number, speed?: number) => void;
/** Enough for the beginning of a new article, of which the player asks for ten, and an announcement. */
const keptRenderings = 12;

interface Work {
  readonly id: number;
  readonly key: string;
  readonly job: RenderJob;
  readonly rendering: Rendering;
}

/** Gives jobs to the worker one at a time, what is wanted now first, and keeps what was rendered ahead. */
export class RenderQueue {
  readonly #connect: ConnectWorker;
  readonly #onRendered: OnRendered;
  readonly #limits: QueueLimits;
  readonly #kept = new Map<string, Rendering>();
  readonly #waiting: Work[] = [];
  #current: Work | null = null;
  #port: WorkerPort | null = null;
  /** How far the worker has come. */
  #stage: "starting" | "alive" | "ready" = "starting";
  /** Workers in a row that have died without finishing a job. */
  #deaths = 0;
  #watchdog: ReturnType<typeof setTimeout> | undefined;
  #lastId = 0;
  #lastWorker = 0;

  /**
   * @param connect starts a worker; called again after one has died.
   * @param onRendered told of each whole sound and how long it is, in ms.
   */
  constructor(connect: ConnectWorker, onRendered: OnRendered, limits = usualLimits) {
    this.#connect = connect;
    this.#onRendered = onRendered;
    this.#limits = limits;
  }

  /** How many jobs are under way or wait. */
  get load(): number {
    return this.#waiting.length + (this.#current ? 1 : 0);
  }

  /** Starts the worker before there is work, so that the first word need not wait for it. */
  start(): void {
    if (this.#port) return;
    // A worker that was given up may still have answers on their way.
    const turn = ++this.#lastWorker;
    const ifCurrent = (act: () => void): void => {
      if (turn === this.#lastWorker) act();
    };
    try {
      this.#port = this.#connect({
        reply: (reply) => ifCurrent(() => this.#receive(reply)),
        failed: (message) => ifCurrent(() => this.#die(message)),
      });
    } catch (error) {
      this.#die(String(error));
    }
  }

  /** Ends a worker that nothing is wanted of any more, to have its memory back; the next job starts another. */
  end(): void {
    if (this.#current || this.#waiting.length > 0) return;
    clearTimeout(this.#watchdog);
    this.#lastWorker++;
    this.#port?.terminate();
    this.#port = null;
    this.#stage = "starting";
    this.#kept.clear();
  }

  /** The sound of a job: kept from before, under way, or begun now. Urgent jobs go before those that are not. */
  render(job: RenderJob, isUrgent: boolean): Rendering {
    const key = nameJob(job);
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

  /** Whether the sound of a job is there, under way or waited for. */
  has(job: RenderJob): boolean {
    const known = this.#kept.get(nameJob(job));
    return known !== undefined && !known.isFailed;
  }

  /** A job that nobody waits for any longer: it is not begun. */
  giveUp(job: RenderJob): void {
    this.#drop(nameJob(job));
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
      case "alive":
      case "ready":
        this.#stage = reply.kind;
        break;
      case "chunk":
        this.#getCurrent(reply.id)?.push(reply.chunk);
        break;
      case "done":
        this.#deaths = 0;
        this.#complete(reply.id, reply.speed);
        break;
      case "refused":
        this.#deaths = 0;
        this.#getCurrent(reply.id)?.fail(new SpeechFailure("no-voice"));
        this.#current = null;
        break;
    }
    this.#watch();
    this.#next();
  }

  #complete(id: number, speed?: number): void {
    const work = this.#current;
    if (work?.id !== id) return;
    work.rendering.complete();
    this.#current = null;
    this.#onRendered(work.job, work.rendering.length, speed);
  }

  #getCurrent(id: number): Rendering | undefined {
    return this.#current?.id === id ? this.#current.rendering : undefined;
  }

  #watch(): void {
    clearTimeout(this.#watchdog);
    if (!this.#current) return;
    const patience = this.#limits.patiences[this.#stage] * patienceGrowth ** this.#deaths;
    // Once more round the loop: after a stall of the page itself the answer may be waiting behind this timer.
    this.#watchdog = setTimeout(() => {
      this.#watchdog = setTimeout(() => this.#die("no answer"), 0);
    }, patience);
  }

  /** Starts another worker for what was asked for; gives up what several have died of. */
  #die(cause: string): void {
    clearTimeout(this.#watchdog);
    this.#lastWorker++;
    this.#port?.terminate();
    this.#port = null;
    const wasReady = this.#stage === "ready";
    this.#stage = "starting";
    const work = this.#current;
    this.#current = null;
    if (work || !wasReady) this.#deaths++;
    const { triesAgain } = this.#limits;
    if (this.#deaths >= mostDeaths || (work && !triesAgain)) {
      this.#deaths = 0;
      // A worker that starts and then dies of this text may be able to say the next.
      if (wasReady && triesAgain) work?.rendering.fail(new SpeechFailure("refused", { cause }));
      else this.#failAll(work, new SpeechFailure("engine-died", { cause }));
    } else if (work) {
      work.rendering.beginAgain();
      this.#waiting.unshift(work);
    }
    // One that died of nothing in particular is replaced before it is needed again.
    if (this.#waiting.length === 0 && !wasReady) return;
    this.start();
    this.#next();
  }

  #failAll(work: Work | null, failure: SpeechFailure): void {
    for (const { rendering } of [...(work ? [work] : []), ...this.#waiting.splice(0)]) rendering.fail(failure);
  }
}

/** The same name means the same sound. */
function nameJob({ voice, rate, pitch, language, text, before }: RenderJob): string {
  return JSON.stringify([voice, rate, pitch, language, text, before]);
}
