import type { Result, SavedFile } from "../contract.ts";
import type { ImportedFeeds } from "../contract-feeds.ts";
import { saveFile } from "../save-file.ts";
import { readFileWithin } from "../sources/file.ts";
import { fail, succeed } from "../sources/result.ts";
import type { FeedStore } from "../storage/feeds.ts";
import { nameWriteFailure } from "../storage/sqlite-error.ts";
import type { ListedFeed } from "./parsed-feed.ts";
import type { FeedParser } from "./parser.ts";

/** The system's dialogs; null when nothing was chosen. */
export interface FeedFileDialogs {
  choosePathToSave(): Promise<string | null>;
  choosePathToOpen(): Promise<string | null>;
}

/** In bytes: ten thousand feeds are two megabytes. */
const largestFile = 20 * 1024 * 1024;

/** Writes the listener's feeds as OPML. Fails with "cancelled", and as saveFile does. */
export async function exportFeeds(feeds: FeedStore, dialogs: FeedFileDialogs): Promise<Result<SavedFile>> {
  const path = await dialogs.choosePathToSave();
  if (path === null) return fail("cancelled");
  // It brings the whole reader of feeds with it, which Hark's start need not wait for.
  const { writeOpml } = await import("./opml.ts");
  return saveFile(path, writeOpml(feeds.list().feeds, "Hark"));
}

/** Subscribes to what an OPML file lists. Fails with "cancelled", "no-feed-list", "not-saved", and as readFileWithin does. */
export async function importFeeds(
  feeds: FeedStore,
  parser: FeedParser,
  dialogs: FeedFileDialogs,
): Promise<Result<ImportedFeeds>> {
  const path = await dialogs.choosePathToOpen();
  if (path === null) return fail("cancelled");
  const name = path.split(/[\\/]/).at(-1) ?? path;
  const read = await readFileWithin(path, largestFile, new AbortController().signal);
  if (!read.ok) return read;
  const understood = await parser.parse({ bytes: read.value, charset: "", address: "https://feeds.invalid/" });
  if (understood?.kind !== "list" || understood.feeds.length === 0) return fail("no-feed-list", { name });
  try {
    return succeed({ name, ...addAll(feeds, understood.feeds) });
  } catch (error) {
    return fail(nameWriteFailure(error), { name });
  }
}

function addAll(feeds: FeedStore, listed: readonly ListedFeed[]): Pick<ImportedFeeds, "added" | "known"> {
  const results = listed.map((feed) => feeds.add({ ...feed, kind: "feed" }, Date.now()));
  const known = results.filter(({ isKnown }) => isKnown).length;
  return { added: results.length - known, known };
}
