import { registerAacEncoder } from "@mediabunny/aac-encoder";
import { registerFlacEncoder } from "@mediabunny/flac-encoder";
import { registerMp3Encoder } from "@mediabunny/mp3-encoder";
import { AudioSample, AudioSampleSource, Output, Quality, StreamTarget, type StreamTargetChunk } from "mediabunny";
import type { AudioFormat } from "../../../main/contract-audio.ts";
import { type AudioQuality, audioForms } from "./audio-form.ts";
import type { AudioTags, Chapter } from "./audio-tags.ts";
import { type Container, openContainer } from "./container.ts";
import { Resampler } from "./resampler.ts";

export interface EncoderOptions {
  readonly format: AudioFormat;
  readonly quality: AudioQuality;
  readonly tags: AudioTags;
  /** At most 255: their times are said when the sound has ended. */
  readonly chapterTitles: readonly string[];
  /** Puts bytes into the file at this place. Rejecting ends the encoding with the same error. */
  write(position: number, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
}

/** Fewer and larger writes: each goes through two processes. */
const chunkSize = 2 ** 18;

let areEncodersKnown = false;

/** Speech to an audio file with tags and chapters, as it comes. */
export class AudioEncoder {
  readonly #container: Container;
  readonly #source: AudioSampleSource;
  readonly #output: Output;
  #resampler: { readonly from: number; readonly resampler: Resampler } | null = null;
  #sampleRate = 0;
  #written = 0;

  private constructor(container: Container, source: AudioSampleSource, output: Output) {
    this.#container = container;
    this.#source = source;
    this.#output = output;
  }

  static async start(options: EncoderOptions): Promise<AudioEncoder> {
    if (!areEncodersKnown)
      for (const register of [registerMp3Encoder, registerAacEncoder, registerFlacEncoder]) register();
    areEncodersKnown = true;
    const container = openContainer(options);
    const sink = new WritableStream<StreamTargetChunk>({
      write: ({ position, data }) => container.write(position, data),
    });
    const output = new Output({
      format: container.outputFormat,
      target: new StreamTarget(sink, { chunked: true, chunkSize }),
    });
    const bitRate = audioForms[options.format].bitRates?.[options.quality];
    const source = new AudioSampleSource({
      codec: container.codec,
      ...(bitRate ? { quality: new Quality({ bitrate: bitRate }) } : { transform: { sampleFormat: "s16" } }),
    });
    output.addAudioTrack(source);
    output.setMetadataTags(container.tags);
    await output.start();
    await container.begin();
    return new AudioEncoder(container, source, output);
  }

  /** Takes mono samples, -1 to 1. The rate may change in between: another voice has another one. */
  async add(samples: Float32Array<ArrayBuffer>, sampleRate: number): Promise<void> {
    if (this.#sampleRate === 0) this.#sampleRate = this.#container.sampleRate ?? sampleRate;
    if (this.#resampler && this.#resampler.from !== sampleRate) await this.#endResampler();
    if (sampleRate === this.#sampleRate) return this.#encode(samples);
    this.#resampler ??= { from: sampleRate, resampler: new Resampler(sampleRate, this.#sampleRate) };
    await this.#encode(this.#resampler.resampler.write(samples));
  }

  /** Completes the file. Returns the length of the sound in seconds. */
  async finish(chapters: readonly Chapter[]): Promise<number> {
    await this.#endResampler();
    const duration = this.#written / this.#sampleRate;
    await this.#output.finalize();
    await this.#container.end(chapters, { duration, sampleRate: this.#sampleRate });
    return duration;
  }

  async #endResampler(): Promise<void> {
    const rest = this.#resampler?.resampler.end();
    this.#resampler = null;
    if (rest) await this.#encode(rest);
  }

  async #encode(samples: Float32Array<ArrayBuffer>): Promise<void> {
    if (samples.length === 0) return;
    const sample = new AudioSample({
      data: samples,
      format: "f32-planar",
      numberOfChannels: 1,
      sampleRate: this.#sampleRate,
      timestamp: this.#written / this.#sampleRate,
    });
    this.#written += samples.length;
    // On a full disk adding fails, and the sample would be missed when its memory is taken back.
    await this.#source.add(sample).finally(() => sample.close());
  }
}
