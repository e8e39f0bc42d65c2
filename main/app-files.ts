import { realpath } from "node:fs/promises";
import { extname, join, sep } from "node:path";

/** The address under which the app's own page and files are served; nothing else is. */
export const appOrigin = "hark://app";

const mediaTypes: ReadonlyMap<string, string> = new Map([
  [".html", "text/html; charset=utf-8"],
  [".js", "text/javascript; charset=utf-8"],
  [".mjs", "text/javascript; charset=utf-8"],
  [".css", "text/css; charset=utf-8"],
  [".json", "application/json; charset=utf-8"],
  [".wasm", "application/wasm"],
  [".svg", "image/svg+xml"],
  [".png", "image/png"],
  [".woff2", "font/woff2"],
  [".wav", "audio/wav"],
  [".ogg", "audio/ogg"],
]);

const octets = "application/octet-stream";

/** The Content-Type of a file of ours by its extension. */
export function mediaTypeOf(path: string): string {
  return mediaTypes.get(extname(path).toLowerCase()) ?? octets;
}

/**
 * The file that an address of the app means, links followed; null when it is another host's, lies outside `folder`
 * or does not exist.
 */
export async function resolveAppFile(address: string, folder: string): Promise<string | null> {
  try {
    const url = new URL(address);
    if (`${url.protocol}//${url.host}` !== appOrigin) return null;
    const wanted = decodeURIComponent(url.pathname);
    const root = await realpath(folder);
    const path = await realpath(join(root, wanted === "/" ? "/index.html" : wanted));
    return path.startsWith(root + sep) ? path : null;
  } catch {
    return null;
  }
}
