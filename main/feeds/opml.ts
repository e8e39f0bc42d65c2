import { generateOpml, type Opml, parseOpml } from "feedsmith";
import { resolve } from "./parse-feed.ts";
import type { ListedFeed } from "./parsed-feed.ts";
import { repairXml } from "./repair-xml.ts";

/** More than anybody reads; beyond it a list is made to do harm. */
const mostFeeds = 10_000;
/** Folders in folders, beyond which they are no longer told apart; and the length of a name in UTF-16 units. */
const deepest = 10;
const longestName = 300;

interface Waiting {
  readonly outline: Opml.Outline<string>;
  readonly folders: readonly string[];
}

/** The feeds of an OPML file with their folders, each address once; null where it is none. Never throws. */
export function readOpml(text: string): readonly ListedFeed[] | null {
  if (!/<opml\b/i.test(text.slice(0, 5000))) return null;
  const document = tryToParse(text) ?? tryToParse(repairXml(text));
  if (!document) return null;
  const found = new Map<string, ListedFeed>();
  const waiting = enter(document.body?.outlines, []);
  for (let next = waiting.pop(); next && found.size < mostFeeds; next = waiting.pop()) {
    const feed = readOutline(next);
    if (feed && !found.has(feed.address)) found.set(feed.address, feed);
    waiting.push(...enter(next.outline.outlines, feed ? next.folders : openFolder(next)));
  }
  return [...found.values()];
}

/** Taken from the end, so the last comes first. */
function enter(outlines: readonly Opml.Outline<string>[] | undefined, folders: readonly string[]): Waiting[] {
  return [...(outlines ?? [])].reverse().map((outline) => ({ outline, folders }));
}

function openFolder({ outline, folders }: Waiting): readonly string[] {
  const name = cleanName(outline.text || outline.title);
  return name === "" || folders.length >= deepest ? folders : [...folders, name];
}

function cleanName(name: string | undefined): string {
  return (name ?? "").replace(/\s+/g, " ").trim().slice(0, longestName);
}

function tryToParse(text: string): Opml.Document<string> | null {
  try {
    return parseOpml(text);
  } catch {
    return null;
  }
}

/** Null for folders, and for what has no address that can be asked. */
function readOutline({ outline: { xmlUrl, htmlUrl, title, text }, folders }: Waiting): ListedFeed | null {
  const address = URL.canParse(xmlUrl ?? "") ? resolve(xmlUrl, "https://feeds.invalid/") : "";
  if (address === "") return null;
  const siteAddress = resolve(htmlUrl, address);
  const [shown, own] = [cleanName(text), cleanName(title)];
  // Where both are there, "text" is what the listener calls it and "title" what it calls itself.
  const names = shown && own && shown !== own ? { title: shown, ownTitle: own } : { title: own || shown };
  return { address, siteAddress, folders, ...names, title: names.title || new URL(address).host };
}

/** An OPML file of these feeds, in their folders. */
export function writeOpml(feeds: readonly ListedFeed[], title: string): string {
  return generateOpml({ head: { title, dateCreated: new Date() }, body: { outlines: writeFolder(feeds, 0) } });
}

/** Feeds of the folder itself, then the folders in it, in the order of the feeds. */
function writeFolder(feeds: readonly ListedFeed[], depth: number): Opml.Outline<Date>[] {
  const own = feeds.filter(({ folders }) => folders.length <= depth);
  const names = new Set(feeds.flatMap(({ folders }) => folders[depth] ?? []));
  const folders = [...names].map((name) => {
    const inside = feeds.filter(({ folders: path }) => path[depth] === name);
    return { text: name, title: name, outlines: writeFolder(inside, depth + 1) };
  });
  return [...own.map(writeOutline), ...folders];
}

function writeOutline({ address, siteAddress, title, ownTitle }: ListedFeed): Opml.Outline<Date> {
  return {
    type: "rss",
    text: title,
    title: ownTitle || title,
    xmlUrl: address,
    ...(siteAddress === "" ? {} : { htmlUrl: siteAddress }),
  };
}
