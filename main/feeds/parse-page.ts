import type { NamedFeed } from "../contract-feeds.ts";
import { hash, nameSite, resolve } from "./parse-feed.ts";
import { mostEntries, type ParsedEntry, type ParsedFeed } from "./parsed-feed.ts";
import { type PageLink, type PageParts, readPage } from "./read-page.ts";

interface FoundPage {
  /** Best first. */
  readonly feeds: readonly NamedFeed[];
  readonly headlines: ParsedFeed;
}

/** Of those that a page names; a page of feeds by subject may have a hundred. */
const mostFeeds = 100;

/** With fewer a page is an article with some links, not a list of news. */
const leastHeadlines = 5;
/** In UTF-16 units: "Home", "Sign in" and the names of sections are shorter. In a heading less is enough. */
const leastLink = 30;
const leastHeading = 12;
/** Feeds of comments, and of what nobody asked for. */
const secondary = /comment|kommentar|podcast/i;

/** Understands a web page that came from `address`: its feeds, and its links to articles as a feed. Never throws. */
export function parsePage(html: string, address: string): FoundPage {
  const page = readPage(html);
  const base = resolve(page.base, address) || address;
  const named = page.feeds.toSorted((one, other) => rank(one) - rank(other));
  const links = page.feedLinks.map((href) => ({ href, title: "" }));
  const feeds = new Map<string, NamedFeed>();
  for (const { href, title } of [...named, ...links]) {
    const feed = resolve(href, base);
    if (feed !== "" && feed !== address && !feeds.has(feed)) feeds.set(feed, { address: feed, title: title.trim() });
  }
  return {
    feeds: [...feeds.values()].slice(0, mostFeeds),
    headlines: {
      title: page.title.replace(/\s+/gu, " ").trim() || nameSite(address),
      siteAddress: address,
      entries: listHeadlines(page, base),
    },
  };
}

function rank({ href, title }: { readonly href: string; readonly title: string }): number {
  return secondary.test(href) || secondary.test(title) ? 1 : 0;
}

function listHeadlines({ links, language }: PageParts, base: string): ParsedEntry[] {
  const inHeadings = collect(links, base, (link) => link.isHeading && link.text.length >= leastHeading);
  const found =
    inHeadings.size >= leastHeadlines ? inHeadings : collect(links, base, ({ text }) => text.length >= leastLink);
  if (found.size < leastHeadlines) return [];
  return [...found].slice(0, mostEntries).map(([url, headline]) => makeEntry(url, headline, language));
}

/** Headlines by their addresses, in the page's order. */
function collect(links: readonly PageLink[], base: string, fits: (link: PageLink) => boolean): Map<string, string> {
  const found = new Map<string, string>();
  for (const link of links) {
    const url = resolve(link.href, base).replace(/#.*$/s, "");
    if (url === "" || url === base.replace(/#.*$/s, "") || !isOfSite(url, base) || !fits(link)) continue;
    if (!found.has(url)) found.set(url, link.text);
  }
  return found;
}

/** Also www.paper.example and sport.paper.example belong together. */
function isOfSite(url: string, base: string): boolean {
  const [host, own] = [url, base].map((address) => (URL.parse(address)?.hostname ?? "").replace(/^www\./, ""));
  return (
    host !== undefined && own !== undefined && (host === own || host.endsWith(`.${own}`) || own.endsWith(`.${host}`))
  );
}

function makeEntry(url: string, headline: string, language: string): ParsedEntry {
  const unknown = { summary: "", author: "", published: 0, content: null, isFull: false, wordCount: 0, text: "" };
  return { ...unknown, key: url, url, headline, language, fingerprint: hash(headline) };
}
