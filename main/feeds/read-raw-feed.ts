import { type AtomFeed, type JsonFeed, parseFeed, type RdfFeed, type RssFeed } from "feedsmith";
import type { RawEntry, RawFeed, RawText } from "./raw-entry.ts";

/** Reads RSS, RDF, Atom and JSON Feed into one form; null for anything else. Never throws. */
export function readRawFeed(text: string): RawFeed | null {
  try {
    const parsed = parseFeed(text);
    switch (parsed.format) {
      case "rss":
        return readRss(parsed.feed);
      case "rdf":
        return readRdf(parsed.feed);
      case "atom":
        return readAtom(parsed.feed);
      case "json":
        return readJson(parsed.feed);
    }
  } catch {
    return null;
  }
}

const markup = (value: string | undefined): RawText | undefined =>
  value === undefined ? undefined : { value, isMarkup: true };
const plain = (value: string | undefined): RawText | undefined =>
  value === undefined ? undefined : { value, isMarkup: false };

function readRss(feed: RssFeed.Feed<string>): RawFeed {
  const entries = (feed.items ?? []).map((item): RawEntry => {
    const permalink = item.guid?.isPermaLink === false ? undefined : item.guid?.value;
    return {
      id: item.guid?.value,
      link: item.link ?? item.atom?.links?.[0]?.href ?? (/^https?:/i.test(permalink ?? "") ? permalink : undefined),
      base: item.xml?.base,
      title: markup(item.title),
      summary: markup(item.description),
      content: markup(item.content?.encoded) ?? readAtomText(item.atom?.content),
      author: item.dc?.creators?.[0] ?? item.authors?.[0]?.name,
      date: item.pubDate ?? item.dc?.dates?.[0] ?? item.atom?.published ?? item.atom?.updated,
      language: item.xml?.lang ?? item.dc?.languages?.[0],
    };
  });
  const { link, language, xml, dc } = feed;
  return { title: markup(feed.title), link, base: xml?.base, language: language ?? dc?.languages?.[0], entries };
}

function readRdf(feed: RdfFeed.Feed<string>): RawFeed {
  const entries = (feed.items ?? []).map(
    (item): RawEntry => ({
      id: item.rdf?.about ?? item.link,
      link: item.link,
      base: item.xml?.base,
      title: markup(item.title),
      summary: markup(item.description),
      content: markup(item.content?.encoded),
      author: item.dc?.creators?.[0],
      date: item.dc?.dates?.[0],
      language: item.dc?.languages?.[0],
    }),
  );
  return {
    title: markup(feed.title),
    link: feed.link,
    base: feed.xml?.base,
    language: feed.dc?.languages?.[0],
    entries,
  };
}

function readAtom(feed: AtomFeed.Feed<string>): RawFeed {
  const entries = (feed.entries ?? []).map(
    (entry): RawEntry => ({
      id: entry.id,
      link: findLink(entry.links),
      base: entry.xml?.base,
      title: readAtomText(entry.title),
      summary: readAtomText(entry.summary),
      content: readAtomText(entry.content),
      author: entry.authors?.[0]?.name ?? feed.authors?.[0]?.name,
      date: entry.published ?? entry.updated,
      language: entry.xml?.lang,
    }),
  );
  const { xml, links } = feed;
  return { title: readAtomText(feed.title), link: findLink(links), base: xml?.base, language: xml?.lang, entries };
}

/** The page that is meant for people. */
function findLink(links: readonly { readonly href?: string; readonly rel?: string }[] = []): string | undefined {
  return links.find(({ rel = "alternate" }) => rel === "alternate")?.href;
}

/** Content that stands elsewhere, or is no text, has no value that can be read. */
function readAtomText(text: { readonly value?: string; readonly type?: string } | undefined): RawText | undefined {
  if (text?.value === undefined) return undefined;
  const type = text.type ?? "text";
  if (/html/.test(type)) return markup(text.value);
  return type === "text" || type === "text/plain" ? plain(text.value) : undefined;
}

function readJson(feed: JsonFeed.Feed<string>): RawFeed {
  const entries = (feed.items ?? []).map(
    (item): RawEntry => ({
      id: item.id,
      link: item.url ?? item.external_url,
      base: undefined,
      title: plain(item.title),
      summary: plain(item.summary),
      content: markup(item.content_html) ?? plain(item.content_text),
      author: item.authors?.[0]?.name ?? feed.authors?.[0]?.name,
      date: item.date_published ?? item.date_modified,
      language: item.language,
    }),
  );
  const { title, home_page_url: link, language } = feed;
  return { title: plain(title), link, base: undefined, language, entries };
}
