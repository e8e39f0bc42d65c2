import type { FeedProgress } from "../contract-feeds.ts";
import { fail } from "../sources/result.ts";
import type { FeedStore, FeedToRead } from "../storage/feeds.ts";
import type { HeadlineStore } from "../storage/headlines.ts";
import type { FeedAnswer, FetchFeed } from "./fetch-feed.ts";
import { findFeed } from "./find-feed.ts";
import type { ParsedFeed, Understanding } from "./parsed-feed.ts";
import { planRetry } from "./schedule.ts";

export interface RefreshParts {
  readonly fetchFeed: FetchFeed;
  readonly feeds: FeedStore;
  readonly headlines: HeadlineStore;
}

/** At once, and of each host only one: a site with many feeds is asked for one after the other. */
const atOnce = 4;

/** Reads feeds, and tells after each how far it is. Ends early where `signal` is aborted. Never throws. */
export async function refreshFeeds(
  parts: RefreshParts,
  wanted: readonly FeedToRead[],
  signal: AbortSignal,
  tell: (progress: FeedProgress) => void,
): Promise<FeedProgress> {
  const waiting = [...wanted];
  const busy = new Set<string>();
  let progress: FeedProgress = { isRunning: true, done: 0, total: wanted.length, fresh: 0, failed: 0 };
  tell(progress);

  const takeNext = () => {
    const index = waiting.findIndex(({ address }) => !busy.has(hostOf(address)));
    return index < 0 ? undefined : waiting.splice(index, 1)[0];
  };
  const work = async (): Promise<void> => {
    for (let feed = takeNext(); feed && !signal.aborted; feed = takeNext()) {
      const host = hostOf(feed.address);
      busy.add(host);
      const fresh = await refreshFeed(parts, feed, signal);
      busy.delete(host);
      if (signal.aborted) return;
      const { done, failed } = progress;
      progress = {
        ...progress,
        done: done + 1,
        fresh: progress.fresh + (fresh ?? 0),
        failed: failed + (fresh === null ? 1 : 0),
      };
      tell(progress);
    }
  };
  // A worker that found every waiting host busy has ended; the one that is at that host takes what is left.
  await Promise.all(Array.from({ length: atOnce }, work));
  progress = { ...progress, isRunning: false };
  tell(progress);
  return progress;
}

function hostOf(address: string): string {
  return URL.parse(address)?.host ?? "";
}

/** How many headlines are new; null where it could not be read. */
async function refreshFeed(parts: RefreshParts, feed: FeedToRead, signal: AbortSignal): Promise<number | null> {
  try {
    const { etag, lastModified } = feed;
    const address = new URL(feed.address);
    return await takeAnswer(
      parts,
      feed,
      await parts.fetchFeed({ address, etag, lastModified, askedBy: null, signal }),
      signal,
    );
  } catch (error) {
    // The database refuses: the feed is tried again the next time.
    console.error(error);
    return null;
  }
}

async function takeAnswer(
  parts: RefreshParts,
  feed: FeedToRead,
  answer: FeedAnswer,
  signal: AbortSignal,
): Promise<number | null> {
  const now = Date.now();
  const { etag, lastModified } = feed;
  if (signal.aborted) return null;
  if (answer.kind === "failed") return takeFailure(parts.feeds, feed, answer, now);
  const address = answer.movedTo?.href ?? "";
  if (answer.kind === "unchanged") {
    parts.feeds.noteRead(feed.id, { etag, lastModified, address, title: "", siteAddress: "" }, now);
    return 0;
  }
  // A list of feeds may hold addresses of sites: what is there was never seen.
  if (feed.readAt === 0 && answer.understanding.kind === "page") return adopt(parts, feed, signal);
  const found = pickFeed(answer.understanding, feed.kind);
  if (!found) {
    const failure = fail("damaged-feed", { name: answer.url.host });
    return takeFailure(parts.feeds, feed, { failure, waitsFor: 0, isGone: false }, now);
  }
  const fresh = await parts.headlines.write(feed.id, found.entries, now);
  const { title, siteAddress } = found;
  // Last: what is not written whole is asked for again.
  parts.feeds.noteRead(
    feed.id,
    { etag: answer.etag, lastModified: answer.lastModified, address, title, siteAddress },
    now,
  );
  return fresh;
}

/** Looks for the feed of a site that was subscribed to without a look at it. */
async function adopt(parts: RefreshParts, feed: FeedToRead, signal: AbortSignal): Promise<number | null> {
  const found = await findFeed(parts.fetchFeed, feed.address, signal);
  const now = Date.now();
  if (signal.aborted) return null;
  if (!found.ok) return takeFailure(parts.feeds, feed, { failure: found, waitsFor: 0, isGone: false }, now);
  const { kind, address, etag, lastModified } = found.value;
  const { title, siteAddress, entries } = found.value.feed;
  const fresh = await parts.headlines.write(feed.id, entries, now);
  parts.feeds.noteRead(feed.id, { etag, lastModified, address, title, siteAddress, kind }, now);
  return fresh;
}

function takeFailure(
  feeds: FeedStore,
  { id, failures }: FeedToRead,
  { failure, waitsFor, isGone }: Pick<Extract<FeedAnswer, { kind: "failed" }>, "failure" | "waitsFor" | "isGone">,
  now: number,
): null {
  const isItsFault = failure.reason !== "offline";
  const triesAt = isItsFault ? planRetry(failures + 1, waitsFor, now) : now;
  const waitsUntil = waitsFor > 0 ? now + waitsFor : 0;
  feeds.noteFailure(id, { failure, triesAt, waitsUntil, isGone, isItsFault }, now);
  return null;
}

/** Null where there is nothing of the kind any more. */
function pickFeed(understanding: Understanding, kind: FeedToRead["kind"]): ParsedFeed | null {
  if (understanding.kind === "feed") return understanding.feed;
  const isList = understanding.kind === "page" && understanding.headlines.entries.length > 0;
  return kind === "page" && isList ? understanding.headlines : null;
}
