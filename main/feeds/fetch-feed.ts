import { MIMEType } from "whatwg-mimetype";
import type { Failure } from "../contract.ts";
import { fetchBytes, type Network, statusFailure } from "../sources/fetch-bytes.ts";
import { fail } from "../sources/result.ts";
import type { Understanding } from "./parsed-feed.ts";
import type { FeedParser } from "./parser.ts";

export interface FeedQuestion {
  readonly address: URL;
  /** What the server said of the version that is known; empty where none is. */
  readonly etag: string;
  readonly lastModified: string;
  /** The page that named the address; null where the listener did. */
  readonly askedBy: URL | null;
  readonly signal: AbortSignal;
}

export type FeedAnswer =
  | { readonly kind: "unchanged"; readonly movedTo: URL | null }
  | {
      readonly kind: "content";
      /** After redirects. */
      readonly url: URL;
      readonly movedTo: URL | null;
      readonly understanding: Understanding;
      readonly etag: string;
      readonly lastModified: string;
    }
  | {
      readonly kind: "failed";
      readonly failure: Failure;
      /** In ms from now, as the server asked for it; 0 where it did not. */
      readonly waitsFor: number;
      readonly isGone: boolean;
    };

/** Asks an address for a feed. */
export type FetchFeed = (question: FeedQuestion) => Promise<FeedAnswer>;

const accept =
  "application/rss+xml,application/atom+xml,application/feed+json,application/rdf+xml;q=0.9,application/xml;q=0.8,text/xml;q=0.8,text/html;q=0.7,*/*;q=0.1";

/** In ms, from the name lookup to the last byte. */
const feedTimeLimit = 20_000;

/** In bytes: the longest feeds known are half of that. */
const feedSizeLimit = 20 * 1024 * 1024;

/** In ms: no server may silence a feed for longer. */
const longestWait = 24 * 3_600_000;

/** Asks over this network; what comes is understood by this parser. Never throws. */
export function createFetchFeed(network: Network, parser: FeedParser, timeLimit = feedTimeLimit): FetchFeed {
  return async ({ address, etag, lastModified, askedBy, signal }) => {
    const known = {
      ...(etag && { "if-none-match": etag }),
      ...(lastModified && { "if-modified-since": lastModified }),
    };
    const limits = { sizeLimit: () => feedSizeLimit, timeLimit, takesAnyStatus: true };
    const fetched = await fetchBytes(network, address, { accept, ...limits, askedBy, signal, headers: known });
    if (!fetched.ok) return failed(fetched);
    const { url, movedTo, status, headers, bytes } = fetched.value;
    if (status === 304) return { kind: "unchanged", movedTo };
    if (status < 200 || status > 299) return refuse(status, url, headers);
    const understanding = await parser.parse({ bytes, charset: readCharset(headers), address: url.href });
    if (signal.aborted) return failed(fail("cancelled", { name: url.host }));
    if (understanding === null) return failed(fail("damaged-feed", { name: url.host }));
    const said = { etag: headers.get("etag") ?? "", lastModified: headers.get("last-modified") ?? "" };
    return { kind: "content", url, movedTo, understanding, ...said };
  };
}

function failed(failure: Failure): FeedAnswer {
  return { kind: "failed", failure, waitsFor: 0, isGone: false };
}

function refuse(status: number, url: URL, headers: Headers): FeedAnswer {
  const detail = { name: url.host, status };
  if (status === 410) return { kind: "failed", failure: fail("feed-gone", detail), waitsFor: 0, isGone: true };
  if (status !== 429 && status !== 503) return failed(statusFailure(status, url));
  const waitsFor = readRetryAfter(headers.get("retry-after"), Date.now());
  const failure = status === 429 || waitsFor > 0 ? fail("try-later", detail) : statusFailure(status, url);
  return { kind: "failed", failure, waitsFor, isGone: false };
}

/** Seconds, or a date (RFC 9110, 10.2.3); in ms from `now`, 0 where nothing usable is said. */
function readRetryAfter(said: string | null, now: number): number {
  const text = said?.trim() ?? "";
  const wait = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now;
  return Number.isFinite(wait) ? Math.min(Math.max(0, wait), longestWait) : 0;
}

function readCharset(headers: Headers): string {
  try {
    return new MIMEType(headers.get("content-type") ?? "").parameters.get("charset") ?? "";
  } catch {
    return "";
  }
}
