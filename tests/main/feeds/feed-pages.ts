/** RSS with these items, as text. */
export function rss(items: string, title = "Harbour News"): string {
  return `<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
    xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>${title}</title><link>/</link><language>en</language>
    ${items}</channel></rss>`;
}

/** An item without text. `minute`: the higher the newer. */
export function item(headline: string, minute = 0): string {
  const path = headline.toLowerCase().replaceAll(/\W+/g, "-");
  const date = new Date(Date.UTC(2026, 4, 1, 12, minute)).toUTCString();
  return `<item><title>${headline}</title><link>/${path}</link><guid>${path}</guid><pubDate>${date}</pubDate></item>`;
}

/** An item with the whole article in it. */
export function fullItem(headline: string, text: string, minute = 0): string {
  return item(headline, minute).replace(
    "</item>",
    `<content:encoded><![CDATA[<p>${text}</p>]]></content:encoded></item>`,
  );
}

/** About 120 words, no two sentences alike. */
export const longText = Array.from(
  { length: 12 },
  (_, index) => `On day ${index + 1} the boats stayed in, for the wind.`,
).join(" ");
