import { randomUUID } from "node:crypto";
import type { TextDocument } from "../contract.ts";
import { unpackText } from "../deflate.ts";
import type { EntryPage } from "../storage/entry-pages.ts";
import type { EntryToOpen } from "../storage/headlines.ts";
import { escapeHtml } from "./escape-html.ts";

/** The text that a feed has of an article, as the page that it would be. `content` is deflated HTML. */
export async function makeEntryDocument(entry: EntryToOpen, content: Uint8Array): Promise<TextDocument> {
  const { url, headline, author, published, language, source } = entry;
  const html = await unpackText(content);
  const title = escapeHtml(headline);
  const facts = [
    ["author", author],
    ["article:published_time", published > 0 ? new Date(published).toISOString() : ""],
    ["og:site_name", source],
  ];
  const metas = facts
    .filter(([, value]) => value)
    .map(([name = "", value = ""]) => `<meta name="${name}" property="${name}" content="${escapeHtml(value)}">`);
  const head = `<meta charset="utf-8"><title>${title}</title>${metas.join("")}`;
  const text = `<!doctype html><html lang="${escapeHtml(language)}"><head>${head}</head><body><main><article><h1>${title}</h1>${html}</article></main></body></html>`;
  return { id: randomUUID(), url, label: headline, language, mediaType: "text/html", text, charset: "UTF-8" };
}

/** A page that was fetched ahead. */
export async function unpackPage({ source, ...facts }: EntryPage): Promise<TextDocument> {
  return { ...facts, id: randomUUID(), text: await unpackText(source) };
}
