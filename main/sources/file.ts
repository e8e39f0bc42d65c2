import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import type { Result, SourceDocument } from "../contract.ts";
import type { FailureReason } from "../contract-failures.ts";
import { binarySizeLimit, makeDocument } from "./document.ts";
import { fail, failTooLarge, succeed } from "./result.ts";

/**
 * Loads a local file, which people know as `label`. Fails with "file-missing", "file-unreadable" (a folder too), and
 * what makeDocument says.
 */
export async function loadFile(path: string, label: string, signal: AbortSignal): Promise<Result<SourceDocument>> {
  const bytes = await readFileWithin(path, binarySizeLimit, signal);
  return bytes.ok ? makeFileDocument(bytes.value, basename(path), label) : bytes;
}

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

function fileReason(error: unknown): FailureReason {
  const code = error instanceof Error && "code" in error ? error.code : "";
  return code === "ENOENT" || code === "ENOTDIR" ? "file-missing" : "file-unreadable";
}
