import { readFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import type { InferenceSession, Tensor } from "onnxruntime-node";
import { mostTokens } from "../contract-natural.ts";
import { writeOutputPatch } from "./output-patch.ts";
import { modelName, nameVoiceFile } from "./pack-manifest.ts";

/** Where the model keeps how long each token sounds: a tensor inside of its graph, by the name of its export. */
const durationName = "/encoder/Clip_output_0";
/** Samples for one of its frames. */
const frameLength = 600;
/** Its sound runs ahead of them by so many frames, which its makers take off as well (kokoro, join_timestamps). */
const framesAhead = 3;
/** Numbers of a voice for one length of text. */
const styleLength = 256;
/** Beyond as many cores as a mobile processor's fast ones, threads wait for each other. */
const mostThreads = 6;

/** What of the package is used. */
export interface OnnxRuntime {
  readonly InferenceSession: typeof InferenceSession;
  readonly Tensor: typeof Tensor;
}

export interface KokoroSound {
  /** Mono, -1 to 1. */
  readonly samples: Float32Array<ArrayBuffer>;
  /** In samples, for each token and the padding on either side; null where the model does not tell. */
  readonly durations: readonly number[] | null;
}

/** Kokoro-82M: tokens to samples. */
export class KokoroModel {
  readonly #runtime: OnnxRuntime;
  readonly #session: InferenceSession;
  readonly #folder: string;
  readonly #voices = new Map<string, Float32Array>();

  private constructor(runtime: OnnxRuntime, session: InferenceSession, folder: string) {
    this.#runtime = runtime;
    this.#session = session;
    this.#folder = folder;
  }

  /** Loads it from the pack's folder. Rejects when the file is missing or no such model. */
  static async load(runtime: OnnxRuntime, folder: string): Promise<KokoroModel> {
    const model = await readFile(join(folder, modelName));
    const session = await createSession(runtime, Buffer.concat([model, writeOutputPatch(durationName)])).catch(() =>
      // Another export, in which that tensor is called something else: then the words' times are estimated.
      createSession(runtime, model),
    );
    return new KokoroModel(runtime, session, folder);
  }

  /** @param tokens without the paddings; 1 to `mostTokens`. Rejects for others, and for a voice that is not there. */
  async speak(voice: string, tokens: readonly number[]): Promise<KokoroSound> {
    const count = tokens.length;
    if (count < 1 || count > mostTokens) throw new RangeError(`${count} tokens`);
    const { Tensor } = this.#runtime;
    const styles = await this.#readVoice(voice);
    const row = Math.min(count, mostTokens - 1) * styleLength;
    const result = await this.#session.run({
      input_ids: new Tensor("int64", BigInt64Array.from([0, ...tokens, 0], BigInt), [1, count + 2]),
      style: new Tensor("float32", styles.slice(row, row + styleLength), [1, styleLength]),
      speed: new Tensor("float32", [1], [1]),
    });
    const samples = Float32Array.from(readFloats(result.waveform));
    return { samples, durations: readDurations(result[durationName], count + 2, samples.length) };
  }

  async #readVoice(voice: string): Promise<Float32Array> {
    const known = this.#voices.get(voice);
    if (known) return known;
    const bytes = await readFile(join(this.#folder, nameVoiceFile(voice)));
    const styles = new Float32Array(Uint8Array.from(bytes).buffer);
    this.#voices.set(voice, styles);
    return styles;
  }
}

function createSession({ InferenceSession }: OnnxRuntime, model: Uint8Array): Promise<InferenceSession> {
  const intraOpNumThreads = Math.max(1, Math.min(mostThreads, availableParallelism()));
  return InferenceSession.create(model, { executionProviders: ["cpu"], intraOpNumThreads, logSeverityLevel: 3 });
}

/** Null unless there is one for each token and together they are as long as the sound. */
function readDurations(tensor: Tensor | undefined, count: number, length: number): readonly number[] | null {
  if (!tensor) return null;
  const durations = [...readFloats(tensor)].map((frames) => frames * frameLength);
  const sum = durations.reduce((total, duration) => total + duration, 0);
  if (durations.length !== count || Math.abs(sum - length) > frameLength) return null;
  const ahead = Math.min(durations[0] ?? 0, framesAhead * frameLength);
  return [(durations[0] ?? 0) - ahead, ...durations.slice(1, -1), (durations.at(-1) ?? 0) + ahead];
}

function readFloats(tensor: Tensor | undefined): Float32Array {
  if (tensor?.data instanceof Float32Array) return tensor.data;
  throw new TypeError("the model's answer is no sound");
}
