import { resolveLink } from "../urls.ts";
import { isIndexPage } from "./index-page.ts";
import { readArticleAddress, readPageNumber } from "./page-number.ts";

/** Where there may be more of an article, or a better form of it. */
export interface PageLinks {
  /** The article's next page; null when there is none. */
  readonly next: NextPage | null;
  /** Its AMP form and those for print, absolute http(s) addresses, the one that is stated most clearly first. */
  readonly versions: readonly PageVersion[];
  /** Whether the page has scripts that could make its text. */
  readonly hasScripts: boolean;
}

export interface PageVersion {
  readonly kind: "amp" | "print";
  readonly url: string;
}

export interface NextPage {
  readonly url: string;
  readonly page: number;
  /** How many pages the page itself links to; at least `page`. */
  readonly count: number;
}

export const noLinks: PageLinks = { next: null, versions: [], hasScripts: false };

/** Pages link to a few hundred addresses; a hostile one to millions. */
const mostLinks = 5000;

/**
 * Reads what a page says about its other pages and forms. `start` is the address of the article's first page, if this is a
 * later one. Nothing is loaded.
 */
export function findPageLinks(document: Document, url: string, start = url): PageLinks {
  if (!/^https?:/.test(url)) return noLinks;
  const links = listLinks(document, url);
  return {
    next: findNext(document, links, new URL(url), new URL(start)),
    versions: findVersions(document, links, url),
    hasScripts: document.querySelector("script:not([type]),script[type=module],script[type*=javascript]") !== null,
  };
}

interface Link {
  readonly url: URL;
  readonly text: string;
  readonly isNext: boolean;
  /** In the page's head, where only machines see it. */
  readonly isStated: boolean;
  readonly element: Element;
}

function listLinks(document: Document, base: string): Link[] {
  const links: Link[] = [];
  for (const element of [...document.querySelectorAll("link[rel][href],a[href]")].slice(0, mostLinks)) {
    const url = resolveLink(element.getAttribute("href") ?? "", base);
    if (url === "") continue;
    const isStated = element.localName === "link";
    const rel = (element.getAttribute("rel") ?? "").toLowerCase().split(/\s+/);
    const text = isStated ? "" : readLinkText(element);
    links.push({ url: new URL(url), text, isNext: rel.includes("next"), isStated, element });
  }
  return links;
}

function readLinkText(element: Element): string {
  const text = (element.textContent ?? "").slice(0, 200).replace(/\s+/g, " ").trim();
  return text || (element.getAttribute("aria-label") ?? element.getAttribute("title") ?? "").trim();
}

const nextWords =
  /^(?:[›»→>]+|(?:next|weiter|nächste|suivant|siguiente|próxim|seguinte|avanti|succ|volgende|nästa|næste|neste|dalej|następn|далее|следующ|التالي|次|下一).*)/iu;
const inComments = '[id*="comment" i],[class*="comment" i],[id*="kommentar" i],[class*="kommentar" i]';

/**
 * The next page of this very article: its address is the article's with a page number one higher, and the page either says
 * that it is next, or links to it by that number. Lists of articles have next pages, too, and are not read on.
 */
function findNext(document: Document, links: readonly Link[], url: URL, start: URL): NextPage | null {
  const base = readArticleAddress(start);
  const current = readPageNumber(url, base)?.page ?? 1;
  const numbered = links.flatMap((link) => {
    const number = readPageNumber(link.url, base);
    return number && !link.element.closest(inComments) ? [{ ...link, ...number }] : [];
  });
  const candidates = numbered.filter(({ page }) => page === current + 1);
  const isNumbered = candidates.some(({ text }) => new RegExp(`(?:^|\\D)${current + 1}(?:$|\\D)`).test(text));
  const found = candidates.find(
    ({ isNamed, isNext, text }) => (isNamed && (isNext || nextWords.test(text))) || isNumbered,
  );
  if (!found || isIndexPage(document, start)) return null;
  return { url: found.url.href, page: found.page, count: Math.max(...numbered.map(({ page }) => page)) };
}

const printWords =
  /^(?:print(?: (?:version|(?:this )?(?:article|page|story)))?|printer.friendly.*|(?:artikel )?drucken|druck(?:version|ansicht)|imprimer.*|imprimir|stampa|afdrukken|drukuj|skriv ut|печать|印刷|打印)$/i;
const printAddress = /print|druck|imprim|stampa|afdruk|drukuj|skrivut/i;

function findVersions(document: Document, links: readonly Link[], url: string): PageVersion[] {
  const origin = new URL(url).origin;
  const amp = resolveLink(document.querySelector("link[rel~=amphtml i]")?.getAttribute("href") ?? "", url);
  const stated = links.filter(({ element, isStated }) => isStated && isForPrint(element));
  const linked = links.filter(
    ({ url: to, text, isStated }) =>
      !isStated && to.origin === origin && printWords.test(text) && printAddress.test(to.pathname + to.search),
  );
  const found: PageVersion[] = [
    { kind: "amp", url: amp },
    ...[...stated, ...linked].map((link) => ({ kind: "print", url: link.url.href }) as const),
  ];
  return found
    .filter(
      (each, index) =>
        each.url !== "" && each.url !== url && found.findIndex((other) => other.url === each.url) === index,
    )
    .slice(0, 3);
}

function isForPrint(element: Element): boolean {
  const rel = (element.getAttribute("rel") ?? "").toLowerCase();
  return /\balternate\b/.test(rel) && /\bprint\b/i.test(element.getAttribute("media") ?? "");
}
