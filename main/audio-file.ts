import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { basename, extname } from "node:path";
import type { Result, SavedFile } from "./contract.ts";
import type { AudioFile, AudioFormat } from "./contract-audio.ts";
import { saveReason } from "./save-file.ts";
import { fail, succeed } from "./sources/result.ts";
import { beginFile, type UnfinishedFile } from "./unfinished-file.ts";

/** The one sound file that is being written: it has its name only once it is complete. No method throws. */
export interface AudioFiles {
  begin(path: string): Promise<Result<AudioFile>>;
  write(id: string, position: number, bytes: Uint8Array): Promise<Result<null>>;
  finish(id: string): Promise<Result<SavedFile>>;
  drop(id: string): Promise<void>;
  /** When Hark ends there is no time to wait. */
  dropNow(): void;
}

interface Job {
  readonly id: string;
  readonly file: UnfinishedFile;
}

export function createAudioFiles(): AudioFiles {
  let current: Job | null = null;
  const find = (id: string) => (current?.id === id ? current : null);

  async function discard(job: Job): Promise<void> {
    if (current === job) current = null;
    await job.file.drop();
  }

  /** Does something with the file; when that fails, nothing is left of it. */
  async function use<Value>(id: string, work: (file: UnfinishedFile) => Promise<Value>): Promise<Result<Value>> {
    const job = find(id);
    if (!job) return fail("cancelled");
    try {
      return succeed(await work(job.file));
    } catch (error) {
      await discard(job);
      return fail(saveReason(error), { name: job.file.name });
    }
  }

  return {
    async begin(path) {
      if (current) await discard(current);
      try {
        const file = await beginFile(path);
        current = { id: randomUUID(), file };
        return succeed({ id: current.id, name: file.name });
      } catch (error) {
        return fail(saveReason(error), { name: basename(path) });
      }
    },
    write: (id, position, bytes) => use(id, (file) => file.writeAt(position, bytes).then(() => null)),
    finish: (id) =>
      use(id, async (file) => {
        const saved = await file.finish();
        current = null;
        return saved;
      }),
    async drop(id) {
      const job = find(id);
      if (job) await discard(job);
    },
    dropNow() {
      current?.file.dropNow();
      current = null;
    },
  };
}

/** In UTF-16 units: together with a folder's path within what every file system takes. */
const longestName = 80;

/** The name that is proposed for the sound of an article. */
export function nameAudio(title: string, format: AudioFormat): string {
  const words = title
    .normalize("NFC")
    // What some file system or shell takes for something else, and dots at either end.
    .replace(/[\p{Cc}\p{Cf}\\/:*?"<>|]+/gu, " ")
    .replace(/\s+/gu, " ")
    .slice(0, longestName)
    .replace(/^[\s.]+|[\s.]+$/gu, "");
  return `${words.toWellFormed() || "Hark"}.${format}`;
}

/**
 * Where the reader typed a name without an ending it gets one, or no player would know it. Not where that is another
 * file's name: nobody was asked whether that one may be replaced.
 */
export function withEnding(path: string, format: AudioFormat): string {
  const whole = `${path}.${format}`;
  return extname(path) === "" && !existsSync(whole) ? whole : path;
}
