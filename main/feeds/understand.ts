import { decodeFeed } from "./decode-feed.ts";
import { readOpml } from "./opml.ts";
import { parseFeed } from "./parse-feed.ts";
import { parsePage } from "./parse-page.ts";
import type { ParseTask, Understanding } from "./parsed-feed.ts";

/** What bytes from the web are: a feed, a list of feeds, a web page, or neither. Never throws. */
export function understand({ bytes, charset, address }: ParseTask): Understanding {
  const text = decodeFeed(bytes, charset);
  const feeds = readOpml(text);
  if (feeds) return { kind: "list", feeds };
  const feed = parseFeed(text, address);
  if (feed) return { kind: "feed", feed };
  return /<(?:!doctype html|html|head|body|a|h[1-6])\b/i.test(text)
    ? { kind: "page", ...parsePage(text, address) }
    : { kind: "neither" };
}
