import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Failure } from "../contract.ts";
import { saveReason } from "../save-file.ts";
import { fail } from "../sources/result.ts";
import type { PackFile, PackManifest } from "./pack-manifest.ts";

/** Ends the name of a file that is not all there. */
const unfinishedEnding = ".part";

/** What of the pack is on the disk. */
export interface PackContents {
  readonly missing: readonly PackFile[];
  /** Bytes of whole files and of what has arrived of others. */
  readonly bytesHere: number;
}

/**
 * The folder of the installed pack. A file has its name only once all of it is there and its SHA-256 is the right one:
 * what is broken off is never taken for installed.
 */
export class PackFolder {
  readonly path: string;
  readonly #manifest: PackManifest;

  constructor(path: string, manifest: PackManifest) {
    this.path = path;
    this.#manifest = manifest;
  }

  async read(): Promise<PackContents> {
    const missing: PackFile[] = [];
    let bytesHere = 0;
    for (const file of this.#manifest.files) {
      const isThere = (await readSize(join(this.path, file.name))) === file.bytes;
      if (!isThere) missing.push(file);
      bytesHere += isThere ? file.bytes : await this.readUnfinished(file);
    }
    return { missing, bytesHere };
  }

  /** How many bytes of a file have arrived; 0 when none have, or more than there can be. */
  async readUnfinished(file: PackFile): Promise<number> {
    const size = await readSize(this.#nameUnfinished(file));
    return size > file.bytes ? 0 : size;
  }

  /**
   * Adds what comes to a file's first `from` bytes, and gives the file its name when it is complete and right. Null, or
   * why not: "damaged" when it is another file than it should be, which then is removed, and as `saveReason`. What the
   * source throws, it throws; what has arrived until then stays.
   */
  async add(
    file: PackFile,
    from: number,
    source: AsyncIterable<Uint8Array>,
    onBytes: (count: number) => void,
  ): Promise<Failure | null> {
    const unfinished = this.#nameUnfinished(file);
    const written = await this.#write(file, from, source, onBytes);
    if (written) {
      // What goes on from there later must be right, and a full disk needs its room back.
      if (written.reason === "damaged" || written.reason === "disk-full") {
        await rm(unfinished, { force: true }).catch(() => undefined);
      }
      return written;
    }
    try {
      if ((await readSize(unfinished)) < file.bytes) return fail("connection-failed", { name: file.name });
      if ((await hashFile(unfinished)) !== file.sha256) {
        await rm(unfinished, { force: true });
        return fail("damaged", { name: file.name });
      }
      await rename(unfinished, join(this.path, file.name));
      return null;
    } catch (error) {
      return fail(saveReason(error), { name: file.name });
    }
  }

  /** Removes the pack. Null, or why not. */
  async remove(): Promise<Failure | null> {
    try {
      await rm(this.path, { recursive: true, force: true, maxRetries: 5 });
      return null;
    } catch (error) {
      return fail(saveReason(error));
    }
  }

  /** Removes what was left of files that are installed, or of another version of the pack. */
  async tidy(): Promise<void> {
    const known = new Set(this.#manifest.files.flatMap(({ name }) => [name, `${name}${unfinishedEnding}`]));
    for (const name of await readdir(this.path).catch(() => [])) {
      if (!known.has(name)) await rm(join(this.path, name), { recursive: true, force: true }).catch(() => undefined);
    }
  }

  async #write(
    file: PackFile,
    from: number,
    source: AsyncIterable<Uint8Array>,
    onBytes: (count: number) => void,
  ): Promise<Failure | null> {
    const why = (error: unknown) => fail(saveReason(error), { name: file.name });
    let handle: FileHandle;
    try {
      await mkdir(this.path, { recursive: true });
      handle = await open(this.#nameUnfinished(file), from > 0 ? "r+" : "w");
    } catch (error) {
      return why(error);
    }
    let place = from;
    try {
      for await (const bytes of source) {
        // More than there can be is another file, and not kept.
        if (place + bytes.length > file.bytes) return fail("damaged", { name: file.name });
        const failure = await writeAll(handle, bytes, place).then(() => null, why);
        if (failure) return failure;
        place += bytes.length;
        onBytes(bytes.length);
      }
      return await handle.sync().then(() => null, why);
    } finally {
      await handle.close();
    }
  }

  #nameUnfinished({ name }: PackFile): string {
    return join(this.path, `${name}${unfinishedEnding}`);
  }
}

/** The SHA-256 of a file, in hexadecimal digits. Rejects when it cannot be read. */
export async function hashFile(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(path, { highWaterMark: 1024 * 1024 })) hash.update(chunk);
  return hash.digest("hex");
}

async function writeAll(handle: FileHandle, bytes: Uint8Array, place: number): Promise<void> {
  for (let written = 0; written < bytes.length; ) {
    written += (await handle.write(bytes, written, bytes.length - written, place + written)).bytesWritten;
  }
}

async function readSize(path: string): Promise<number> {
  const found = await stat(path).catch(() => null);
  return found?.isFile() ? found.size : 0;
}
