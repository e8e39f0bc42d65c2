import type { Requests, Result, SourceDocument, TextDocument } from "../../main/contract.ts";
import type { Article, JoinedPages } from "../article/article.ts";
import { isBetter, measureBody } from "../article/extract/understand-page.ts";
import { isSameArticle, joinPage } from "../article/join-pages.ts";
import { readWebPage, type WebReading } from "../article/read-web-page.ts";

/** The ways to more of a web page. */
export interface MoreOfAPage extends Pick<Requests, "openPart" | "runScripts"> {
  /** The reader's setting. */
  mayRunScripts(): boolean;
}

/** What takes long enough to be told. */
export type LoadingStep =
  | { readonly kind: "scripts" }
  /** `count`: as far as is known. */
  | { readonly kind: "page"; readonly page: number; readonly count: number };

export interface Understood {
  readonly document: SourceDocument;
  readonly article: Article;
}

interface Helpers extends MoreOfAPage {
  onStep(step: LoadingStep): void;
}

interface WebPage {
  readonly document: TextDocument;
  readonly reading: WebReading;
}

/** In UTF-16 units: what is shorter may only be the beginning, or what a page says until its scripts have run. */
const shortText = 600;
const nearlyNothing = 200;
/** Where nothing looked like an article, more than this is a page that simply is none. */
const mostWithoutBody = 1500;

/** Longer ones are books, or traps. */
const mostPages = 20;
/** In UTF-16 units, of all pages' sources; and ms for all of them. */
const mostSource = 20_000_000;
const longestTime = 60_000;

/**
 * Completes what was read of a web page: where there is hardly any text, from its AMP or print form or by running its
 * scripts; then with the further pages of the article. Fails only with "cancelled", while nothing worth reading is there.
 */
export async function completeReading(
  document: TextDocument,
  reading: WebReading,
  helpers: Helpers,
): Promise<Result<Understood>> {
  const best = await findBest({ document, reading }, helpers);
  if (best === "cancelled") return { ok: false, reason: "cancelled", detail: { name: document.label } };
  return { ok: true, value: { document: best.document, article: await joinPages(best, helpers) } };
}

async function findBest(page: WebPage, helpers: Helpers): Promise<WebPage | "cancelled"> {
  const { article, links } = page.reading;
  if (!isShort(article)) return page;
  for (const { url, kind } of links.versions) {
    const version = await helpers.openPart(page.document.id, url);
    if (!version.ok && version.reason === "cancelled") return "cancelled";
    const other = version.ok ? await readPart(version.value, page.document.url) : null;
    if (!other || !isSameArticle(article, other.reading.article) || !isBetter(other.reading.article, article)) continue;
    const { metadata } = article;
    const told = { ...other.reading.article, metadata: { ...other.reading.article.metadata, url: metadata.url } };
    return { document: page.document, reading: { links, article: { ...told, textSource: kind } } };
  }
  return links.hasScripts && isNearlyEmpty(article) && helpers.mayRunScripts() ? runScripts(page, helpers) : page;
}

/** What a page keeps for subscribers is not looked for elsewhere. */
function isShort(article: Article): boolean {
  if (article.ending === "paywall") return false;
  return measureBody(article) < shortText || article.doubts.includes("little-text") || isNearlyEmpty(article);
}

function isNearlyEmpty(article: Article): boolean {
  const length = measureBody(article);
  return length < nearlyNothing || (article.doubts.includes("no-body") && length < mostWithoutBody);
}

async function runScripts(page: WebPage, helpers: Helpers): Promise<WebPage | "cancelled"> {
  helpers.onStep({ kind: "scripts" });
  const run = await helpers.runScripts(page.document.id);
  if (!run.ok) return run.reason === "cancelled" ? "cancelled" : page;
  const made = await readPart(run.value, page.document.url);
  if (!made || !isBetter(made.reading.article, page.reading.article)) return page;
  const { article, links } = made.reading;
  return { document: made.document, reading: { links, article: { ...article, textSource: "scripts" } } };
}

/** Another page as understood; null where it is no web page, or cannot be read. */
async function readPart(document: SourceDocument, start: string): Promise<WebPage | null> {
  if (document.mediaType !== "text/html") return null;
  const read = await readWebPage(document, start);
  return read.ok ? { document, reading: read.value } : null;
}

/** The article with the pages behind it, in order. What cannot be had is said in `pages`; what is there stays. */
async function joinPages({ document, reading }: WebPage, helpers: Helpers): Promise<Article> {
  const deadline = performance.now() + longestTime;
  const seen = new Set([document.url]);
  let { article } = reading;
  // Beyond a paywall every page shows only its beginning.
  let next = article.ending === "paywall" ? null : reading.links.next;
  let [read, count, size] = [1, next?.count ?? 1, document.text.length];
  const end = (ending: JoinedPages["ending"]): Article => {
    const pages = { read, count: ending === "complete" ? read : count, ending };
    return pages.count > 1 ? { ...article, pages } : article;
  };

  while (next && !seen.has(next.url)) {
    if (read >= mostPages || size > mostSource || performance.now() > deadline) return end("limit");
    helpers.onStep({ kind: "page", page: next.page, count });
    const result = await helpers.openPart(document.id, next.url);
    if (!result.ok) return end(result.reason === "cancelled" ? "cancelled" : "failed");
    const page = await readPart(result.value, document.url);
    const joined = page && joinPage(article, page.reading.article);
    // Another article, or the same page once more: then this was the last one.
    if (!page || !joined || seen.has(page.document.url)) return end("complete");
    // Both: a redirect leads to an address that the page itself does not link to.
    seen.add(next.url).add(page.document.url);
    article = keepSource(article, joined);
    next = page.reading.links.next;
    read += 1;
    count = Math.max(count, read, next?.count ?? 0);
    size += page.document.text.length;
  }
  return end("complete");
}

function keepSource({ textSource }: Article, joined: Article): Article {
  return textSource ? { ...joined, textSource } : joined;
}
