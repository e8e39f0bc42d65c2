import { MIMEType } from "whatwg-mimetype";
import type { Result, SourceDocument } from "../contract.ts";
import { parseAbsolute, parseAddress } from "./address.ts";
import { detectBinaryForm } from "./binary-form.ts";
import { binarySizeLimit, documentSizeLimit, makeDocument } from "./document.ts";
import { type Fetched, fetchBytes, type Network } from "./fetch-bytes.ts";
import type { TextMediaType } from "./media-type.ts";
import { fail } from "./result.ts";

const accept =
  "text/html,application/xhtml+xml,text/markdown;q=0.9,application/epub+zip;q=0.9,application/pdf;q=0.8,text/plain;q=0.8,*/*;q=0.1";

/** Milliseconds for everything from the name lookup to the last byte; nobody listens to silence for longer. */
const pageTimeLimit = 20_000;

const mediaTypes: ReadonlyMap<string, TextMediaType> = new Map([
  ["text/html", "text/html"],
  ["application/xhtml+xml", "text/html"],
  ["text/plain", "text/plain"],
  ["text/markdown", "text/markdown"],
  ["text/x-markdown", "text/markdown"],
]);

/** Where a site asks to sign in first, it may answer with a page under the book's own type. */
const bookTypes: ReadonlySet<string> = new Set([
  "application/epub+zip",
  "application/pdf",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  "message/rfc822",
  "multipart/related",
]);

const carriers: ReadonlySet<string> = new Set(["application", "message", "multipart"]);

/** Loads a web address as typed. Never throws; `signal` ends it with the reason "cancelled". */
export async function loadWebPage(
  network: Network,
  address: string,
  signal: AbortSignal,
  timeLimit = pageTimeLimit,
): Promise<Result<SourceDocument>> {
  const parsed = parseAddress(address);
  if (!parsed.ok) return parsed;
  const options = { accept, sizeLimit: limitSize, timeLimit, askedBy: null, signal };
  const fetched = await fetchBytes(network, parsed.value, options);
  return fetched.ok ? readPage(fetched.value) : fetched;
}

/**
 * Loads another page that the page at `askedBy` names: http(s) only, and nothing in the reader's own network unless that
 * page is there itself. Never throws; `signal` ends it with the reason "cancelled".
 */
export async function loadPart(
  network: Network,
  address: string,
  askedBy: URL,
  signal: AbortSignal,
): Promise<Result<SourceDocument>> {
  const parsed = parseAbsolute(address);
  if (!parsed.ok) return parsed;
  const options = { accept, sizeLimit: limitSize, timeLimit: pageTimeLimit, askedBy, signal };
  const fetched = await fetchBytes(network, parsed.value, options);
  return fetched.ok ? readPage(fetched.value) : fetched;
}

/** What calls itself a text or a picture cannot be a book; what says nothing is most likely a page. */
function limitSize(headers: Headers): number {
  const said = parseMediaType(headers.get("content-type"));
  return said !== null && carriers.has(said.type) ? binarySizeLimit : documentSizeLimit;
}

function readPage({ url, headers, bytes }: Fetched): Result<SourceDocument> {
  const said = parseMediaType(headers.get("content-type"));
  const mediaType = said === null ? null : mediaTypes.get(said.essence);
  if (isFeed(said?.essence ?? "", bytes)) return fail("is-feed", { name: url.href });
  // Servers call books by many names, so what they are is looked up in the bytes.
  if (mediaType === undefined && !bookTypes.has(said?.essence ?? "") && !detectBinaryForm(bytes))
    return fail("unsupported-type", { name: said?.essence ?? url.host });
  return makeDocument(bytes, {
    label: url.host,
    url: url.href,
    charset: said?.parameters.get("charset") ?? "",
    language: contentLanguage(headers),
    // Markdown is often served as plain text; by its name it can be told.
    mediaType: mediaType === "text/plain" ? null : (mediaType ?? null),
    name: url.pathname,
  });
}

const feedTypes = /^application\/(?:(?:rss|atom|rdf)\+xml|feed\+json)$/;
const perhapsFeed = /^(?:application|text)\/(?:xml|json|plain)$|^$/;
const feedBeginning =
  /^[^<{]{0,3}(?:<\?[^>]*>|<!--[\s\S]*?-->|\s)*<(?:rss|feed|rdf:RDF)\b|^\s*\{[\s\S]*"https?:\\?\/\\?\/jsonfeed\.org/i;

/** Feeds are subscribed to, not read as articles. */
function isFeed(said: string, bytes: Uint8Array): boolean {
  if (feedTypes.test(said)) return true;
  return perhapsFeed.test(said) && feedBeginning.test(new TextDecoder().decode(bytes.subarray(0, 2000)));
}

/** The header may list several languages, for whom the page is meant; only a single one tells what it is written in. */
function contentLanguage(headers: Headers): string {
  const said = headers.get("content-language")?.trim() ?? "";
  try {
    return Intl.getCanonicalLocales(said)[0] ?? "";
  } catch {
    return "";
  }
}

/** Null when nothing usable is said. */
function parseMediaType(said: string | null): MIMEType | null {
  try {
    return new MIMEType(said ?? "");
  } catch {
    return null;
  }
}
