import { generateOpml, type Opml, parseOpml } from "feedsmith";
import { resolve } from "./parse-feed.ts";
import type { ListedFeed } from "./parsed-feed.ts";
import { repairXml } from "./repair-xml.ts";

/** More than anybody reads; beyond it a list is made to do harm. */
const mostFeeds = 10_000;

/** The feeds of an OPML file, folders opened out, each address once; null where it is none. Never throws. */
export function readOpml(text: string): readonly ListedFeed[] | null {
  if (!/<opml\b/i.test(text.slice(0, 5000))) return null;
  const document = tryToParse(text) ?? tryToParse(repairXml(text));
  if (!document) return null;
  const found = new Map<string, ListedFeed>();
  const waiting = [...(document.body?.outlines ?? [])].reverse();
  for (let outline = waiting.pop(); outline && found.size < mostFeeds; outline = waiting.pop()) {
    const feed = readOutline(outline);
    if (feed && !found.has(feed.address)) found.set(feed.address, feed);
    waiting.push(...[...(outline.outlines ?? [])].reverse());
  }
  return [...found.values()];
}

function tryToParse(text: string): Opml.Document<string> | null {
  try {
    return parseOpml(text);
  } catch {
    return null;
  }
}

/** Null for folders, and for what has no address that can be asked. */
function readOutline({ xmlUrl, htmlUrl, title, text }: Opml.Outline<string>): ListedFeed | null {
  const address = URL.canParse(xmlUrl ?? "") ? resolve(xmlUrl, "https://feeds.invalid/") : "";
  if (address === "") return null;
  const siteAddress = resolve(htmlUrl, address);
  return { address, siteAddress, title: (title || text || new URL(address).host).trim() };
}

/** An OPML file of these feeds. */
export function writeOpml(feeds: readonly ListedFeed[], title: string): string {
  const outlines = feeds.map(({ address, siteAddress, title: name }) => ({
    type: "rss",
    text: name,
    title: name,
    xmlUrl: address,
    ...(siteAddress === "" ? {} : { htmlUrl: siteAddress }),
  }));
  return generateOpml({ head: { title, dateCreated: new Date() }, body: { outlines } });
}
