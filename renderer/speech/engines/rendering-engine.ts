import { countWords } from "../../article/words.ts";
import { type EarconName, renderEarcon } from "../earcons.ts";
import {
  type Engine,
  type EngineCapabilities,
  type PcmChunk,
  SpeechFailure,
  type SpeechMark,
  type SpeechRequest,
  type Voice,
} from "../engine.ts";
import type { RateMemory } from "../rate-memory.ts";
import { matchVoices } from "../voice-match.ts";
import { FileRenderer } from "./embedded/file-renderer.ts";
import { type QueueLimits, RenderQueue } from "./embedded/render-queue.ts";
import { type RenderedChunk, type RenderJob, sampleRate } from "./embedded/rendered-sound.ts";
import type { SoundOutput } from "./embedded/sound-output.ts";
import type { ConnectWorker } from "./embedded/worker-messages.ts";

export interface RenderingParts {
  /** Starts a worker that renders; called again when one has died. */
  readonly connectWorker: ConnectWorker;
  readonly rates: RateMemory;
  /** Where all engines that render are heard; opened at the first sound. */
  openOutput(): SoundOutput;
}

/** What one such engine has of its own. */
export interface RenderingTraits {
  readonly id: string;
  readonly capabilities: EngineCapabilities;
  getVoices(): readonly Voice[];
  readonly limits?: QueueLimits;
  /** Whether the rest of a sentence is made of all of it. */
  readonly needsWhole?: boolean;
  /** How many jobs are rendered ahead at most. */
  readonly mostAhead: number;
  /** In ms; whose first sound is not there by then is late. */
  readonly startPatience: number;
  /** How long it will probably take to make, in ms; where that is known to be more than a listener should wait. */
  foresee?(job: RenderJob): number;
  /** Told how many seconds of sound were made in a second, from a worker that tells. */
  onSpeed?(speed: number): void;
}

/** As many as the natural voices' worker surely keeps (model-line.ts), where they are not very long. */
const mostMade = 4;

/** An engine whose worker makes samples, which are played through Web Audio. */
export class RenderingEngine implements Engine {
  readonly id: string;
  readonly capabilities: EngineCapabilities;
  readonly #parts: RenderingParts;
  readonly #traits: RenderingTraits;
  readonly #queue: RenderQueue;
  readonly #files: FileRenderer;
  /** Sentences that were made last: their rest takes no time, nor do they at another rate. */
  readonly #made: string[] = [];

  constructor(parts: RenderingParts, traits: RenderingTraits) {
    this.id = traits.id;
    this.capabilities = traits.capabilities;
    this.#parts = parts;
    this.#traits = traits;
    const learn = (job: RenderJob, ms: number, speed?: number): void => {
      this.#learn(job, ms);
      if (speed !== undefined) traits.onSpeed?.(speed);
    };
    this.#queue = new RenderQueue(parts.connectWorker, learn, traits.limits);
    this.#files = new FileRenderer(parts.connectWorker, traits.limits);
  }

  listVoices(): Promise<readonly Voice[]> {
    return Promise.resolve(this.#traits.getVoices());
  }

  /** Loads what the worker needs now, so that the first word need not wait for it. Never throws. */
  warmUp(): void {
    this.#queue.start();
    this.#parts.openOutput().warmUp();
  }

  /** Ends the worker, unless something is being rendered. */
  rest(): void {
    this.#queue.end();
  }

  prepare(request: SpeechRequest): void {
    if (request.earcon) return;
    const job = this.#planJob(request);
    if (job && this.#queue.load < this.#traits.mostAhead) this.#queue.render(job, false);
  }

  /** Renders without playing, and learns from it. Rejects with `SpeechFailure`. */
  async make(request: SpeechRequest): Promise<void> {
    const job = this.#planJob(request);
    if (!job) throw new SpeechFailure("no-voice");
    for await (const _ of this.#queue.render(job, true).read());
  }

  async *speak(request: SpeechRequest, signal: AbortSignal): AsyncGenerator<SpeechMark, void, void> {
    if (signal.aborted) return;
    const chunks = request.earcon ? renderSound(request.earcon) : await this.#begin(request, signal);
    if (chunks) yield* this.#parts.openOutput().play(chunks, request.pauseBefore ?? 0, signal);
  }

  render(request: SpeechRequest, signal: AbortSignal): AsyncIterable<PcmChunk> {
    if (request.earcon) return renderSound(request.earcon);
    const job = this.#planJob(request, (voice, factor) => this.#files.keepFactor(voice, factor));
    if (!job) throw new SpeechFailure("no-voice");
    return this.#files.render(job, signal);
  }

  setVolume(volume: number, seconds: number): void {
    this.#parts.openOutput().setVolume(volume, seconds);
  }

  async pause(): Promise<void> {
    await this.#parts.openOutput().pause();
  }

  async resume(): Promise<void> {
    await this.#parts.openOutput().resume();
  }

  /** The sound, once it has begun to come; null when aborted before. */
  async #begin(request: SpeechRequest, signal: AbortSignal): Promise<AsyncIterable<RenderedChunk> | null> {
    const job = this.#planJob(request);
    if (!job) throw new SpeechFailure("no-voice");
    const { startPatience } = this.#traits;
    const isTimed = startPatience < Number.POSITIVE_INFINITY && !request.mayWait;
    // Not begun at all: the machine's time is better spent on the sentence after it.
    if (isTimed && this.#foreseeDelay(job) > startPatience) throw new SpeechFailure("late");
    const rendering = this.#queue.render(job, true);
    if (isTimed && !(await rendering.hasBegun(startPatience, signal))) {
      if (signal.aborted) return null;
      this.#queue.giveUp(job);
      throw new SpeechFailure("late");
    }
    return rendering.read();
  }

  #foreseeDelay(job: RenderJob): number {
    if (this.#queue.has(job) || this.#made.includes(nameSentence(job))) return 0;
    return this.#traits.foresee?.(job) ?? 0;
  }

  /** @param keep may put an earlier factor of a voice in the place of what is known of it now. */
  #planJob(
    { text, before, language, voiceId, rate, pitch }: SpeechRequest,
    keep = (_voice: string, factor: number) => factor,
  ): RenderJob | null {
    const voice = voiceId ?? matchVoices(this.#traits.getVoices(), language)[0]?.id;
    if (voice === undefined) return null;
    const factor = keep(voice, this.#parts.rates.getFactor(this.#nameVoice(voice)));
    const rest = this.#traits.needsWhole && before ? { before } : {};
    return { text, language, rate: rate / factor, voice, ...rest, ...(pitch === undefined ? {} : { pitch }) };
  }

  /** What was asked for is known by the job, how long it sounds by its samples. */
  #learn(job: RenderJob, ms: number): void {
    this.#made.push(nameSentence(job));
    if (this.#made.length > mostMade) this.#made.shift();
    const { text, language, rate, voice } = job;
    this.#parts.rates.learn(this.#nameVoice(voice), { words: countWords(text, language), rate, ms });
  }

  /** As in settings. */
  #nameVoice(voice: string): string {
    return `${this.id}/${voice}`;
  }
}

function nameSentence({ voice, before = "", text }: RenderJob): string {
  return `${voice} ${before}${text}`;
}

async function* renderSound(earcon: EarconName): AsyncGenerator<RenderedChunk & PcmChunk, void, void> {
  yield { samples: renderEarcon(earcon, sampleRate), sampleRate, words: [] };
}
