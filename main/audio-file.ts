import { randomUUID } from "node:crypto";
import { existsSync, rmSync } from "node:fs";
import { type FileHandle, open, rename, rm } from "node:fs/promises";
import { basename, dirname, extname } from "node:path";
import type { Result, SavedFile } from "./contract.ts";
import type { AudioFile, AudioFormat } from "./contract-audio.ts";
import { nameUnfinished, saveReason } from "./save-file.ts";
import { fail, succeed } from "./sources/result.ts";

/** The one sound file that is being written: it has its name only once it is complete. No method throws. */
export interface AudioFiles {
  begin(path: string): Promise<Result<AudioFile>>;
  write(id: string, position: number, bytes: Uint8Array): Promise<Result<null>>;
  finish(id: string): Promise<Result<SavedFile>>;
  drop(id: string): Promise<void>;
  /** When Hark ends there is no time to wait. */
  dropNow(): void;
}

interface Unfinished {
  readonly id: string;
  readonly path: string;
  readonly name: string;
  readonly unfinished: string;
  readonly handle: FileHandle;
}

export function createAudioFiles(): AudioFiles {
  let current: Unfinished | null = null;
  const find = (id: string) => (current?.id === id ? current : null);

  async function discard(file: Unfinished): Promise<void> {
    if (current === file) current = null;
    await file.handle.close().catch(() => undefined);
    await rm(file.unfinished, { force: true }).catch(() => undefined);
  }

  /** Does something with the file; when that fails, nothing is left of it. */
  async function use<Value>(id: string, work: (file: Unfinished) => Promise<Value>): Promise<Result<Value>> {
    const file = find(id);
    if (!file) return fail("cancelled");
    try {
      return succeed(await work(file));
    } catch (error) {
      await discard(file);
      return fail(saveReason(error), { name: file.name });
    }
  }

  return {
    async begin(path) {
      if (current) await discard(current);
      const name = basename(path);
      const unfinished = nameUnfinished(path);
      try {
        current = { id: randomUUID(), path, name, unfinished, handle: await open(unfinished, "wx") };
        return succeed({ id: current.id, name });
      } catch (error) {
        return fail(saveReason(error), { name });
      }
    },
    write: (id, position, bytes) =>
      use(id, async ({ handle }) => {
        for (let written = 0; written < bytes.length; ) {
          written += (await handle.write(bytes, written, bytes.length - written, position + written)).bytesWritten;
        }
        return null;
      }),
    finish: (id) =>
      use(id, async (file) => {
        // Not before it is on the disk: otherwise a power cut leaves an empty file under a good name.
        await file.handle.sync();
        await file.handle.close();
        await rename(file.unfinished, file.path);
        current = null;
        return { name: file.name, folder: basename(dirname(file.path)) };
      }),
    async drop(id) {
      const file = find(id);
      if (file) await discard(file);
    },
    dropNow() {
      if (current) rmSync(current.unfinished, { force: true });
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
