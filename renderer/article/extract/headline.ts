import { foldText, isSaidIn, shareOfWords } from "../compare-text.ts";
import { collectText } from "./collect-text.ts";
import { findNamed, isNamed } from "./tree/names.ts";
import type { PageElement } from "./tree/page-element.ts";
import type { PageTree } from "./tree/page-tree.ts";

/** What a page says its headline is; empty where missing. */
export interface Titles {
  /** Search engines are told two: a headline and a name. */
  readonly told: readonly [headline: string, name: string];
  /** In what else is made for machines, the most trusted first. */
  readonly stated: readonly string[];
  /** What is to be shown where the page is shared, one of those stated. */
  readonly shared: string;
  /** Of the window. */
  readonly title: string;
  readonly site: string;
}

export interface FoundHeadline {
  readonly headline: string;
  /** What the page calls itself; empty where that is its headline. */
  readonly title: string;
  /** The heading that shows it, or the one that stands where it should. */
  readonly headlineElement: PageElement | null;
}

interface Heading {
  readonly element: PageElement;
  readonly text: string;
}

/**
 * The headline: what the publisher states to machines, since headings run it into section names and kickers; then the
 * heading that shows what the window's title says, then the title itself.
 */
export function readHeadline(tree: PageTree, titles: Titles): FoundHeadline {
  const { told, stated, title } = titles;
  const headings = listHeadings(tree);
  const firsts = headings.filter(({ element }) => element.localName === "h1").map(({ text }) => text);
  const claims = [chooseTold(told, [firsts.join("\n"), ...stated, title]), ...stated].filter((text) => text !== "");
  const names = [...claims, title];
  const headlineElement =
    findHeading(headings, names) ?? findLower(tree, names) ?? findStyled(tree, names) ?? findInHeader(headings);
  const headline = chooseHeadline(headings, claims, headlineElement, titles);
  const [claim = cutLast(title)] = claims;
  const full = told.find((text) => text.startsWith(claim)) ?? claim;
  return { headlineElement, headline, title: foldText(full) === foldText(headline) ? "" : full };
}

function chooseHeadline(
  headings: readonly Heading[],
  claims: readonly string[],
  headlineElement: PageElement | null,
  { shared, title, site }: Titles,
): string {
  const shown = headlineElement ? collectText(headlineElement) : "";
  const claim = cutSite(claims[0] ?? "", site, shown);
  if (claim !== "") {
    const visible = findVisible(headings, claim, cutSite(shared, site, "")) ?? cutKicker(claim, headlineElement);
    return foldText(visible) === foldText(shown) && !isGlued(shown, visible) ? shown : visible;
  }
  const named = cutSite(title, site, shown);
  // Some sites call all of their pages by the site's name.
  const isSite = countWords(named) < shortestHeadline && countWords(shown) >= shortestHeadline;
  const isTitled = shown !== "" && (title === "" || isSite || isAlike(shown, title));
  return isTitled ? shown : named;
}

function countWords(text: string): number {
  return text === "" ? 0 : text.split(/\s+/).length;
}

/** Whether a heading lacks the colon behind its kicker, which only style sheets set apart. */
function isGlued(shown: string, claim: string): boolean {
  return /[:：]\s/.test(claim) && !/[:：|]\s/.test(shown);
}

/** Of a headline and another name, the one that more of what the page says and shows agrees with. */
function chooseTold([headline, name]: Titles["told"], others: readonly string[]): string {
  if (headline === "" || name === "") return headline || name;
  const count = (text: string): number => others.filter((other) => isSaidIn(text, other)).length;
  return count(name) > count(headline) ? name : headline;
}

/**
 * Some pages have two headlines: a first heading for search engines, which nobody sees, and after it the one that is
 * shown, mostly behind a kicker, and shared. Undefined where the page has no second.
 */
function findVisible(headings: readonly Heading[], claim: string, shared: string): string | undefined {
  const [told, second] = [foldText(claim), foldText(shared)];
  if (told === second || second.split(" ").length < shortestHeadline) return undefined;
  const first = headings.findIndex(({ text }) => foldText(text) === told);
  const isAfter = headings.some(({ text }, index) => index > first && ` ${foldText(text)}`.endsWith(` ${second}`));
  return first >= 0 && isAfter ? shared : undefined;
}

/** In words: shorter ones may be the end of any heading. */
const shortestHeadline = 3;

/**
 * A heading that has its kicker and its headline in elements of their own tells where the headline begins in a claim
 * that has another kicker: "War: They hold back" under "Attack", "They hold back".
 */
function cutKicker(claim: string, heading: PageElement | null): string {
  const parts = [...(heading?.children ?? [])].map((part) => collectText(part)).filter((text) => text !== "");
  const [first = "", last = ""] = [parts[0], parts.at(-1)];
  const isTail = parts.length > 1 && last.split(" ").length >= shortestHeadline && foldText(last) !== foldText(claim);
  return isTail && ` ${foldText(claim)}`.endsWith(` ${foldText(last)}`) && !isSaidIn(first, claim) ? last : claim;
}

/** Whether two headlines are the same but for a word or a kicker, so that hearing both says nothing new. */
export function isAlike(one: string, other: string): boolean {
  return Math.max(shareOfWords(one, other), shareOfWords(other, one)) >= 0.6;
}

function listHeadings(tree: PageTree): Heading[] {
  const named = tree.traited.filter(({ traits }) => traits.property === "headline");
  return readHeadings([...new Set([...tree.list("h1"), ...tree.list("h2"), ...named])]);
}

function readHeadings(elements: readonly PageElement[]): Heading[] {
  return elements
    .toSorted((a, b) => a.index - b.index)
    .slice(0, 100)
    .map((element) => ({ element, text: collectText(element) }))
    .filter(({ text }) => text !== "" && text.length <= 400);
}

/** The heading most like what the page calls itself, or the only first-level one; the window's title is the last. */
function findHeading(headings: readonly Heading[], titles: readonly string[]): PageElement | null {
  const names = titles.map(readWords);
  let best: { readonly element: PageElement; readonly score: number } | null = null;
  for (const { element, text } of headings) {
    const score = scoreHeading(element, readWords(text), names);
    if (score > (best?.score ?? 0)) best = { element, score };
    if (score >= highestScore) break;
  }
  if (best && best.score >= 1) return best.element;
  const firsts = headings.filter(({ element }) => element.localName === "h1" && !namesSite(element));
  const inArticle = firsts.filter(({ element }) => element.closest(isMainPart));
  return (inArticle.length === 1 ? inArticle[0] : firsts.length === 1 ? firsts[0] : undefined)?.element ?? null;
}

const isMainPart = isNamed("article", "main");
const isBeside = isNamed("nav", "footer", "aside");

/** Blogs have the site's name as their first heading, and the article's as a third one. */
function findLower(tree: PageTree, titles: readonly string[]): PageElement | null {
  const names = titles.map(readWords);
  const headings = readHeadings(tree.list("h3")).filter(
    ({ element, text }) => scoreHeading(element, readWords(text), names) >= 1,
  );
  return headings[0]?.element ?? null;
}

/**
 * The heading in the article's own header, where the page has no first-level one and states other words than it prints:
 * what stands below it is the article's head all the same.
 */
function findInHeader(headings: readonly Heading[]): PageElement | null {
  if (headings.some(({ element }) => element.localName === "h1")) return null;
  const inHeaders = headings.filter(
    ({ element }) => element.closest(isHeader)?.closest(isMainPart) && !element.closest(isElsewhere),
  );
  return (inHeaders.length === 1 ? inHeaders[0]?.element : undefined) ?? null;
}

const isHeader = isNamed("header");

/** Pages without headings set their headline in large or bold letters: the first such text that is a title's. */
function findStyled(tree: PageTree, titles: readonly string[]): PageElement | null {
  const parts = titles.flatMap((title) => [title, ...title.split(/\s*[:|]\s+|\s[–—-]\s/u)]);
  const names = parts.map(foldText).filter((name) => name.split(" ").length >= shortestHeadline);
  const longest = Math.max(0, ...names.map(({ length }) => length)) * 2;
  const styled = ["font", "b", "strong", "big"].flatMap((name) => tree.list(name));
  return (
    styled
      .filter(({ textLength }) => textLength > 0 && textLength <= longest)
      .toSorted((a, b) => a.index - b.index)
      .find((element) => names.includes(foldText(collectText(element))) && !element.closest(isElsewhere)) ?? null
  );
}

const isElsewhere = isNamed("nav", "footer", "aside", "a", "li");

/** A text as it sounds. */
interface Words {
  readonly folded: string;
  readonly list: readonly string[];
  /** The same; null until that is asked for. */
  set: ReadonlySet<string> | null;
}

function readWords(text: string): Words {
  const folded = foldText(text);
  return { folded, list: folded.split(" "), set: null };
}

/** No heading is more like what the page calls itself, so that the others need not be looked at. */
const highestScore = 4.7;

function scoreHeading(element: PageElement, heading: Words, titles: readonly Words[]): number {
  const same = titles.slice(0, -1).some(({ folded }) => folded === heading.folded) ? 2 : 0;
  const alike = Math.max(...titles.map((title) => shareOfBoth(heading, title)));
  const enough = alike >= 0.6 && (heading.list.length >= 3 || same > 0) ? 1 : 0;
  const rank = element.localName === "h1" ? 0.7 : 0;
  const isElse = element.closest(isBeside) !== null || namesSite(element);
  return enough + alike + same + rank - (isElse ? 1.5 : 0);
}

/** A heading that leads to the site's first page is the site's own. */
function namesSite(heading: PageElement): boolean {
  const link = findNamed(heading, "a");
  if (link?.textLength !== heading.textLength) return false;
  return /^(?:(?:https?:)?\/\/[^/]+)?\/$|^https?:\/\/[^/]+$/.test(link.href ?? "");
}

/** Alike in both directions, but a title may have the site's name behind it. */
function shareOfBoth(heading: Words, title: Words): number {
  if (title.folded === "") return 0;
  const share = shareIn(heading, title);
  // Most headings have no word of it.
  return share === 0 ? 0 : Math.min(share, shareIn(title, heading) + 0.3);
}

/** How much of one's words the other has, 0 to 1. */
function shareIn({ folded, list }: Words, other: Words): number {
  if (folded === "") return 1;
  other.set ??= new Set(other.list);
  let count = 0;
  for (const word of list) if (other.set.has(word)) count += 1;
  return count / list.length;
}

/** A window's title without its last part, which names the site; what would be left of a short title is no title. */
function cutLast(title: string): string {
  const [, before = "", after = ""] = /^(.*)\s[|\\/>»–—-]\s(.*)$/u.exec(title) ?? [];
  const count = (text: string): number => text.split(/\s+/).length;
  if (before === "") return title;
  return count(before) >= shortestHeadline ? before : count(after) > shortestHeadline ? after : title;
}

/** In words: a name behind the headline that is no part of it. */
const longestSite = 5;

/** "Headline | Site" without the site: known by its name, by what the page shows as its heading, or by the bar. */
function cutSite(title: string, site: string, shown: string): string {
  if (title === "") return "";
  const match = /^(.*\S)(\s+[|·•–—»-]\s+|\s?[|｜：]\s?|:\s+)(\S.*?)$/u.exec(title);
  const [, before = "", mark = "", last = ""] = match ?? [];
  if (before === "") return title;
  const name = foldText(last);
  const isSite =
    name === foldText(site) ||
    foldText(before) === foldText(shown) ||
    // A colon stands in many a headline, too.
    (!/[:：]/.test(mark) &&
      name.split(" ").length <= longestSite &&
      (/[|｜]/.test(mark) || isAbbreviation(name, foldText(site))));
  return isSite ? cutSite(before, site, shown) : cutFirst(title, site);
}

/** "Site | Headline" without the site. */
function cutFirst(title: string, site: string): string {
  const [, first = "", rest = ""] = /^(.{2,60}?)(?:\s+[|·•–—»-]|\s?[|｜：]|:)\s+(\S.*)$/u.exec(title) ?? [];
  const isSite = rest.split(" ").length >= shortestHeadline && site !== "" && foldText(first) === foldText(site);
  return isSite ? rest : title;
}

function isAbbreviation(name: string, site: string): boolean {
  return name !== "" && site !== "" && (` ${site} `.includes(` ${name} `) || ` ${name} `.includes(` ${site} `));
}
