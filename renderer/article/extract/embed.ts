import type { EmbedBlock } from "../article.ts";
import { collectText } from "./collect-text.ts";
import { readSize } from "./picture.ts";
import { findNamed, isNamed, listNamed } from "./tree/names.ts";
import type { PageElement } from "./tree/page-element.ts";
import { resolveLink } from "./urls.ts";

type EmbedKind = EmbedBlock["embedKind"];

/** What a frame shows, by who serves it: the frame itself is never loaded. */
const hosts: readonly (readonly [RegExp, EmbedKind])[] = [
  [
    /(?:^|\.)(?:youtube(?:-nocookie)?\.com|youtu\.be|vimeo\.com|dailymotion\.com|brightcove\.net|jwplayer\.com)$/,
    "video",
  ],
  [/(?:^|\.)(?:soundcloud\.com|spotify\.com|podcasts\.apple\.com|podigee\.io|acast\.com|audioboom\.com)$/, "audio"],
  [
    /(?:^|\.)(?:twitter\.com|x\.com|instagram\.com|facebook\.com|tiktok\.com|bsky\.app|threads\.net|reddit\.com)$/,
    "post",
  ],
  [/(?:^|\.)(?:openstreetmap\.org|google\.com|mapbox\.com|arcgis\.com|bing\.com)$/, "map"],
];

/** Elements of a page's own invention that stand for a player or a post, by the words in their names. */
const customKinds: readonly (readonly [RegExp, EmbedKind])[] = [
  [/-(?:youtube|vimeo|dailymotion|brightcove|jwplayer|video|film|3q-player|reach-player)\b/, "video"],
  [/-(?:audio|soundcloud|podcast|spotify|megaphone)\b/, "audio"],
  [/-(?:twitter|tweet|instagram|facebook|tiktok|reddit|mastodon|bluesky)\b/, "post"],
  [/-(?:iframe|embedly-card)\b/, "other"],
];

/** Whether it shows something from elsewhere by its invented name; one that has words of its own is read by them. */
export function isCustomEmbed(element: PageElement): boolean {
  if (!element.localName.includes("-")) return false;
  return findCustomKind(element) !== undefined && element.textContent.trim() === "";
}

function findCustomKind({ localName }: PageElement): EmbedKind | undefined {
  return customKinds.find(([pattern]) => pattern.test(localName))?.[1];
}

/** A quotation that only links to a post elsewhere, because a script would show it. */
export function readLinkedPost(quote: PageElement, base: string): EmbedBlock | null {
  const link = listNamed(quote, "a").find((each) => each.href !== null);
  if (!link) return null;
  const url = resolveLink(link.href ?? "", base);
  if (findHostKind(url) !== "post") return null;
  const title = collectText(link);
  const isAll = title !== "" && collectText(quote) === title;
  return isAll ? { kind: "embed", embedKind: "post", title, url } : null;
}

/** The embed as a block, or null when it shows nothing that can be named (advertisements, counters). */
export function readEmbed(element: PageElement, base: string): EmbedBlock | null {
  const { width = 999, height = 999 } = readSize(element);
  if (element.isHidden || width <= 2 || height <= 2) return null;
  const url = readUrl(element, base);
  const embedKind = findKind(element, url);
  const title = readTitle(element);
  if ((title === "" && embedKind === "other") || (embedKind !== "video" && isButton.test(url))) return null;
  return { kind: "embed", embedKind, title, url };
}

/** Buttons to like, share and follow that networks serve in frames of their own. */
const isButton =
  /\/plugins\/(?:like|likebox|like_box|share_button|follow|page|fan|comments|subscribe|activity|recommendations)\b|\/widgets\/(?:tweet_button|follow_button|like)|tweet_?button|follow_?button|share_?button|\/plusone|addthis|sharethis|\/(?:sharer|intent)\b/i;

/** The machine that serves an embed; empty when it names none. */
export function readEmbedHost(element: PageElement, base: string): string {
  return URL.parse(readUrl(element, base))?.hostname ?? "";
}

function readUrl(element: PageElement, base: string): string {
  const sources = ["src", "data-src", "data-lazy-src", "data-url"].map((name) => element.getAttribute(name) ?? "");
  const inner = element.source.querySelector("source[src]")?.getAttribute("src") ?? "";
  return [...sources, inner].map((source) => resolveLink(source, base)).find((url) => url !== "") ?? "";
}

function findKind(element: PageElement, url: string): EmbedKind {
  if (element.localName === "video") return "video";
  if (element.localName === "audio") return "audio";
  return findCustomKind(element) ?? findHostKind(url);
}

function findHostKind(url: string): EmbedKind {
  const host = URL.parse(url)?.hostname ?? "";
  if (host.endsWith("google.com") && !url.includes("/maps")) return "other";
  return hosts.find(([pattern]) => pattern.test(host))?.[1] ?? "other";
}

const isFigure = isNamed("figure");
const titles = ["title", "aria-label", "playlabel", "data-title", "data-caption", "alt"];

function readTitle(element: PageElement): string {
  const named = titles.map((name) => element.getAttribute(name) ?? "").find((title) => title.trim() !== "") ?? "";
  const figure = element.closest(isFigure);
  const caption = figure && findNamed(figure, "figcaption");
  return (caption ? collectText(caption) : named.replace(/\s+/g, " ").trim()) || named.trim();
}
