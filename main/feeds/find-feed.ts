import type { Result } from "../contract.ts";
import type { FeedKind, NamedFeed } from "../contract-feeds.ts";
import { parseAddress } from "../sources/address.ts";
import { fail, succeed } from "../sources/result.ts";
import type { FeedAnswer, FetchFeed } from "./fetch-feed.ts";
import type { ParsedFeed } from "./parsed-feed.ts";

/** A feed that was found, and what is in it now. */
export interface FoundFeed {
  /** To be asked from now on. */
  readonly address: string;
  readonly kind: FeedKind;
  readonly feed: ParsedFeed;
  readonly etag: string;
  readonly lastModified: string;
  /** What else the page names that was asked for. */
  readonly others: readonly NamedFeed[];
}

/** Where sites have feeds that their pages do not name, the most common first. */
const commonPaths = ["/feed", "/rss", "/rss.xml", "/feed.xml", "/atom.xml", "/index.xml", "/feed.json"];

/** Some sites write the addresses of their feeds so; the rest is a web address. */
const feedScheme = /^feed:(?:\/\/)?/i;

/** Of the feeds that a page names so many are tried; the rest would be broken, too. */
const mostNamed = 4;

/**
 * Finds a feed from what was typed: a feed's own address, a page that names its feed, a site that has one in a common
 * place, or a front page, which is then a feed by its own headlines. Fails as pages do, with "no-feed" or "damaged-feed".
 */
export async function findFeed(fetchFeed: FetchFeed, typed: string, signal: AbortSignal): Promise<Result<FoundFeed>> {
  const parsed = parseAddress(typed.trim().replace(feedScheme, ""));
  if (!parsed.ok) return parsed;
  const ask = (address: URL, askedBy: URL | null) =>
    fetchFeed({ address, etag: "", lastModified: "", askedBy, signal });
  const answer = await ask(parsed.value, null);
  if (answer.kind === "failed") return answer.failure;
  const own = takeFeed(answer, parsed.value);
  if (own) return succeed(own);
  if (answer.kind !== "content" || answer.understanding.kind !== "page")
    return fail("no-feed", { name: parsed.value.host });
  const { url, understanding } = answer;
  const common = commonPaths.map((path) => new URL(path, url));
  const named = understanding.feeds.slice(0, mostNamed).map(({ address }) => new URL(address));
  for (const address of [...named, ...common]) {
    const found = takeFeed(await ask(address, url), address);
    if (signal.aborted) return fail("cancelled", { name: url.host });
    // What only a link leads to, without a name, cannot be chosen from.
    const others = understanding.feeds.filter((other) => other.title !== "" && other.address !== address.href);
    if (found) return succeed({ ...found, others });
  }
  const { headlines } = understanding;
  if (headlines.entries.length === 0) return fail("no-feed", { name: url.host });
  const { etag, lastModified } = answer;
  return succeed({ address: url.href, kind: "page", feed: headlines, etag, lastModified, others: [] });
}

/** Null for what is no feed. A detour that is not for good is taken again the next time. */
function takeFeed(answer: FeedAnswer, asked: URL): FoundFeed | null {
  if (answer.kind !== "content" || answer.understanding.kind !== "feed") return null;
  const { movedTo, understanding, etag, lastModified } = answer;
  return { address: (movedTo ?? asked).href, kind: "feed", feed: understanding.feed, etag, lastModified, others: [] };
}
