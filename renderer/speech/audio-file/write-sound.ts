import type { Utterance } from "../utterance.ts";
import type { Chapter } from "./audio-tags.ts";
import type { ChapterPlan } from "./plan-chapters.ts";
import { type RecordOptions, recordScript } from "./record-script.ts";
import type { FileEncoder } from "./start-encoder.ts";

export interface SoundJob {
  readonly script: readonly Utterance[];
  readonly chapters: readonly ChapterPlan[];
  readonly voice: RecordOptions;
  readonly encoder: FileEncoder;
  /** How much of it is done, 0 to 1. */
  onProgress(share: number): void;
}

export interface WrittenSound {
  /** Seconds. */
  readonly duration: number;
  /** Sentences that no voice would say. */
  readonly leftOut: number;
}

/** How many utterances the encoder may have before it. */
const mostEncoding = 3;

/** Makes the sound of a script and gives it to the encoder. Null when aborted; rejects when voice or encoder fail. */
export async function writeSound(job: SoundJob, signal: AbortSignal): Promise<WrittenSound | null> {
  const { script, encoder, onProgress } = job;
  const starts = new Map(job.chapters.map(({ index, title }) => [index, title]));
  const chapters: Chapter[] = [];
  const length = script.reduce((sum, { text }) => sum + text.length, 0);
  let [seconds, done, index, leftOut] = [0, 0, 0, 0];
  // Utterances are rendered while those before them are encoded.
  const encoding: Promise<void>[] = [];
  for await (const { utterance, samples, sampleRate, wasSaid } of recordScript(script, job.voice, signal)) {
    const title = starts.get(index);
    if (title !== undefined) chapters.push({ title, start: seconds });
    if (!wasSaid) leftOut++;
    seconds += wasSaid ? samples.length / sampleRate : 0;
    if (encoding.length >= mostEncoding) await encoding.shift();
    if (signal.aborted) return null;
    if (samples.length > 0) encoding.push(encoder.add(samples, sampleRate));
    // Awaited some utterances later, or never when it is given up.
    encoding.at(-1)?.catch(() => undefined);
    index++;
    done += utterance.text.length;
    onProgress(done / length);
  }
  await Promise.all(encoding);
  if (signal.aborted) return null;
  return { duration: await encoder.finish(chapters), leftOut };
}
