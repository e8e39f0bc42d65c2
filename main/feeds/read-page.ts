import { Parser } from "htmlparser2";

/** A link of a page that may lead to an article. */
export interface PageLink {
  readonly href: string;
  readonly text: string;
  /** In a heading, or around one. */
  readonly isHeading: boolean;
}

export interface PageParts {
  readonly title: string;
  readonly language: string;
  /** What the page names as its feeds, with their titles. */
  readonly feeds: readonly { readonly href: string; readonly title: string }[];
  /** Links that look as if they led to feeds. */
  readonly feedLinks: readonly string[];
  readonly links: readonly PageLink[];
  /** What relative addresses are relative to, where the page says so. */
  readonly base: string | undefined;
}

const feedType = /^\s*application\/(?:(?:rss|atom|rdf)\+xml|feed\+json)\b/i;
const feedHref =
  /(?:\.(?:rss|atom)|\/(?:rss|atom|feed|index|feeds)\.xml|\/feed\.json|\/(?:feed|rss|atom)\/?)(?:\?.*)?$/i;
const heading = /^h[1-6]$/;
/** Where links stand that lead through the site and not to an article. */
const furniture: ReadonlySet<string> = new Set(["nav", "footer", "aside", "form"]);
const unread: ReadonlySet<string> = new Set(["script", "style", "template", "noscript", "svg"]);

/** Reads of a web page what somebody needs who looks for its news. Never throws. */
export function readPage(html: string): PageParts {
  const reader = new PageReader();
  const parser = new Parser({
    onopentag: (name, attributes) => reader.open(name, attributes),
    ontext: (text) => reader.add(text),
    onclosetag: (name) => reader.close(name),
  });
  parser.write(html);
  parser.end();
  return reader;
}

class PageReader implements PageParts {
  title = "";
  language = "";
  base: string | undefined;
  readonly feeds: { href: string; title: string }[] = [];
  readonly feedLinks: string[] = [];
  readonly links: PageLink[] = [];
  #inTitle = false;
  #headings = 0;
  #furniture = 0;
  #unread = 0;
  #link: { href: string; text: string; isHeading: boolean } | null = null;

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === "html") this.language = attributes.lang ?? "";
    else if (name === "base") this.base ??= attributes.href;
    else if (name === "title") this.#inTitle = this.title === "";
    else if (name === "link") this.#addFeed(attributes);
    else if (name === "a" && attributes.href !== undefined) this.#openLink(attributes.href, attributes.type);
    if (heading.test(name)) {
      this.#headings += 1;
      if (this.#link) this.#link.isHeading = true;
    }
    if (furniture.has(name)) this.#furniture += 1;
    if (unread.has(name)) this.#unread += 1;
  }

  add(text: string): void {
    if (this.#unread > 0) return;
    if (this.#inTitle) this.title += text;
    if (this.#link) this.#link.text += text;
  }

  close(name: string): void {
    if (name === "title") this.#inTitle = false;
    if (name === "a") this.#closeLink();
    if (heading.test(name)) this.#headings -= 1;
    if (furniture.has(name)) this.#furniture -= 1;
    if (unread.has(name)) this.#unread -= 1;
    if (this.#link && name !== "a") this.#link.text += " ";
  }

  #addFeed({ rel = "", type = "", href, title = "" }: Readonly<Record<string, string | undefined>>): void {
    if (href && /(?:^|\s)alternate(?:\s|$)/i.test(rel) && feedType.test(type)) this.feeds.push({ href, title });
  }

  #openLink(href: string, type = ""): void {
    if (feedType.test(type) || feedHref.test(href)) this.feedLinks.push(href);
    this.#link = this.#furniture > 0 ? null : { href, text: "", isHeading: this.#headings > 0 };
  }

  #closeLink(): void {
    const link = this.#link;
    this.#link = null;
    if (link) this.links.push({ ...link, text: link.text.replace(/\s+/gu, " ").trim() });
  }
}
