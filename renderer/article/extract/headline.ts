import { foldText, shareOfWords } from "../compare-text.ts";
import { collectText } from "./collect-text.ts";

/** What a page says its headline is. */
export interface Titles {
  /** From what is made for machines, the most trusted first; empty where missing. */
  readonly stated: readonly string[];
  /** Of the window. */
  readonly title: string;
  readonly site: string;
}

export interface FoundHeadline {
  readonly headline: string;
  /** The heading that shows it, or the one that stands where it should. */
  readonly headlineElement: Element | null;
}

/**
 * The headline: what the publisher states to machines, since headings run it into section names and kickers; then the
 * heading that shows what the window's title says, then the title itself.
 */
export function readHeadline(document: Document, { stated, title, site }: Titles): FoundHeadline {
  const titles = [...stated, title];
  const headlineElement = findHeading(document, titles);
  const shown = headlineElement ? collectText(headlineElement) : "";
  const claim = cutSite(stated.find((text) => text !== "") ?? "", site, shown);
  if (claim !== "") return { headlineElement, headline: foldText(claim) === foldText(shown) ? shown : claim };
  const isTitled = shown !== "" && (title === "" || isAlike(shown, title));
  return { headlineElement, headline: isTitled ? shown : cutSite(title, site, shown) };
}

/** Whether two headlines are the same but for a word or a kicker, so that hearing both says nothing new. */
export function isAlike(one: string, other: string): boolean {
  return Math.max(shareOfWords(one, other), shareOfWords(other, one)) >= 0.6;
}

/** The heading most like what the page calls itself, or the only first-level one. */
function findHeading(document: Document, titles: readonly string[]): Element | null {
  const candidates = [...document.querySelectorAll("h1,h2,[itemprop=headline]")].slice(0, 100);
  const scored = candidates
    .map((element) => ({ element, text: collectText(element) }))
    .filter(({ text }) => text !== "" && text.length <= 400)
    .map(({ element, text }) => ({ element, score: scoreHeading(element, text, titles) }))
    .toSorted((a, b) => b.score - a.score);
  const best = scored[0];
  if (best && best.score >= 1) return best.element;
  const firsts = scored.filter(({ element }) => element.localName === "h1");
  const inArticle = firsts.filter(({ element }) => element.closest("article,main"));
  return (inArticle.length === 1 ? inArticle[0] : firsts.length === 1 ? firsts[0] : undefined)?.element ?? null;
}

function scoreHeading(element: Element, text: string, titles: readonly string[]): number {
  const folded = foldText(text);
  const words = folded.split(" ").length;
  const same = titles.slice(0, -1).some((title) => foldText(title) === folded) ? 2 : 0;
  const alike = Math.max(...titles.map((title) => shareOfBoth(text, title)));
  const enough = alike >= 0.6 && (words >= 3 || same > 0) ? 1 : 0;
  const rank = element.localName === "h1" ? 0.7 : 0;
  return enough + alike + same + rank - (element.closest("nav,footer,aside") ? 1.5 : 0);
}

/** Alike in both directions, but a title may have the site's name behind it. */
function shareOfBoth(text: string, title: string): number {
  return title === "" ? 0 : Math.min(shareOfWords(text, title), shareOfWords(title, text) + 0.3);
}

/** In words: a name behind the headline that is no part of it. */
const longestSite = 5;

/** "Headline | Site" without the site: known by its name, by what the page shows as its heading, or by the bar. */
function cutSite(title: string, site: string, shown: string): string {
  const match = /^(.*\S)(\s+[|·–—»-]\s+|\s?[|｜]\s?)(\S.*?)$/u.exec(title);
  const [, before = "", mark = "", last = ""] = match ?? [];
  if (before === "") return title;
  const name = foldText(last);
  const isSite =
    name === foldText(site) ||
    foldText(before) === foldText(shown) ||
    (name.split(" ").length <= longestSite && (/[|｜]/.test(mark) || isAbbreviation(name, foldText(site))));
  return isSite ? cutSite(before, site, shown) : title;
}

function isAbbreviation(name: string, site: string): boolean {
  return name !== "" && site !== "" && (` ${site} `.includes(` ${name} `) || ` ${name} `.includes(` ${site} `));
}
