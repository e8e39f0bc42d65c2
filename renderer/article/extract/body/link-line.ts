import type { Block } from "../../article.ts";
import type { Piece } from "../piece-writer.ts";

/** In characters: "Read more:" and the like stand before a link to another article. */
const longestLabel = 30;
const shortestTitle = 20;
const label = /^[^:|]{2,28}[:|]\s/;
const share = /\/(?:share|sharer|intent)\b|[?&](?:text|status)=/;

/**
 * Whether a paragraph is nothing but a link to something else to read on the site, with a label before it. Addresses are
 * text, and so is a sentence that is a link to share it.
 */
export function isLinkLine({ block, length, linkLength }: Piece, text: string, site: string): boolean {
  const unlinked = length - linkLength;
  if (block.kind === "listItem" || linkLength < shortestTitle || unlinked > longestLabel || unlinked * 2 > linkLength)
    return false;
  if (/https?:\/\/|www\./.test(text) || (unlinked >= 4 && !label.test(text))) return false;
  if ("marks" in block && block.marks.some((mark) => mark.kind === "link" && share.test(mark.url))) return false;
  return label.test(text) || !leadsAway(block, site);
}

/** Whether all links of a block lead to other sites: to sources and shops rather than to the site's own stories. */
export function leadsAway(block: Block, site: string): boolean {
  if (site === "" || !("marks" in block)) return false;
  const links = block.marks.filter((mark) => mark.kind === "link");
  return links.length > 0 && links.every(({ url }) => readSite(url) !== site);
}

/** The last two parts of an address's host name; empty where there is none. */
export function readSite(url: string): string {
  const host = /^https?:\/\/([^/:?#]+)/i.exec(url)?.[1] ?? "";
  return host.toLowerCase().split(".").slice(-2).join(".");
}
