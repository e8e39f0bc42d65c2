import type { Result, SourceDocument } from "../contract.ts";
import type { FeedProgress, FeedRequests, Subscribed } from "../contract-feeds.ts";
import type { Network } from "../sources/fetch-bytes.ts";
import { fail, succeed } from "../sources/result.ts";
import { loadPart } from "../sources/web-page.ts";
import type { EntryPages } from "../storage/entry-pages.ts";
import type { FeedStore, FeedToRead } from "../storage/feeds.ts";
import type { HeadlineStore } from "../storage/headlines.ts";
import { nameWriteFailure } from "../storage/sqlite-error.ts";
import { tryWrite } from "../try-write.ts";
import { makeEntryDocument, unpackPage } from "./entry-document.ts";
import { exportFeeds, type FeedFileDialogs, importFeeds } from "./feed-files.ts";
import { fetchAhead } from "./fetch-ahead.ts";
import { createFetchFeed } from "./fetch-feed.ts";
import { findFeed } from "./find-feed.ts";
import type { FeedParser } from "./parser.ts";
import { refreshFeeds } from "./refresh.ts";
import { isDue, isWilling } from "./schedule.ts";

export interface FeedServiceParts {
  readonly network: Network;
  readonly parser: FeedParser;
  readonly feeds: FeedStore;
  readonly headlines: HeadlineStore;
  readonly pages: EntryPages;
  /** Where the database lies, for people. */
  readonly folder: string;
  /** An article of the library, by its key; null where it is not there. */
  openArticle(key: string): Promise<SourceDocument | null>;
  /** What makes a document the same article when it is opened again. */
  makeKey(document: SourceDocument): string;
  /** The reader's setting, in ms; 0 for never. */
  getInterval(): number;
  /** The reader's setting: whether the pages of new entries are fetched before they are opened. */
  fetchesAhead(): boolean;
  tell(progress: FeedProgress): void;
  readonly dialogs: FeedFileDialogs;
}

/** The listener's feeds: found, read again, listed and opened. */
export interface FeedService extends Omit<FeedRequests, "openHeadline"> {
  /** Fails as web pages do, and with "empty" where a feed has neither text nor address. */
  loadHeadline(id: number, signal: AbortSignal): Promise<Result<SourceDocument>>;
  /** Reads the feeds whose time has come; asked every minute or so. */
  refreshDue(): Promise<void>;
}

export function createFeedService(parts: FeedServiceParts): FeedService {
  const { feeds, headlines } = parts;
  const write = <Value>(act: () => Value) => tryWrite(parts.folder, act);
  const work = createFeedWork(parts);
  const { refreshNew, ...requests } = work;
  return {
    ...requests,
    importFeeds: async () => {
      const imported = await importFeeds(feeds, parts.parser, parts.dialogs);
      if (imported.ok) void refreshNew();
      return imported;
    },
    exportFeeds: () => exportFeeds(feeds, parts.dialogs),
    listFeeds: async () => feeds.list(),
    unsubscribe: async (id) => write(() => feeds.remove(id, Date.now())),
    putFeedBack: async (id) => write(() => feeds.putBack(id)),
    renameFeed: async (id, name) => write(() => feeds.rename(id, name)),
    listHeadlines: async (query) => headlines.list(query),
    setHeadlinesRead: async (ids, isRead) => write(() => headlines.setRead(ids, isRead)),
    setHeadlineSaved: async (id, isSaved) => write(() => headlines.setSaved(id, isSaved)),
    removeHeadline: async (id) => write(() => headlines.remove(id, Date.now())),
    putHeadlineBack: async (id) => write(() => headlines.putBack(id)),
    loadHeadline: (id, signal) => loadHeadline(parts, id, signal),
  };
}

function createFeedWork(parts: FeedServiceParts) {
  const { feeds, headlines, tell } = parts;
  const fetchFeed = createFetchFeed(parts.network, parts.parser);
  let subscribing = new AbortController();
  let ahead = new AbortController();
  let refreshing: { readonly stop: AbortController; readonly ended: Promise<FeedProgress> } | null = null;

  const refresh = (wanted: readonly FeedToRead[]): Promise<FeedProgress> => {
    const stop = new AbortController();
    const ended = refreshFeeds({ fetchFeed, feeds, headlines }, wanted, stop.signal, tell).finally(() => {
      refreshing = null;
    });
    refreshing = { stop, ended };
    // Not waited for: whoever asked for the feeds has them.
    void ended.then(() => {
      if (parts.fetchesAhead() && !stop.signal.aborted)
        void fetchAhead(parts.network, parts.pages, ahead.signal).catch(console.error);
    });
    return ended;
  };
  const refreshNow = async (isWanted: (feed: FeedToRead) => boolean): Promise<FeedProgress | null> => {
    // Not awaited where nothing is under way: cancelling must find this one at once.
    if (refreshing) await refreshing.ended;
    const ended = refresh(feeds.listToRead().filter(isWanted));
    const stop = refreshing?.stop;
    const progress = await ended;
    return stop?.signal.aborted ? null : progress;
  };
  return {
    async subscribe(address: string): Promise<Result<Subscribed>> {
      subscribing.abort();
      subscribing = new AbortController();
      const found = await findFeed(fetchFeed, address, subscribing.signal);
      if (!found.ok) return found;
      try {
        const { title, siteAddress, entries } = found.value.feed;
        const { id, isKnown } = feeds.add({ ...found.value, title, siteAddress }, Date.now());
        await headlines.write(id, entries, Date.now());
        feeds.noteRead(id, { ...found.value, title: "", siteAddress: "", address: "" }, Date.now());
        const feed = feeds.find(id);
        return feed ? succeed({ feed, isKnown, others: found.value.others }) : fail("unexpected");
      } catch (error) {
        return fail(nameWriteFailure(error), { name: found.value.feed.title });
      }
    },
    refreshFeeds: () => refreshNow((feed) => isWilling(feed, Date.now())),
    refreshFeed: (feedId: number) => refreshNow(({ id }) => id === feedId),
    /** Those that have never been read. */
    refreshNew: () => refreshNow(({ readAt, failures }) => readAt === 0 && failures === 0),
    async refreshDue(): Promise<void> {
      if (refreshing || !parts.network.isOnline()) return;
      const due = feeds.listToRead().filter((feed) => isDue(feed, parts.getInterval(), Date.now()));
      if (due.length > 0) await refresh(due);
    },
    async cancelFeedWork(): Promise<void> {
      subscribing.abort();
      ahead.abort();
      ahead = new AbortController();
      refreshing?.stop.abort();
    },
  };
}

/** From the library where it was opened before, else from the feed where that has all of it, else from its page. */
async function loadHeadline(parts: FeedServiceParts, id: number, signal: AbortSignal): Promise<Result<SourceDocument>> {
  const entry = parts.headlines.find(id);
  if (!entry) return fail("unexpected");
  const loaded = await loadEntry(parts, entry, signal);
  // Where that cannot be saved it is read all the same.
  if (loaded.ok && !signal.aborted)
    tryWrite(parts.folder, () => parts.headlines.noteOpened(id, parts.makeKey(loaded.value)));
  return loaded;
}

async function loadEntry(
  { network, pages, openArticle }: FeedServiceParts,
  entry: NonNullable<ReturnType<HeadlineStore["find"]>>,
  signal: AbortSignal,
): Promise<Result<SourceDocument>> {
  const known = entry.articleKey === "" ? null : await openArticle(entry.articleKey);
  if (known) return succeed(known);
  const { url, content, isFull } = entry;
  if (content && (isFull || url === "")) return succeed(await makeEntryDocument(entry, content));
  if (url === "") return fail("empty", { name: entry.headline });
  const page = pages.find(entry.id);
  if (page) return succeed(await unpackPage(page));
  return loadPart(network, url, new URL(entry.feedAddress), signal);
}
