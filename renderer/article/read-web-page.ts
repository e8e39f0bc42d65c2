import type { Result, TextDocument } from "../../main/contract.ts";
import type { Article } from "./article.ts";
import { findPageLinks, noLinks, type PageLinks } from "./extract/page-links/find-page-links.ts";
import { readDocument } from "./read-document.ts";

/** A web page understood, and where there may be more of it. */
export interface WebReading {
  readonly article: Article;
  readonly links: PageLinks;
}

/**
 * Understands a web page and reads what it says about its other pages and forms. `start` is the address of the article's
 * first page, for a later one. Fails as readDocument does.
 */
export async function readWebPage(source: TextDocument, start = source.url): Promise<Result<WebReading>> {
  const found = { links: noLinks };
  const onPage = (page: Document) => {
    found.links = findPageLinks(page, source.url, start);
  };
  const read = await readDocument(source, { onPage });
  return read.ok ? { ok: true, value: { article: read.value, links: found.links } } : read;
}
