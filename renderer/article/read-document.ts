import type { SourceDocument } from "../../main/contract.ts";
import type { Article } from "./article.ts";
import { extractArticle } from "./extract/extract-article.ts";
import { readMarkdown } from "./formats/markdown.ts";
import { readPlainText } from "./formats/plain-text.ts";

/**
 * Understands a document of any kind we know. HTML is parsed inertly: no script runs, nothing is loaded. Never throws;
 * a document without text gives an article without blocks.
 */
export function readDocument(source: SourceDocument): Article {
  switch (source.mediaType) {
    case "text/markdown":
      return readMarkdown(source.text, source, parseHtml);
    case "text/html":
      return extractArticle(parseHtml(source.text), source);
    case "text/plain":
      return readPlainText(source.text, source);
  }
}

function parseHtml(text: string): Document {
  return new DOMParser().parseFromString(text, "text/html");
}
