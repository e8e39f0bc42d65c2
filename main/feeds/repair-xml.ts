/** A reference that XML knows by itself or by number; feeds also use HTML's names, which the parser understands. */
const strayAmpersand = /&(?!#\d{1,7};|#x[\da-f]{1,6};|[a-z][a-z\d]{1,31};)/gi;
/** In XML no tag begins so. */
const strayLess = /<(?=[\s\d=<])/g;
/** All but tab and line ends. */
const controls = /[^\P{Cc}\t\n\r]/gu;
const hidden = /<!\[CDATA\[[\s\S]*?(?:\]\]>|$)/g;

/**
 * Makes a feed whole that breaks the rules of XML in the ways that feeds do: characters that may not be there, ampersands
 * and less-than signs in text, and an end that is missing because the transfer broke off or the program that wrote it did.
 */
export function repairXml(xml: string): string {
  const cleaned = outsideCdata(xml.replace(controls, ""), (text) =>
    text.replace(strayAmpersand, "&amp;").replace(strayLess, "&lt;"),
  );
  return closeEnd(cleaned);
}

function outsideCdata(xml: string, change: (text: string) => string): string {
  const kept = xml.match(hidden) ?? [];
  const parts = xml.split(hidden).map(change);
  return parts.map((part, index) => part + (kept[index] ?? "")).join("");
}

/** Where the feed does not end, what came whole is kept. */
function closeEnd(xml: string): string {
  const root = /<(rss|feed|rdf:RDF)\b/i.exec(xml)?.[1];
  if (root === undefined || xml.includes(`</${root}>`)) return xml;
  const end = root.toLowerCase() === "feed" ? "</entry>" : "</item>";
  const last = xml.lastIndexOf(end);
  if (last < 0) return xml;
  const whole = xml.slice(0, last + end.length);
  const needsChannel = root.toLowerCase() === "rss" && !whole.includes("</channel>");
  return `${whole}${needsChannel ? "</channel>" : ""}</${root}>`;
}
