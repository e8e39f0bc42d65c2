import { open } from "node:fs/promises";
import { basename } from "node:path";
import * as v from "valibot";
import type { Result } from "../contract.ts";
import type { ImportedLibrary, LibraryFileRequests, LibraryProgress } from "../contract-library-file.ts";
import { type Pronunciation, pronunciationLimits } from "../contract-pronunciation.ts";
import { fileReason } from "../sources/file.ts";
import { fail, succeed } from "../sources/result.ts";
import type { LibraryTransfer } from "../storage/library-transfer.ts";
import type { NewsTransfer, StoredStory } from "../storage/news-transfer.ts";
import { nameWriteFailure, readErrorCode } from "../storage/sqlite-error.ts";
import { tryWrite } from "../try-write.ts";
import {
  feedEntrySchema,
  formatVersion,
  librarySchema,
  storyEntrySchema,
  versionSchema,
} from "./library-file-schema.ts";
import { parseJson, readArticleEntry, readHeadlines } from "./read-entries.ts";
import { openZip, type ReadAt, type ZipArchive, ZipFailure } from "./read-zip.ts";

/** A library's file: on disk, or dropped onto the window. */
export type LibrarySource = { readonly path: string } | { readonly name: string; readonly bytes: Uint8Array };

export interface LibraryImportParts {
  readonly library: LibraryTransfer;
  readonly news: NewsTransfer;
  readPronunciations(): readonly Pronunciation[];
  writePronunciations(entries: readonly Pronunciation[]): void;
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

/** What an import has added, so that it can be taken out again. */
interface Added {
  readonly articles: number[];
  readonly feeds: number[];
}

/** In bytes: a million articles and headlines, as JSON. */
const largestIndex = 400_000_000;
/** In ms: the listener's window is told no more often. */
const tellInterval = 200;
const mostNames = 3;

export function createLibraryImport(parts: LibraryImportParts): LibraryImport {
  let offered: LibrarySource | null = null;
  let running = new AbortController();
  let last: Added = { articles: [], feeds: [] };

  const undo = () => {
    const { articles, feeds } = last;
    parts.library.removeAll(articles, Date.now());
    parts.news.removeFeeds(feeds, Date.now());
    last = { articles: [], feeds: [] };
    return articles.length;
  };
  const bring = async (source: LibrarySource): Promise<Result<ImportedLibrary>> => {
    const name = "path" in source ? basename(source.path) : source.name;
    running.abort();
    running = new AbortController();
    const { signal } = running;
    last = { articles: [], feeds: [] };
    try {
      const imported = await withArchive(source, (zip) => importAll(parts, zip, { name, added: last, signal }));
      if (imported.ok || imported.reason !== "cancelled") return imported;
    } catch (error) {
      return explain(error, name);
    }
    return tryWrite(parts.folder, undo).ok ? fail("cancelled") : fail("not-saved", { name });
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
  readonly added: Added;
  readonly signal: AbortSignal;
}

type Counts = Pick<ImportedLibrary, "added" | "known" | "updated" | "unreadable" | "unreadableNames">;

async function importAll(parts: LibraryImportParts, zip: ZipArchive, job: Job): Promise<Result<ImportedLibrary>> {
  const { name, added, signal } = job;
  const index = await readIndex(zip, name);
  if (!index.ok) return index;
  const keys = new Map<number, string>();
  const counts = await importArticles(parts, zip, index.value.articles, job, keys);
  if (signal.aborted) return fail("cancelled");
  importNews(parts, index.value, added, keys);
  addPronunciations(parts, index.value.pronunciations);
  return succeed({ name, ...counts, feeds: added.feeds.length, isOverLimit: parts.isOverLimit() });
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
  { added, signal }: Job,
  keys: Map<number, string>,
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
      const merged = library.merge(article, images);
      keys.set(number, article.key);
      counts[merged] += 1;
      const id = merged === "added" ? library.findId(article.key) : null;
      if (id !== null) added.articles.push(id);
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

/** Entries that are none are left out: they are nothing that the listener has made. */
function importNews(
  { news }: LibraryImportParts,
  { feeds, bulletin }: v.InferOutput<typeof librarySchema>,
  added: Added,
  keys: ReadonlyMap<number, string>,
): void {
  for (const value of feeds) {
    const feed = v.safeParse(feedEntrySchema, value);
    if (!feed.success) continue;
    const { headlines: _, addedAt, ...facts } = feed.output;
    const { id, isNew } = news.mergeFeed({ ...facts, addedAt: Date.parse(addedAt) });
    if (isNew) added.feeds.push(id);
    news.mergeHeadlines(id, readHeadlines(feed.output, keys), Date.now());
  }
  const stories = bulletin.flatMap((value): StoredStory[] => {
    const story = v.safeParse(storyEntrySchema, value);
    if (!story.success) return [];
    const { isHeard, isUnderWay } = story.output;
    const state = { isHeard, isUnderWay };
    if ("feed" in story.output)
      return [{ feedAddress: story.output.feed, headlineKey: story.output.headline, ...state }];
    const articleKey = keys.get(story.output.article);
    return articleKey === undefined ? [] : [{ articleKey, ...state }];
  });
  news.mergeStories(stories);
}

/** What the dictionary has already for the same writing stays. */
function addPronunciations(
  { readPronunciations, writePronunciations }: LibraryImportParts,
  entries: readonly Pronunciation[],
): void {
  const own = readPronunciations();
  const nameOf = ({ kind, written, language }: Pronunciation) => `${kind} ${language} ${written}`;
  const known = new Set(own.map(nameOf));
  const fresh = entries.filter((entry) => !known.has(nameOf(entry)));
  if (fresh.length > 0) writePronunciations([...own, ...fresh].slice(0, pronunciationLimits.entries));
}
