import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { hashFile } from "./pack-folder.ts";
import type { PackFile } from "./pack-manifest.ts";

/** Deep and full enough for a copy of the whole repository; a folder that is chosen by mistake is soon looked through. */
const deepest = 4;
const mostEntries = 5_000;

/**
 * Where the pack's files are in a folder and those below it, by name of the pack's file. Known by size and SHA-256, not by
 * name, which those who hand it on have changed. Never rejects.
 */
export async function findLocalFiles(
  folder: string,
  wanted: readonly PackFile[],
  signal: AbortSignal,
): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  let entries = 0;
  const look = async (place: string, depth: number): Promise<void> => {
    for (const entry of await readdir(place, { withFileTypes: true }).catch(() => [])) {
      if (signal.aborted || found.size === wanted.length || ++entries > mostEntries) return;
      const path = join(place, entry.name);
      if (entry.isDirectory() && depth < deepest) await look(path, depth + 1);
      else if (entry.isFile()) await identify(path);
    }
  };
  const identify = async (path: string): Promise<void> => {
    const size = (await stat(path).catch(() => null))?.size;
    const candidates = wanted.filter(({ name, bytes }) => bytes === size && !found.has(name));
    if (candidates.length === 0) return;
    const hash = await hashFile(path).catch(() => "");
    const file = candidates.find(({ sha256 }) => sha256 === hash);
    if (file) found.set(file.name, path);
  };
  await look(folder, 0);
  return found;
}
