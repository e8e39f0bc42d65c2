import { realpath } from "node:fs/promises";
import { dirname, relative, sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { ImageBytes, Result } from "../contract.ts";
import { parseAbsolute } from "./address.ts";
import { fetchBytes, type Network } from "./fetch-bytes.ts";
import { readFileWithin } from "./file.ts";
import { detectImageType } from "./image-type.ts";
import { fail, succeed } from "./result.ts";

/** Where a document came from, and so which pictures it may show. */
export type Origin =
  | { readonly kind: "web"; readonly url: URL }
  | { readonly kind: "file"; readonly path: string }
  | { readonly kind: "pasted" };

const imageSizeLimit = 15 * 1024 * 1024;
const imageTimeLimit = 20_000;
const accept = "image/avif,image/webp,image/png,image/jpeg,image/gif,image/bmp;q=0.5";

/**
 * Gets a picture of a document: from the web, never from the reader's own network unless the document came from
 * there; for a local file also from its folder or below. Never throws.
 */
export async function loadImage(
  network: Network,
  origin: Origin,
  address: string,
  signal: AbortSignal,
): Promise<Result<ImageBytes>> {
  const bytes = /^https?:/i.test(address)
    ? await fetchImageBytes(network, origin, address, signal)
    : await readImageBeside(origin, address, signal);
  if (!bytes.ok) return bytes;
  const mediaType = detectImageType(bytes.value);
  return mediaType === "" ? fail("unsupported-type") : succeed({ mediaType, bytes: bytes.value });
}

// A document without an address of its own is asked for like one from the public web: it may not look inside.
const somewherePublic = new URL("https://pasted.invalid/");

async function fetchImageBytes(
  network: Network,
  origin: Origin,
  address: string,
  signal: AbortSignal,
): Promise<Result<Uint8Array>> {
  const url = parseAbsolute(address);
  if (!url.ok) return url;
  const askedBy = origin.kind === "web" ? origin.url : somewherePublic;
  const options = { accept, sizeLimit: () => imageSizeLimit, timeLimit: imageTimeLimit, askedBy, signal };
  const fetched = await fetchBytes(network, url.value, options);
  return fetched.ok ? succeed(fetched.value.bytes) : fetched;
}

async function readImageBeside(origin: Origin, address: string, signal: AbortSignal): Promise<Result<Uint8Array>> {
  if (origin.kind !== "file") return fail("unsupported-scheme");
  const path = await resolveBeside(origin.path, address);
  return path === null ? fail("file-missing") : readFileWithin(path, imageSizeLimit, signal);
}

/** The path that a relative address means; null when it lies outside the document's folder, links followed. */
async function resolveBeside(documentPath: string, address: string): Promise<string | null> {
  try {
    const url = new URL(address, pathToFileURL(documentPath));
    // A host would be a network share, and asking it would tell it who is reading.
    if (url.protocol !== "file:" || url.host !== "") return null;
    const folder = await realpath(dirname(documentPath));
    const path = await realpath(fileURLToPath(url));
    const way = relative(folder, path);
    const isInside = way !== "" && way !== ".." && !way.startsWith(`..${sep}`) && way !== path;
    return isInside ? path : null;
  } catch {
    return null;
  }
}
