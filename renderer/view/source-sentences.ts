import type { Article, JoinedPages, TextSource } from "../article/article.ts";
import type { MessageKey, Translate } from "../locales/translate.ts";

const sourceSentences: { readonly [Source in TextSource]: MessageKey } = {
  data: "source.data",
  scripts: "source.scripts",
  amp: "source.amp",
  print: "source.print",
};

const pageSentences: { readonly [Ending in JoinedPages["ending"]]: MessageKey } = {
  complete: "pages.complete",
  failed: "pages.failed",
  cancelled: "pages.cancelled",
  limit: "pages.limit",
};

/** How the article was put together, in a sentence each; none where it is simply what the page showed. */
export function listSources({ textSource, pages }: Article, t: Translate): string[] {
  return [
    ...(textSource ? [t(sourceSentences[textSource])] : []),
    ...(pages ? [t(pageSentences[pages.ending], { read: pages.read, count: pages.count })] : []),
  ];
}

/** That pages of the article are missing; empty when none is. */
export function sayMissingPages({ pages }: Article, t: Translate): string {
  if (!pages || pages.ending === "complete") return "";
  return t(pageSentences[pages.ending], { read: pages.read, count: pages.count });
}
