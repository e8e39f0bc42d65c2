import type { BinaryDocument } from "../../../main/contract.ts";
import type { Article } from "../article.ts";
import { extractArticle } from "../extract/extract-article.ts";
import { readPage } from "../extract/read-page.ts";
import { SkipList } from "../skip-list.ts";
import { embedPictures } from "./embedded-pictures.ts";
import { FormatFailure } from "./format-failure.ts";
import { type MimePart, readParts } from "./mime-parts.ts";
import type { ReadingTools } from "./reading-tools.ts";

/** A host that cannot exist (RFC 6761), for pictures that are named by their part and not by an address. */
const partAddress = "https://part.invalid/";

/**
 * Understands a web page saved as one file (MHTML, RFC 2557), as the page at the address that it was saved from, with
 * the pictures that were saved with it. Throws FormatFailure "damaged" when there is no page in it.
 */
export async function readMhtml(source: BinaryDocument, tools: ReadingTools): Promise<Article> {
  const { fields, parts } = readParts(source.bytes);
  const page = parts.find(({ type }) => type === "text/html" || type === "application/xhtml+xml");
  if (!page) throw new FormatFailure("damaged");
  const url = [fields.get("snapshot-content-location"), page.location, source.url].find(isWebAddress) ?? "";
  const document = tools.parseHtml(decodePage(page));
  nameParts(document);
  const { label, language } = source;
  const place = { url, label, language };
  const article = tools.asItIs ? readPage(document, place) : extractArticle(document, place);
  const skips = new SkipList();
  for (const { kind, reason, text } of article.skipped) skips.add(kind, reason, text);
  const saved = indexPictures(parts, url);
  return { ...article, blocks: embedPictures(article.blocks, saved, skips, true), skipped: skips.parts };
}

function isWebAddress(address: string | undefined): address is string {
  return address !== undefined && /^https?:\/\//i.test(address) && URL.canParse(address);
}

/** By the charset that the part or the page itself declares, or else UTF-8. */
function decodePage({ charset, content }: MimePart): string {
  const beginning = new TextDecoder("latin1").decode(content.subarray(0, 2048));
  const declared = charset || (/<meta[^>]+charset\s*=\s*["']?([\w.:-]+)/i.exec(beginning)?.[1] ?? "utf-8");
  try {
    return new TextDecoder(declared).decode(content);
  } catch {
    return new TextDecoder().decode(content);
  }
}

function nameParts(document: Document): void {
  for (const image of document.querySelectorAll("img[src^='cid:' i]")) {
    const id = (image.getAttribute("src") ?? "").slice("cid:".length);
    image.setAttribute("src", partAddress + encodeURIComponent(id));
  }
}

function indexPictures(parts: readonly MimePart[], base: string): (url: string) => Uint8Array | null {
  const pictures = new Map<string, Uint8Array>();
  for (const { type, id, location, content } of parts) {
    if (!type.startsWith("image/")) continue;
    if (id !== "") pictures.set(partAddress + encodeURIComponent(id), content);
    const address = URL.parse(location, base === "" ? undefined : base)?.href ?? location;
    if (address !== "") pictures.set(address, content);
  }
  return (url) => pictures.get(url) ?? null;
}
