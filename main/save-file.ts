import { randomUUID } from "node:crypto";
import { rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname } from "node:path";
import type { Result, SavedFile } from "./contract.ts";
import type { FailureReason } from "./contract-failures.ts";
import { fail, succeed } from "./sources/result.ts";

/**
 * Writes a file whole or not at all: what was there before stays until the new one is complete. Fails with "disk-full",
 * "not-writable" or "not-saved". Never throws.
 */
export async function saveFile(path: string, text: string): Promise<Result<SavedFile>> {
  const name = basename(path);
  const unfinished = nameUnfinished(path);
  try {
    await writeFile(unfinished, text, { flag: "wx" });
    await rename(unfinished, path);
    return succeed({ name, folder: basename(dirname(path)) });
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => undefined);
    return fail(saveReason(error), { name });
  }
}

const reasons: Readonly<Record<string, FailureReason>> = {
  ENOSPC: "disk-full",
  EDQUOT: "disk-full",
  EFBIG: "disk-full",
  EACCES: "not-writable",
  EPERM: "not-writable",
  EROFS: "not-writable",
};

/** Beside the file that it will become: only within one disk does it become that at once. */
export function nameUnfinished(path: string): string {
  return `${path}.${randomUUID()}.part`;
}

/** Why a file could not be written. */
export function saveReason(error: unknown): FailureReason {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return reasons[code] ?? "not-saved";
}
