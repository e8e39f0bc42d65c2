import { rmSync } from "node:fs";
import { type FileHandle, open, rename, rm } from "node:fs/promises";
import { basename, dirname } from "node:path";
import type { SavedFile } from "./contract.ts";
import { nameUnfinished } from "./save-file.ts";

/** A file that is written piece by piece, and has its name only once it is complete. Methods throw. */
export interface UnfinishedFile {
  readonly name: string;
  append(bytes: Uint8Array): Promise<void>;
  writeAt(position: number, bytes: Uint8Array): Promise<void>;
  finish(): Promise<SavedFile>;
  /** Never throws. */
  drop(): Promise<void>;
  /** When Hark ends there is no time to wait. */
  dropNow(): void;
}

export async function beginFile(path: string): Promise<UnfinishedFile> {
  const unfinished = nameUnfinished(path);
  const handle: FileHandle = await open(unfinished, "wx");
  return {
    name: basename(path),
    append: (bytes) => handle.appendFile(bytes),
    async writeAt(position, bytes) {
      for (let written = 0; written < bytes.length; ) {
        written += (await handle.write(bytes, written, bytes.length - written, position + written)).bytesWritten;
      }
    },
    async finish() {
      // Not before it is on the disk: otherwise a power cut leaves an empty file under a good name.
      await handle.sync();
      await handle.close();
      await rename(unfinished, path);
      return { name: basename(path), folder: basename(dirname(path)) };
    },
    async drop() {
      await handle.close().catch(() => undefined);
      await rm(unfinished, { force: true }).catch(() => undefined);
    },
    dropNow: () => rmSync(unfinished, { force: true }),
  };
}
