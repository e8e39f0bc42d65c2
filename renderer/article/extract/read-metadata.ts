import type { Metadata } from "../article.ts";
import { parseDate } from "../dates.ts";
import { readHeadline } from "./headline.ts";
import { readJsonLd } from "./json-ld.ts";
import { normaliseLanguage } from "./language.ts";
import type { MachineFacts } from "./machine-facts.ts";
import type { PageElement } from "./tree/page-element.ts";
import type { PageTree } from "./tree/page-tree.ts";

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
  readonly headlineElement: PageElement | null;
  /** The article's text as the page tells it to machines; empty when it does not. */
  readStatedBody(): string;
}

/** Reads the facts about an article: JSON-LD first (made for machines), then OpenGraph and the like, then what is seen. */
export function readMetadata(tree: PageTree, { metas, data: scripts }: MachineFacts, source: PageSource): PageMetadata {
  const { document } = tree;
  const data = readJsonLd(scripts);
  const meta = readMetaTags(metas);
  const site = data?.site || meta("og:site_name", "application-name");
  const { headline, title, headlineElement } = readHeadline(tree, {
    told: [data?.headline ?? "", data?.name ?? ""],
    // The order is Readability's: first what is written for machines that show articles, last what is for sharing.
    stated: [
      meta("dc:title", "dc.title", "dcterms:title", "dcterms.title"),
      meta("og:title"),
      meta("title"),
      meta("twitter:title"),
      meta("parsely-title"),
    ],
    shared: meta("og:title"),
    title: document.title.replace(/\s+/g, " ").trim(),
    site,
  });
  const authors =
    data?.authors.join(", ") || meta("author", "article:author", "dc.creator", "parsely-author", "citation_author");
  return {
    headlineElement,
    readStatedBody: () => data?.readBody() ?? "",
    metadata: {
      headline,
      ...(title === "" ? {} : { title }),
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
        ) ||
        readTime(tree, "datePublished") ||
        readMarkedTime(tree),
      updated:
        parseDate(
          data?.updated || meta("article:modified_time", "datemodified", "last-modified", "dcterms.modified"),
        ) || readTime(tree, "dateModified"),
      section: data?.section || meta("article:section"),
      site,
      language: readLanguage(document, data?.language ?? "", meta("og:locale", "content-language"), source.language),
      url: source.url,
    },
  };
}

type ReadMeta = (...names: string[]) => string;

function readMetaTags(metas: readonly Element[]): ReadMeta {
  const contents = new Map<string, string>();
  for (const element of metas.slice(0, 500)) {
    const content = element.getAttribute("content") ?? "";
    if (content.trim() === "") continue;
    for (const attribute of keyAttributes) {
      const keys = element.getAttribute(attribute)?.toLowerCase() ?? "";
      if (keys === "") continue;
      // RDFa allows several in one attribute.
      for (const key of /\s/.test(keys) ? keys.split(/\s+/) : [keys])
        if (key !== "" && !contents.has(key)) contents.set(key, content);
    }
  }
  return (...names) => {
    const name = names.find((each) => contents.has(each)) ?? "";
    return (contents.get(name) ?? "").replace(/\s+/g, " ").trim().slice(0, 5000);
  };
}

const keyAttributes = ["property", "name", "itemprop", "http-equiv"];

/** What the first element says that is named so to machines. */
function readTime({ document, traited }: PageTree, property: string): string {
  const element =
    document.head?.querySelector(`[itemprop="${property}" i]`) ??
    traited.find(({ traits }) => traits.property.toLowerCase() === property.toLowerCase())?.source;
  return parseDate(element?.getAttribute("datetime") ?? element?.getAttribute("content") ?? "");
}

/** As blogs marked it before there were elements for it (hAtom). */
function readMarkedTime(tree: PageTree): string {
  if (tree.list("abbr").length === 0 && tree.list("time").length === 0) return "";
  const element = tree.document.querySelector("abbr.published[title],time[pubdate]");
  return parseDate(element?.getAttribute("datetime") ?? element?.getAttribute("title") ?? "");
}

function readLanguage(document: Document, ...others: readonly string[]): string {
  const root = document.documentElement;
  const own = [root.getAttribute("lang"), root.getAttribute("xml:lang"), document.body.getAttribute("lang")];
  for (const tag of [...own, ...others]) {
    const language = normaliseLanguage(tag ?? "");
    if (language !== "") return language;
  }
  return "en";
}
