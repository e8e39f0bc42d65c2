import { createReadStream } from "node:fs";
import { basename } from "node:path";
import type { Failure, Result } from "../contract.ts";
import type { PackProgress, VoicePack } from "../contract-natural.ts";
import type { Network } from "../sources/fetch-bytes.ts";
import { fail, succeed } from "../sources/result.ts";
import { downloadFile } from "./download-file.ts";
import { findLocalFiles } from "./find-local-files.ts";
import { PackFolder } from "./pack-folder.ts";
import { modelName, type PackFile, type PackManifest } from "./pack-manifest.ts";

export interface VoicePacks {
  /** Where the installed files are. */
  readonly folder: string;
  read(): Promise<VoicePack>;
  /** Downloads what is missing, from where an earlier download was broken off. One installation at a time. */
  download(): Promise<Result<null>>;
  /** Copies what is missing from a folder; "file-missing" when it is not all there. */
  copyFrom(folder: string): Promise<Result<null>>;
  /** Ends the installation under way, which then answers "cancelled". */
  cancel(): void;
  remove(): Promise<Result<null>>;
}

interface VoicePackParts {
  readonly folder: string;
  readonly manifest: PackManifest;
  readonly network: Network;
  /** False where there is no runtime for this system and processor. */
  readonly isSupported: boolean;
  onProgress(progress: PackProgress): void;
}

/** In ms between two reports of progress. */
const reportEvery = 250;

type Bring = (
  file: PackFile,
  options: { onBytes(count: number): void; signal: AbortSignal },
) => Promise<Failure | null>;

/** Installs and removes the natural voices. No method rejects. */
export function createVoicePacks(parts: VoicePackParts): VoicePacks {
  const { manifest, network } = parts;
  const folder = new PackFolder(parts.folder, manifest);
  let job = new AbortController();

  async function install(prepare: (missing: readonly PackFile[], signal: AbortSignal) => Promise<Result<Bring>>) {
    job.abort();
    job = new AbortController();
    const { signal } = job;
    const contents = await folder.read();
    const prepared = await prepare(contents.missing, signal);
    if (!prepared.ok) return prepared;
    const onBytes = createReport(parts, contents.bytesHere);
    for (const file of contents.missing) {
      if (signal.aborted) return fail("cancelled");
      const failure = await prepared.value(file, { onBytes, signal });
      if (failure) return signal.aborted ? fail("cancelled") : failure;
    }
    await folder.tidy();
    return succeed(null);
  }

  return {
    folder: parts.folder,
    read: async () => describePack(parts, await folder.read()),
    download: () =>
      install(async () => succeed((file, options) => downloadFile(network, folder, file, manifest.address, options))),
    copyFrom: (source) =>
      install(async (missing, signal) => {
        const found = await findLocalFiles(source, missing, signal);
        if (signal.aborted) return fail("cancelled");
        const absent = missing.find(({ name }) => !found.has(name));
        if (absent) return fail("file-missing", { name: basename(absent.path) });
        return succeed((file, options) => copyFile(folder, file, found.get(file.name) ?? "", options));
      }),
    cancel: () => job.abort(),
    async remove() {
      job.abort();
      const failure = await folder.remove();
      return failure ?? succeed(null);
    },
  };
}

/** From the beginning each time: it takes a second. */
async function copyFile(
  folder: PackFolder,
  file: PackFile,
  source: string,
  { onBytes, signal }: { onBytes(count: number): void; signal: AbortSignal },
): Promise<Failure | null> {
  const here = await folder.readUnfinished(file);
  if (here > 0) onBytes(-here);
  try {
    return await folder.add(file, 0, createReadStream(source, { signal, highWaterMark: 1024 * 1024 }), onBytes);
  } catch {
    return fail("file-unreadable", { name: basename(source) });
  }
}

function createReport({ manifest, onProgress }: VoicePackParts, bytesHere: number): (count: number) => void {
  const bytes = countBytes(manifest);
  let bytesDone = bytesHere;
  let last = 0;
  return (count) => {
    bytesDone += count;
    if (performance.now() - last < reportEvery && bytesDone < bytes) return;
    last = performance.now();
    onProgress({ bytes, bytesDone });
  };
}

function describePack(
  { manifest, isSupported }: VoicePackParts,
  { missing, bytesHere }: Awaited<ReturnType<PackFolder["read"]>>,
): VoicePack {
  const state = !isSupported
    ? "unsupported"
    : missing.length === 0
      ? "installed"
      : bytesHere > 0
        ? "partial"
        : "absent";
  const names = manifest.files.map(({ name }) => name).filter((name) => name !== modelName);
  return {
    state,
    bytes: countBytes(manifest),
    bytesHere,
    voices: names.map((name) => name.replace(/\.bin$/, "")),
    host: new URL(manifest.address).host,
  };
}

function countBytes({ files }: PackManifest): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}
