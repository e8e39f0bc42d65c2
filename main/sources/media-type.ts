import type { TextDocument } from "../contract.ts";

export type TextMediaType = TextDocument["mediaType"];

const looksLikeMarkup =
  /^\s*(?:<\?xml\b[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body|title|meta|link|script|article|main|section|header|div|table|figure|h[1-6]|p|ul|ol)\b/i;
const markdownName = /\.(?:md|markdown|mdown|mkd)$/i;
const webPageName = /\.(?:html?|xhtml|xht)$/i;

/**
 * What a text is, by content first and by name where the content does not say: a page saved as .txt is still a page,
 * and an .html file without a single tag is plain text.
 */
export function detectMediaType(text: string, name: string): TextMediaType {
  if (looksLikeMarkup.test(text.slice(0, 4096))) return "text/html";
  if (webPageName.test(name) && /<\/?[a-z][^<>]*>/i.test(text)) return "text/html";
  return markdownName.test(name) ? "text/markdown" : "text/plain";
}

/**
 * Whether bytes are something other than text. NUL stands in no text but UTF-16 and UTF-32, which say so with a byte
 * order mark.
 */
export function isBinary(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  const isUtf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  return !isUtf16 && bytes.subarray(0, 8192).includes(0);
}
