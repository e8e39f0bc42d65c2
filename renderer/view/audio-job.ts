import type { Failure, Requests, Result, SavedFile } from "../../main/contract.ts";
import type { AudioFormat } from "../../main/contract-audio.ts";
import type { Article } from "../article/article.ts";
import type { AudioQuality } from "../speech/audio-file/audio-form.ts";
import { makeLabel } from "../speech/audio-file/audio-tags.ts";
import { planChapters } from "../speech/audio-file/plan-chapters.ts";
import { RecordingFailure, type RecordOptions } from "../speech/audio-file/record-script.ts";
import { type FileEncoder, startEncoder } from "../speech/audio-file/start-encoder.ts";
import { type WrittenSound, writeSound } from "../speech/audio-file/write-sound.ts";
import type { Utterance } from "../speech/utterance.ts";
import { findCover } from "./audio-cover.ts";

/** What is made into a file, taken when it begins: the reader may open something else meanwhile. */
export interface AudioJob {
  readonly format: AudioFormat;
  readonly quality: AudioQuality;
  readonly article: Article;
  /** What the article is called. */
  readonly name: string;
  readonly documentId: string;
  readonly script: readonly Utterance[];
  readonly voice: RecordOptions;
}

export interface MadeAudio {
  readonly saved: SavedFile;
  readonly sound: WrittenSound;
}

export type AudioRequests = Pick<Requests, "beginAudio" | "writeAudio" | "finishAudio" | "dropAudio" | "fetchImage">;

const notSaved: Failure = { ok: false, reason: "not-saved", detail: {} };

/**
 * Makes the sound and writes it into a file that was begun. Where that fails or is cancelled nothing is left of the
 * file. Never rejects.
 */
export async function makeAudio(
  job: AudioJob,
  fileId: string,
  request: AudioRequests,
  onProgress: (share: number) => void,
  cancelled: AbortSignal,
): Promise<Result<MadeAudio>> {
  let failure = notSaved;
  const write = async (position: number, bytes: Uint8Array<ArrayBuffer>) => {
    const written = await request.writeAudio(fileId, position, bytes);
    if (written.ok) return;
    failure = written;
    throw new Error(written.reason);
  };
  try {
    const sound = await encode(job, write, request, onProgress, cancelled);
    const saved = sound && (await request.finishAudio(fileId));
    if (sound && saved?.ok) return { ok: true, value: { saved: saved.value, sound } };
    if (saved?.ok === false) failure = saved;
  } catch (error) {
    if (error instanceof RecordingFailure) failure = { ok: false, reason: "no-voice", detail: {} };
    else if (failure === notSaved && !cancelled.aborted) console.error(error);
  }
  await request.dropAudio(fileId).catch(() => undefined);
  return failure;
}

async function encode(
  { format, quality, article, name, documentId, script, voice }: AudioJob,
  write: (position: number, bytes: Uint8Array<ArrayBuffer>) => Promise<void>,
  request: AudioRequests,
  onProgress: (share: number) => void,
  cancelled: AbortSignal,
): Promise<WrittenSound | null> {
  const { byline, site, published, updated, url } = article.metadata;
  const cover = await findCover(article, script, (address) => request.fetchImage(documentId, address));
  const [title, artist, album] = [makeLabel(name), makeLabel(byline), makeLabel(site)];
  const tags = { title, artist, album, date: published || updated, comment: url, cover };
  const chapters = planChapters(script, article, name);
  if (cancelled.aborted) return null;
  const encoder: FileEncoder = await startEncoder({
    format,
    quality,
    tags,
    chapterTitles: chapters.map(({ title }) => title),
    write,
  });
  cancelled.addEventListener("abort", encoder.end);
  try {
    return await writeSound({ script, chapters, voice, encoder, onProgress }, cancelled);
  } finally {
    cancelled.removeEventListener("abort", encoder.end);
    encoder.end();
  }
}
