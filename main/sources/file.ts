import { open, readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import type { Result, SourceDocument } from "../contract.ts";
import type { FailureReason } from "../contract-failures.ts";
import { isLibraryFile } from "./binary-form.ts";
import { binarySizeLimit, makeDocument } from "./document.ts";
import { fail, failTooLarge, succeed } from "./result.ts";

/**
 * Loads a local file, which people know as `label`. Fails with "file-missing", "file-unreadable" (a folder too), and
 * what makeDocument says.
 */
export async function loadFile(path: string, label: string, signal: AbortSignal): Promise<Result<SourceDocument>> {
  // It may be larger than anything that is read whole.
  if (await beginsLikeLibrary(path)) return fail("is-library", { name: label });
  const bytes = await readFileWithin(path, binarySizeLimit, signal);
  return bytes.ok ? makeFileDocument(bytes.value, basename(path), label) : bytes;
}

async function beginsLikeLibrary(path: string): Promise<boolean> {
  try {
    // A named pipe would keep us waiting, already on opening it.
    if (!(await stat(path)).isFile()) return false;
    const handle = await open(path);
    try {
      const { buffer } = await handle.read({ buffer: Buffer.alloc(beginningSize), position: 0 });
      return isLibraryFile(buffer.toString("latin1"));
    } finally {
      await handle.close();
    }
  } catch {
    return false;
  }
}

/** In bytes. */
const beginningSize = 100;

/** Understands the bytes of a file whose path is not known. */
export function readDroppedBytes(name: string, bytes: Uint8Array): Result<SourceDocument> {
  return makeFileDocument(bytes, name, name);
}

function makeFileDocument(bytes: Uint8Array, name: string, label: string): Result<SourceDocument> {
  return makeDocument(bytes, { label, url: "", charset: "", language: "", mediaType: null, name });
}

/** Reads a regular file of at most `sizeLimit` bytes. Never throws. */
export async function readFileWithin(
  path: string,
  sizeLimit: number,
  signal: AbortSignal,
): Promise<Result<Uint8Array>> {
  const name = basename(path);
  try {
    const facts = await stat(path);
    // A named pipe or a device would keep us waiting, already on opening it, or never end.
    if (!facts.isFile()) return fail("file-unreadable", { name });
    if (facts.size > sizeLimit) return failTooLarge(name, sizeLimit);
    return succeed(await readFile(path, { signal }));
  } catch (error) {
    return fail(signal.aborted ? "cancelled" : fileReason(error), { name });
  }
}

/** Why a file could not be read. */
export function fileReason(error: unknown): FailureReason {
  const code = error instanceof Error && "code" in error ? error.code : "";
  return code === "ENOENT" || code === "ENOTDIR" ? "file-missing" : "file-unreadable";
}
