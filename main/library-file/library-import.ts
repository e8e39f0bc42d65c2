import { open } from "node:fs/promises";
import { basename } from "node:path";
import * as v from "valibot";
import type { Result } from "../contract.ts";
import type { ImportedLibrary, LibraryFileRequests, LibraryProgress } from "../contract-library-file.ts";
import { fileReason } from "../sources/file.ts";
import { fail, succeed } from "../sources/result.ts";
import type { LibraryTransfer } from "../storage/library-transfer.ts";
import type { NewsTransfer } from "../storage/news-transfer.ts";
import { nameWriteFailure, readErrorCode } from "../storage/sqlite-error.ts";
import type { TakeBack } from "../storage/take-back.ts";
import { tryWrite } from "../try-write.ts";
import { formatVersion, librarySchema, versionSchema } from "./library-file-schema.ts";
import { parseJson, readArticleEntry } from "./read-entries.ts";
import { readFeedEntry, readHeadlines, readHeard, readStories } from "./read-news.ts";
import { openZip, type ReadAt, type ZipArchive, ZipFailure } from "./read-zip.ts";

/** A library's file: on disk, or dropped onto the window. */
export type LibrarySource = { readonly path: string } | { readonly name: string; readonly bytes: Uint8Array };

export interface LibraryImportParts {
  readonly library: LibraryTransfer;
  readonly news: NewsTransfer;
  /** Does all of it or, where something throws, nothing. */
  inTransaction(act: () => void): void;
  /** Whether the library takes more than the listener's limit. */
  isOverLimit(): boolean;
  /** Where the database lies, for people; and whether it is still there when Hark starts again. */
  readonly folder: string;
  readonly isLasting: boolean;
  /** Shows the system's dialog; null when nothing was chosen. */
  choosePath(): Promise<string | null>;
  tell(progress: LibraryProgress): void;
}

/** Brings libraries in. No method throws. */
export interface LibraryImport
  extends Pick<LibraryFileRequests, "importLibrary" | "cancelLibraryImport" | "undoLibraryImport"> {
  /** What was opened as if it were an article. */
  offer(source: LibrarySource): void;
}

/** In bytes: a million articles and headlines, as JSON. */
const largestIndex = 400_000_000;
/** In ms: the listener's window is told no more often. */
const tellInterval = 200;
const mostNames = 3;

export function createLibraryImport(parts: LibraryImportParts): LibraryImport {
  let offered: LibrarySource | null = null;
  let running = new AbortController();
  // What the last import has changed.
  let last: TakeBack[] = [];

  const undo = () => {
    const before = parts.library.listIds().length;
    const now = Date.now();
    parts.inTransaction(() => {
      for (const takeBack of last.toReversed()) takeBack(now);
    });
    last = [];
    return before - parts.library.listIds().length;
  };
  const bring = async (source: LibrarySource): Promise<Result<ImportedLibrary>> => {
    const name = "path" in source ? basename(source.path) : source.name;
    running.abort();
    running = new AbortController();
    const { signal } = running;
    const before = last;
    // Not before there is something to bring in: what was imported before can be taken back until then.
    const begin = () => {
      parts.library.beginMerging();
      last = [];
      return last;
    };
    try {
      const imported = await withArchive(source, (zip) => importAll(parts, zip, { name, begin, signal }));
      if (imported.ok || imported.reason !== "cancelled") return imported;
    } catch (error) {
      return explain(error, name);
    }
    return last === before || tryWrite(parts.folder, undo).ok ? fail("cancelled") : fail("not-saved", { name });
  };

  return {
    offer: (source) => {
      offered = source;
    },
    async importLibrary(isOffered) {
      if (!parts.isLasting) return fail("not-writable", { name: parts.folder });
      const source = isOffered ? offered : null;
      offered = null;
      if (source) return bring(source);
      const path = await parts.choosePath();
      return path === null ? fail("cancelled") : bring({ path });
    },
    cancelLibraryImport: async () => running.abort(),
    undoLibraryImport: async () => tryWrite(parts.folder, undo),
  };
}

function explain(error: unknown, name: string): Result<never> {
  if (error instanceof ZipFailure) return fail(error.reason, { name });
  if (readErrorCode(error) !== null) return fail(nameWriteFailure(error), { name });
  return fail(fileReason(error), { name });
}

async function withArchive<Value>(source: LibrarySource, act: (zip: ZipArchive) => Promise<Value>): Promise<Value> {
  if ("bytes" in source) {
    const bytes = Buffer.from(source.bytes.buffer, source.bytes.byteOffset, source.bytes.byteLength);
    return act(await openZip(async (offset, length) => bytes.subarray(offset, offset + length), bytes.length));
  }
  const handle = await open(source.path);
  try {
    const readAt: ReadAt = async (position, length) => {
      const buffer = Buffer.alloc(length);
      const { bytesRead } = await handle.read({ buffer, position });
      return buffer.subarray(0, bytesRead);
    };
    return await act(await openZip(readAt, (await handle.stat()).size));
  } finally {
    await handle.close();
  }
}

interface Job {
  readonly name: string;
  readonly signal: AbortSignal;
  /** Forgets what was changed before. */
  begin(): TakeBack[];
}

interface Merging {
  readonly takeBacks: TakeBack[];
  /** Of articles, by their numbers in the file. */
  readonly keys: Map<number, string>;
}

type Counts = Pick<ImportedLibrary, "added" | "known" | "updated" | "unreadable" | "unreadableNames">;

async function importAll(parts: LibraryImportParts, zip: ZipArchive, job: Job): Promise<Result<ImportedLibrary>> {
  const { name, begin, signal } = job;
  const index = await readIndex(zip, name);
  if (!index.ok) return index;
  if (signal.aborted) return fail("cancelled");
  const takeBacks = begin();
  const keys = new Map<number, string>();
  const counts = await importArticles(parts, zip, index.value.articles, { takeBacks, signal, keys });
  if (signal.aborted) return fail("cancelled");
  const feeds = importNews(parts, index.value, takeBacks, keys);
  const { pronunciations } = index.value;
  return succeed({ name, ...counts, feeds, pronunciations, isOverLimit: parts.isOverLimit() });
}

async function readIndex(zip: ZipArchive, name: string): Promise<Result<v.InferOutput<typeof librarySchema>>> {
  const bytes = await zip.read("library.json", largestIndex);
  if (!bytes) return fail("no-library", { name });
  const value = parseJson(bytes);
  const version = v.safeParse(versionSchema, value);
  if (!version.success) return fail(value === null ? "damaged" : "no-library", { name });
  if (version.output.version > formatVersion) return fail("newer-library", { name });
  const index = v.safeParse(librarySchema, value);
  return index.success ? succeed(index.output) : fail("damaged", { name });
}

async function importArticles(
  { library, tell }: LibraryImportParts,
  zip: ZipArchive,
  entries: readonly unknown[],
  { takeBacks, signal, keys }: Pick<Job, "signal"> & Merging,
): Promise<Counts> {
  const counts = { added: 0, known: 0, updated: 0 };
  const unreadable: string[] = [];
  let toldAt = 0;
  for (const [index, entry] of entries.entries()) {
    if (signal.aborted) break;
    if (performance.now() - toldAt > tellInterval) {
      tell({ done: index, total: entries.length });
      toldAt = performance.now();
    }
    try {
      const { number, article, images } = await readArticleEntry(zip, entry);
      const { merged, takeBack } = library.merge(article, images);
      keys.set(number, article.key);
      counts[merged] += 1;
      if (takeBack) takeBacks.push(takeBack);
    } catch (error) {
      // The database cannot take this one, nor the next.
      if (readErrorCode(error) !== null) throw error;
      unreadable.push(nameEntry(entry, index));
    }
  }
  const { updated } = counts;
  const known = counts.known + updated;
  return { ...counts, known, unreadable: unreadable.length, unreadableNames: unreadable.slice(0, mostNames) };
}

/** For people. */
function nameEntry(entry: unknown, index: number): string {
  const named = v.safeParse(v.object({ headline: v.pipe(v.string(), v.minLength(1)) }), entry);
  return named.success ? named.output.headline.slice(0, 200) : String(index + 1);
}

/** Entries that are none are left out: they are nothing that the listener has made. How many feeds are new. */
function importNews(
  { news }: LibraryImportParts,
  { feeds, bulletin, heard }: v.InferOutput<typeof librarySchema>,
  takeBacks: TakeBack[],
  keys: ReadonlyMap<number, string>,
): number {
  const now = Date.now();
  let count = 0;
  for (const value of feeds) {
    const feed = readFeedEntry(value);
    if (!feed) continue;
    const { id, isNew, takeBack } = news.mergeFeed(feed.stored);
    if (isNew) count += 1;
    takeBacks.push(takeBack, news.mergeHeadlines(id, readHeadlines(feed.headlines, keys), now));
  }
  takeBacks.push(news.mergeStories(readStories(bulletin, keys)), news.mergeHeard(readHeard(heard), now));
  return count;
}
