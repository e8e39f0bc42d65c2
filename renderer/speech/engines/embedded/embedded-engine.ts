import { countWords } from "../../../article/words.ts";
import { type EarconName, renderEarcon } from "../../earcons.ts";
import { type Engine, type PcmChunk, SpeechFailure, type SpeechMark, type SpeechRequest } from "../../engine.ts";
import type { RateMemory } from "../../rate-memory.ts";
import { matchVoices } from "../../voice-match.ts";
import { FileRenderer } from "./file-renderer.ts";
import { RenderQueue } from "./render-queue.ts";
import { type RenderedChunk, type RenderJob, sampleRate } from "./rendered-sound.ts";
import type { SoundOutput } from "./sound-output.ts";
import { embeddedEngineId, embeddedVoices } from "./voices.ts";
import type { ConnectWorker } from "./worker-messages.ts";

export interface EmbeddedEngineParts {
  /** Starts an eSpeak worker; called again when one has died. */
  readonly connectWorker: ConnectWorker;
  readonly rates: RateMemory;
  /** Called once, at the first sound. */
  createOutput(): SoundOutput;
}

export interface EmbeddedEngine extends Engine {
  /** Loads the voice data now, so that the first word need not wait for it. Never throws. */
  warmUp(): void;
}

/** The engine that is always there: eSpeak NG as WebAssembly, played through Web Audio. */
export function createEmbeddedEngine(parts: EmbeddedEngineParts): EmbeddedEngine {
  return new EspeakEngine(parts);
}

class EspeakEngine implements EmbeddedEngine {
  readonly id = embeddedEngineId;
  // Sonic beyond eSpeak's 414 words a minute; at 900 a trained ear still follows.
  readonly capabilities = { wordTimings: true, pcm: true, pause: true, earcons: true, maxRate: 900 };
  readonly #parts: EmbeddedEngineParts;
  readonly #queue: RenderQueue;
  readonly #files: FileRenderer;
  #output: SoundOutput | null = null;

  constructor(parts: EmbeddedEngineParts) {
    this.#parts = parts;
    this.#queue = new RenderQueue(parts.connectWorker, (job, ms) => this.#learn(job, ms));
    this.#files = new FileRenderer(parts.connectWorker);
  }

  listVoices() {
    return Promise.resolve(embeddedVoices);
  }

  warmUp(): void {
    this.#queue.start();
    this.#openOutput().warmUp();
  }

  prepare(request: SpeechRequest): void {
    if (request.earcon) return;
    const job = this.#planJob(request);
    if (job) this.#queue.render(job, false);
  }

  async *speak(request: SpeechRequest, signal: AbortSignal): AsyncGenerator<SpeechMark, void, void> {
    if (signal.aborted) return;
    const chunks = request.earcon ? renderSound(request.earcon) : this.#renderText(request);
    yield* this.#openOutput().play(chunks, request.pauseBefore ?? 0, signal);
  }

  #renderText(request: SpeechRequest): AsyncIterable<RenderedChunk> {
    const job = this.#planJob(request);
    if (!job) throw new SpeechFailure("no-voice");
    return this.#queue.render(job, true).read();
  }

  render(request: SpeechRequest, signal: AbortSignal): AsyncIterable<PcmChunk> {
    if (request.earcon) return renderSound(request.earcon);
    const job = this.#planJob(request, (voice, factor) => this.#files.keepFactor(voice, factor));
    if (!job) throw new SpeechFailure("no-voice");
    return this.#files.render(job, signal);
  }

  setVolume(volume: number, seconds: number): void {
    this.#openOutput().setVolume(volume, seconds);
  }

  async pause(): Promise<void> {
    await this.#output?.pause();
  }

  async resume(): Promise<void> {
    await this.#output?.resume();
  }

  #openOutput(): SoundOutput {
    this.#output ??= this.#parts.createOutput();
    return this.#output;
  }

  /** @param keep may put an earlier factor of a voice in the place of what is known of it now. */
  #planJob(
    { text, language, voiceId, rate, pitch }: SpeechRequest,
    keep = (_voice: string, factor: number) => factor,
  ): RenderJob | null {
    const voice = voiceId ?? matchVoices(embeddedVoices, language)[0]?.id;
    if (voice === undefined) return null;
    const factor = keep(voice, this.#parts.rates.getFactor(nameVoice(voice)));
    return { text, language, rate: rate / factor, voice, ...(pitch === undefined ? {} : { pitch }) };
  }

  /** What was asked for is known by the job, how long it sounds by its samples. */
  #learn({ text, language, rate, voice }: RenderJob, ms: number): void {
    this.#parts.rates.learn(nameVoice(voice), { words: countWords(text, language), rate, ms });
  }
}

async function* renderSound(earcon: EarconName): AsyncGenerator<RenderedChunk & PcmChunk, void, void> {
  yield { samples: renderEarcon(earcon, sampleRate), sampleRate, words: [] };
}

/** As in settings. */
function nameVoice(voice: string): string {
  return `${embeddedEngineId}/${voice}`;
}
