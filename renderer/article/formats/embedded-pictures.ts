import type { Block, FigureBlock } from "../article.ts";
import type { SkipList } from "../skip-list.ts";

/** The bytes of a picture that a document carries, by the address that its figure has; null when it has none such. */
export type FindPicture = (url: string) => Uint8Array | null;

/** A page-wide photograph takes less than 1 MB; these keep a book of 300 pictures from filling the memory. In bytes. */
const largestPicture = 5 * 1024 * 1024;
const allPictures = 48 * 1024 * 1024;

/** The reason for a picture that is not there, or of a kind that is never shown. */
const missing = "missing-picture";

/** From the web, where a saved page has not all of its pictures with it. */
const isOnWeb = (url: string): boolean => /^https?:\/\/(?!part\.invalid\/)/.test(url);

/**
 * Puts the pictures that a document carries into its figures as data: addresses; `keepsWeb` leaves web addresses. A figure whose picture is missing, of a
 * kind that is never shown, or too large stays with its words; what is left out is told.
 */
export function embedPictures(blocks: readonly Block[], find: FindPicture, skips: SkipList, keepsWeb = false): Block[] {
  const known = new Map<string, string>();
  let total = 0;
  return blocks.flatMap((block) => {
    if (block.kind !== "figure" || !block.image) return [block];
    const { url } = block.image;
    if (url.startsWith("data:")) return [block];
    const made = known.get(url) ?? makeAddress(find(url), allPictures - total);
    if (!known.has(url)) total += made.length;
    known.set(url, made);
    if (made.startsWith("data:")) return [{ ...block, image: { ...block.image, url: made } }];
    if (keepsWeb && made === missing && isOnWeb(url)) return [block];
    skips.add("other", made, block.alt || block.caption || nameOf(url));
    const hasWords = block.alt !== "" || block.caption !== "" || block.credit !== "";
    return hasWords ? [withoutImage(block)] : [];
  });
}

function withoutImage({ image: _image, ...figure }: FigureBlock): FigureBlock {
  return figure;
}

function nameOf(url: string): string {
  return (url.split("/").at(-1) ?? "").slice(0, 100);
}

function makeAddress(bytes: Uint8Array | null, room: number): string {
  const type = bytes ? detectType(bytes) : "";
  if (!bytes || type === "") return missing;
  if (bytes.byteLength > Math.min(largestPicture, room)) return "large-picture";
  return `data:${type};base64,${encodeBase64(bytes)}`;
}

/** By the first bytes, whatever the document calls it; SVG is left out, because it can carry scripts and links. */
function detectType(bytes: Uint8Array): string {
  const beginning = String.fromCharCode(...bytes.subarray(0, 12));
  if (beginning.startsWith("\x89PNG")) return "image/png";
  if (beginning.startsWith("\xff\xd8\xff")) return "image/jpeg";
  if (beginning.startsWith("GIF8")) return "image/gif";
  if (beginning.startsWith("RIFF") && beginning.endsWith("WEBP")) return "image/webp";
  return beginning.slice(4).startsWith("ftypavi") ? "image/avif" : "";
}

/** In pieces: a call with a million arguments overflows the stack. */
function encodeBase64(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.byteLength; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}
