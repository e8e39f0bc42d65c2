import loadEspeak, { type EspeakWorker } from "@echogarden/espeak-ng-emscripten";
import loadSonic from "@echogarden/sonic-wasm";
import { planRate } from "./rates.ts";
import { type RenderedChunk, type RenderJob, sampleRate } from "./rendered-sound.ts";
import { allocateBuffer, SonicStream } from "./sonic.ts";
import { escapeText } from "./ssml.ts";
import { WordTimer } from "./word-timer.ts";

/** What the packages need and cannot find by themselves in a bundle. */
export interface SynthesizerFiles {
  readonly espeakData: ArrayBuffer;
  readonly sonicWasm: ArrayBuffer;
}

/** Text to samples, by eSpeak NG and, beyond its fastest rate, Sonic. Synchronous: belongs in a worker. */
export class Synthesizer {
  readonly #espeak: EspeakWorker;
  readonly #createSonic: (speed: number) => SonicStream;

  private constructor(espeak: EspeakWorker, createSonic: (speed: number) => SonicStream) {
    this.#espeak = espeak;
    this.#createSonic = createSonic;
  }

  static async load(files: SynthesizerFiles): Promise<Synthesizer> {
    const [espeak, sonic] = await Promise.all([
      loadEspeak({ getPreloadedPackage: () => files.espeakData }),
      loadSonic({ wasmBinary: files.sonicWasm }),
    ]);
    const buffer = allocateBuffer(sonic);
    return new Synthesizer(new espeak.eSpeakNGWorker(), (speed) => new SonicStream(sonic, buffer, sampleRate, speed));
  }

  /** Renders the whole text, handing over chunks of about 0.1 s as they become ready. False for an unknown voice. */
  render(job: RenderJob, onChunk: (chunk: RenderedChunk) => void): boolean {
    if (this.#espeak.set_voice(job.voice) !== 0) return false;
    const { nominal, speed } = planRate(job.rate, job.language);
    this.#espeak.set_rate(nominal);
    this.#espeak.set_pitch(Math.min(99, job.pitch ?? 50));
    const sonic = speed > 1 ? this.#createSonic(speed) : null;
    const { ssml, indexes } = escapeText(job.text);
    const timer = new WordTimer(job.text, job.language);
    this.#espeak.synthesize(ssml, (samples, events) => {
      const words = events
        .filter(({ type }) => type === "word")
        .flatMap((event) => timer.take(indexes[event.text_position - 1] ?? 0, event.audio_position / 1000 / speed));
      onChunk({ samples: toFloat(sonic ? sonic.write(samples) : samples), words });
      return false;
    });
    if (sonic) onChunk({ samples: toFloat(sonic.end()), words: [] });
    return true;
  }
}

function toFloat(samples: Int16Array): Float32Array<ArrayBuffer> {
  return Float32Array.from(samples, (sample) => sample / 0x8000);
}
