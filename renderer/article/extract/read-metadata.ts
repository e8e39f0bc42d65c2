import type { Metadata } from "../article.ts";
import { foldText, shareOfWords } from "../compare-text.ts";
import { parseDate } from "../dates.ts";
import { collectText } from "./collect-text.ts";
import { readJsonLd } from "./json-ld.ts";
import { normaliseLanguage } from "./language.ts";

export interface PageSource {
  /** Absolute address, or empty for files and pasted text. */
  readonly url: string;
  /** BCP 47 tag from the source's header; empty when not said. */
  readonly language: string;
  /** A file name or an address, for people. */
  readonly label: string;
}

/** What the page says about itself; the headline's element is there when the page shows it. */
export interface PageMetadata {
  readonly metadata: Omit<Metadata, "wordCount">;
  readonly headlineElement: Element | null;
  /** The article's text as the page tells it to machines; empty when it does not. */
  readonly statedBody: string;
}

/** Reads the facts about an article: JSON-LD first (made for machines), then OpenGraph and the like, then what is seen. */
export function readMetadata(document: Document, source: PageSource): PageMetadata {
  const data = readJsonLd(document);
  const meta = readMetaTags(document);
  const site = data?.site || meta("og:site_name", "application-name");
  const titles = [data?.headline ?? "", meta("og:title", "twitter:title"), document.title.replace(/\s+/g, " ").trim()];
  const headlineElement = findHeadline(document, titles);
  const authors =
    data?.authors.join(", ") || meta("author", "article:author", "dc.creator", "parsely-author", "citation_author");
  return {
    headlineElement,
    statedBody: data?.body ?? "",
    metadata: {
      headline: headlineElement
        ? cutKicker(collectText(headlineElement), titles)
        : cutSite(titles.find(Boolean) ?? "", site),
      standfirst: data?.description || meta("og:description", "description", "twitter:description"),
      byline: /^https?:/.test(authors) ? "" : authors,
      published:
        parseDate(
          data?.published ||
            meta(
              "article:published_time",
              "datepublished",
              "date",
              "dc.date",
              "dcterms.created",
              "parsely-pub-date",
              "pubdate",
            ),
        ) || readTime(document, "datePublished"),
      updated:
        parseDate(
          data?.updated || meta("article:modified_time", "datemodified", "last-modified", "dcterms.modified"),
        ) || readTime(document, "dateModified"),
      section: data?.section || meta("article:section"),
      site,
      language: readLanguage(document, data?.language ?? "", meta("og:locale", "content-language"), source.language),
      url: source.url,
    },
  };
}

type ReadMeta = (...names: string[]) => string;

function readMetaTags(document: Document): ReadMeta {
  const contents = new Map<string, string>();
  for (const element of [...document.querySelectorAll("meta[content]")].slice(0, 500)) {
    const content = (element.getAttribute("content") ?? "").replace(/\s+/g, " ").trim().slice(0, 5000);
    for (const attribute of ["property", "name", "itemprop", "http-equiv"]) {
      const key = element.getAttribute(attribute)?.trim().toLowerCase();
      if (key && content !== "" && !contents.has(key)) contents.set(key, content);
    }
  }
  return (...names) => names.map((name) => contents.get(name) ?? "").find((content) => content !== "") ?? "";
}

/** The heading that shows the headline: the one most like what the page calls itself, or the only first-level one. */
function findHeadline(document: Document, titles: readonly string[]): Element | null {
  const candidates = [...document.querySelectorAll("h1,h2,[itemprop=headline]")].slice(0, 100);
  const scored = candidates
    .map((element) => ({ element, text: collectText(element) }))
    .filter(({ text }) => text !== "" && text.length <= 400)
    .map(({ element, text }) => ({ element, score: scoreHeadline(element, text, titles) }))
    .toSorted((a, b) => b.score - a.score);
  const best = scored[0];
  if (best && best.score >= 1) return best.element;
  const firsts = scored.filter(({ element }) => element.localName === "h1");
  const inArticle = firsts.filter(({ element }) => element.closest("article,main"));
  return (inArticle.length === 1 ? inArticle[0] : firsts.length === 1 ? firsts[0] : undefined)?.element ?? null;
}

function scoreHeadline(element: Element, text: string, titles: readonly string[]): number {
  const [data = "", social = "", title = ""] = titles;
  const same = [data, social].some((other) => foldText(other) === foldText(text)) ? 2 : 0;
  const alike = Math.max(...[data, social, title].map((other) => shareOfBoth(text, other)));
  const words = foldText(text).split(" ").length;
  const enough = alike >= 0.6 && (words >= 3 || same > 0) ? 1 : 0;
  return (
    enough + alike + same + (element.localName === "h1" ? 0.7 : 0) - (element.closest("nav,footer,aside") ? 1.5 : 0)
  );
}

/** Alike in both directions, but a title may have the site's name behind it. */
function shareOfBoth(text: string, title: string): number {
  return title === "" ? 0 : Math.min(shareOfWords(text, title), shareOfWords(title, text) + 0.3);
}

/** A kicker inside the heading ("Minority in Syria") runs into the headline; what the page calls itself tells them apart. */
function cutKicker(text: string, titles: readonly string[]): string {
  const title = titles.find((each) => each.length >= 15 && text.length > each.length && text.endsWith(each));
  const kicker = title === undefined ? "" : text.slice(0, -title.length).trim();
  return title === undefined || kicker.length > 60 || /[,;–—-]$/.test(kicker)
    ? text
    : kicker.endsWith(":")
      ? text
      : `${kicker}: ${title}`;
}

/** "Headline | Site" without the site. */
function cutSite(title: string, site: string): string {
  const parts = title.split(/\s+[|·–—»-]\s+/);
  const last = foldText(parts.at(-1) ?? "");
  const isSite =
    parts.length > 1 &&
    (last === foldText(site) || (site === "" && last.split(" ").length <= 3 && title.includes("|")));
  return isSite ? title.slice(0, title.lastIndexOf(parts.at(-1) ?? "")).replace(/\s+[|·–—»-]\s+$/, "") : title;
}

function readTime(document: Document, property: string): string {
  const element = document.querySelector(`[itemprop="${property}" i]`);
  return parseDate(element?.getAttribute("datetime") ?? element?.getAttribute("content") ?? "");
}

function readLanguage(document: Document, ...others: readonly string[]): string {
  const root = document.documentElement;
  const own = [root.getAttribute("lang"), root.getAttribute("xml:lang"), document.body.getAttribute("lang")];
  return [...own, ...others].map((tag) => normaliseLanguage(tag ?? "")).find((tag) => tag !== "") ?? "en";
}
