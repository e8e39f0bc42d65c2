/** Text for HTML: what would be markup is written as what it looks like. */
export function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

const tag =
  /<(?:\/?(?:p|br|h[1-6]|ul|ol|li|a|b|i|em|strong|figure|img|blockquote|div|span|table|section|iframe)\b[^<>]*)>/i;

export function looksLikeMarkup(text: string): boolean {
  return tag.test(text);
}

/** HTML that was written as text once more: "&lt;p&gt;". */
export function unescapeMarkup(text: string): string {
  if (tag.test(text) || !/&lt;\/?(?:p|br|h[1-6]|div|ul)\b/i.test(text)) return text;
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replace(/&#0?39;/g, "'")
    .replaceAll("&amp;", "&");
}

/** A text as paragraphs of HTML: markup as it is, plain text by its lines, or where sentences are glued together. */
export function writeProse(text: string): string {
  const plain = unescapeMarkup(text.trim());
  if (plain === "" || looksLikeMarkup(plain)) return plain;
  return splitParagraphs(plain)
    .map((line) => `<p>${decodeText(line)}</p>`)
    .join("\n");
}

/** Plain text in data often has the entities of the page it was taken from; those stay, all else is escaped. */
function decodeText(text: string): string {
  return escapeHtml(text).replace(/&amp;(#?\w{2,8};)/g, "&$1");
}

function splitParagraphs(text: string): string[] {
  const lines = text.split(/\s*\n\s*/).filter((line) => line !== "");
  if (lines.length > 1) return lines;
  // A tool that took the tags out left no space where a paragraph ended.
  return text.split(/(?<=\p{Ll}{2}[.!?]["”»’]?)(?=["“„«‘]?\p{Lu}\p{L})/u);
}

/** The words of a piece of HTML, in UTF-16 units without its tags; near enough to compare two of them. */
export function measureText(html: string): number {
  return html
    .replace(/<(?:script|style)\b[\s\S]*?<\/(?:script|style)>|<[^<>]*>/gi, "")
    .replace(/\s+/g, " ")
    .trim().length;
}

/** How much of a piece of HTML's text is in links, 0 to 1. */
export function measureLinks(html: string): number {
  const linked = [...html.matchAll(/<a\b[^<>]*>([\s\S]*?)<\/a>/gi)].reduce(
    (sum, [, text = ""]) => sum + measureText(text),
    0,
  );
  return linked / Math.max(1, measureText(html));
}
