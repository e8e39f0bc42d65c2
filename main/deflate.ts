import { promisify } from "node:util";
import { deflateRaw, inflateRaw } from "node:zlib";

/** How the library and the feeds keep texts, and archives their entries. */
export const deflate = promisify(deflateRaw);
export const inflate = promisify(inflateRaw);

/** A text that was kept deflated. */
export async function unpackText(bytes: Uint8Array): Promise<string> {
  return new TextDecoder().decode(await inflate(bytes));
}
