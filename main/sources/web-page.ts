import { MIMEType } from "whatwg-mimetype";
import type { Result, SourceDocument } from "../contract.ts";
import { parseAddress } from "./address.ts";
import { documentSizeLimit, makeDocument } from "./document.ts";
import { type Fetched, fetchBytes, type Network } from "./fetch-bytes.ts";
import type { MediaType } from "./media-type.ts";
import { fail } from "./result.ts";

const accept = "text/html,application/xhtml+xml,text/markdown;q=0.9,text/plain;q=0.8,*/*;q=0.1";

/** Milliseconds for everything from the name lookup to the last byte; nobody listens to silence for longer. */
const pageTimeLimit = 20_000;

const mediaTypes: ReadonlyMap<string, MediaType> = new Map([
  ["text/html", "text/html"],
  ["application/xhtml+xml", "text/html"],
  ["text/plain", "text/plain"],
  ["text/markdown", "text/markdown"],
  ["text/x-markdown", "text/markdown"],
]);

/** Loads a web address as typed. Never throws; `signal` ends it with the reason "cancelled". */
export async function loadWebPage(
  network: Network,
  address: string,
  signal: AbortSignal,
  timeLimit = pageTimeLimit,
): Promise<Result<SourceDocument>> {
  const parsed = parseAddress(address);
  if (!parsed.ok) return parsed;
  const options = { accept, sizeLimit: documentSizeLimit, timeLimit, askedBy: null, signal };
  const fetched = await fetchBytes(network, parsed.value, options);
  return fetched.ok ? readPage(fetched.value) : fetched;
}

function readPage({ url, headers, bytes }: Fetched): Result<SourceDocument> {
  const said = parseMediaType(headers.get("content-type"));
  const mediaType = said === null ? null : mediaTypes.get(said.essence);
  if (mediaType === undefined) return fail("unsupported-type", { name: said?.essence ?? url.host });
  return makeDocument(bytes, {
    label: url.host,
    url: url.href,
    charset: said?.parameters.get("charset") ?? "",
    language: contentLanguage(headers),
    // Markdown is often served as plain text; by its name it can be told.
    mediaType: mediaType === "text/plain" ? null : mediaType,
    name: url.pathname,
  });
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
