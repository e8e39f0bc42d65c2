import type { FeedToRead } from "../storage/feeds.ts";

/** In ms. */
const hour = 3_600_000;
const longestPause = 7 * 24 * hour;

/** When to try again by itself after this many failures in a row: after an hour, two, four, up to a week. */
export function planRetry(failures: number, waitsFor: number, now: number): number {
  const pause = Math.min(longestPause, hour * 2 ** Math.min(failures - 1, 20));
  return now + Math.max(pause, waitsFor);
}

/** Whether a feed is to be read by itself now; `interval` in ms, 0 for never. */
export function isDue({ isGone, readAt, triesAt, waitsUntil }: FeedToRead, interval: number, now: number): boolean {
  if (interval === 0 || isGone) return false;
  return now >= Math.max(readAt + interval, triesAt, waitsUntil);
}

/** Whether a feed may be read because the listener wants all feeds read. */
export function isWilling({ isGone, waitsUntil }: FeedToRead, now: number): boolean {
  return !isGone && now >= waitsUntil;
}
