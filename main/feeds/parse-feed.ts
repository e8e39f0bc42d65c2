import { createHash } from "node:crypto";
import { deflateRawSync } from "node:zlib";
import { escapeHtml } from "./escape-html.ts";
import { countWords, toPlainText } from "./html-text.ts";
import { mostEntries, type ParsedEntry, type ParsedFeed } from "./parsed-feed.ts";
import type { RawEntry, RawFeed, RawText } from "./raw-entry.ts";
import { readRawFeed } from "./read-raw-feed.ts";
import { repairXml } from "./repair-xml.ts";

/** In UTF-16 units: enough to know what it is about. */
const longestSummary = 500;
const longestHeadline = 300;

/** In words. What a feed has for whole articles is one from here on; what it has for summaries rarely is. */
const leastContent = 80;
const leastDescription = 250;

/** How texts end that go on elsewhere. */
const goesOn =
  /(?:…|\.\.\.|\[…\]|\[\.\.\.\]|read (?:more|on|the full \w+)|continue reading|more \u203a|weiterlesen|mehr (?:lesen|dazu)|lire la suite|leer más)[\s.»›→>\])]*$/i;

/** Understands a feed that came from `address`; null where it is none. Never throws. */
export function parseFeed(text: string, address: string): ParsedFeed | null {
  const raw = readRawFeed(text) ?? (looksLikeFeed(text) ? readRawFeed(repairXml(text)) : null);
  if (!raw) return null;
  const base = resolve(raw.base, address) || address;
  const entries = new Map<string, ParsedEntry>();
  for (const entry of raw.entries.slice(0, mostEntries)) {
    const parsed = parseEntry(entry, base, raw);
    // Of two with one key the first is the newer one in nearly every feed.
    if (parsed && !entries.has(parsed.key)) entries.set(parsed.key, parsed);
  }
  const siteAddress = resolve(raw.link, base);
  return {
    title: readText(raw.title) || nameSite(siteAddress || address),
    siteAddress,
    entries: [...entries.values()],
  };
}

function looksLikeFeed(text: string): boolean {
  return /<(?:rss|feed|rdf:RDF)\b/i.test(text.slice(0, 5000));
}

export function nameSite(address: string): string {
  return URL.parse(address)?.hostname.replace(/^www\./, "") ?? address;
}

/** Null where there is nothing in it to be read or opened. */
function parseEntry(raw: RawEntry, feedBase: string, { language }: RawFeed): ParsedEntry | null {
  const base = resolve(raw.base, feedBase) || feedBase;
  const url = resolve(raw.link, base);
  const summary = readText(raw.summary);
  const html = toHtml(raw.content ?? raw.summary);
  const text = toPlainText(html);
  const headline = readText(raw.title) || shorten(summary || text, 80) || url;
  if (headline === "") return null;
  const wordCount = countWords(text);
  const least = raw.content ? leastContent : leastDescription;
  const isFull = text !== "" && (url === "" || (wordCount >= least && !goesOn.test(text.slice(-80))));
  const told = {
    url,
    headline: shorten(headline, longestHeadline),
    summary: shorten(summary, longestSummary),
    author: shorten(raw.author?.trim() ?? "", longestHeadline),
    published: parseDate(raw.date),
    language: readLanguage(raw.language) || readLanguage(language),
    isFull,
    wordCount: isFull ? wordCount : 0,
  };
  const content = html === "" ? null : deflateRawSync(html);
  const key = raw.id?.trim() || url || hash(headline + text);
  return { ...told, key, content, text: text === summary ? "" : text, fingerprint: hash(JSON.stringify(told) + html) };
}

function readText(text: RawText | undefined): string {
  if (text === undefined) return "";
  return text.isMarkup ? toPlainText(text.value) : text.value.replace(/\s+/gu, " ").trim();
}

function toHtml(text: RawText | undefined): string {
  if (text === undefined || text.isMarkup) return text?.value.trim() ?? "";
  const paragraphs = text.value.split(/\n\s*\n/).filter((part) => part.trim() !== "");
  return paragraphs.map((part) => `<p>${escapeHtml(part)}</p>`).join("");
}

function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  return `${text.slice(0, length).replace(/\s+\S*$/u, "")}…`;
}

/** Absolute http(s) address without user name and password; empty where there is none. */
export function resolve(address: string | undefined, base: string): string {
  const url = address === undefined || address.trim() === "" ? null : URL.parse(address.trim(), base);
  if (!url || !/^https?:$/.test(url.protocol) || url.href.length > 8192) return "";
  url.username = "";
  url.password = "";
  return url.href;
}

/** Feeds write dates in every way; names of time zones that are not known are left out. */
function parseDate(date: string | undefined): number {
  if (date === undefined) return 0;
  const known = Date.parse(date) || Date.parse(date.replace(/\s+[A-Z]{2,5}\s*$/, ""));
  return Number.isFinite(known) && known > 0 ? known : 0;
}

function readLanguage(language: string | undefined): string {
  try {
    return Intl.getCanonicalLocales((language ?? "").trim().replaceAll("_", "-"))[0] ?? "";
  } catch {
    return "";
  }
}

export function hash(text: string): string {
  return createHash("sha256").update(text).digest("base64url").slice(0, 24);
}
