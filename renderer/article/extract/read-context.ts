import type { HeadingLevel } from "../article.ts";
import { findItem, isTermList } from "./definition-list.ts";
import { type ElementKind, isControl, isHidden } from "./element-kinds.ts";
import type { PageFacts } from "./inline-mark.ts";
import { isOtherLanguage, normaliseLanguage } from "./language.ts";
import type { Context } from "./piece-writer.ts";
import { remember } from "./remember.ts";

interface ContextOptions {
  readonly page: PageFacts;
  /** Read what the page hides as if it was seen. */
  readonly showsHidden: boolean;
}

type Region = Context["region"];

const regions: ReadonlyMap<string, Region> = new Map([
  ["nav", "navigation"],
  ["footer", "boilerplate"],
  ["aside", "boilerplate"],
  ["noscript", "noscript"],
]);
const roleRegions: ReadonlyMap<string, Region> = new Map([
  ["navigation", "navigation"],
  ["menu", "navigation"],
  ["menubar", "navigation"],
  ["contentinfo", "boilerplate"],
  ["complementary", "boilerplate"],
  ["search", "form"],
  ["dialog", "boilerplate"],
]);

const holdsQuote = remember((figure) => figure.querySelector("blockquote") !== null);

/** What changes for the text inside an element; null when nothing does. */
export function readContext(
  element: Element,
  kind: ElementKind,
  outer: Context,
  options: ContextOptions,
): Context | null {
  const { name } = kind;
  const hasAttributes = element.hasAttributes();
  const role = hasAttributes ? element.getAttribute("role") : null;
  const region = outer.region ?? readRegion(element, kind, role, outer, options.showsHidden);
  const language = hasAttributes && kind.isBlock ? normaliseLanguage(element.getAttribute("lang") ?? "") : "";
  const level = readHeadingLevel(element, name, role);
  const isAttributed = isAttribution(element, name, outer);
  const isLink = name === "a" && element.hasAttribute("href");
  const isSame = region === outer.region && language === "" && !level && !isAttributed && !isLink;
  if (isSame && !changers.has(name)) return null;
  const isList = name === "ul" || name === "ol" || (name === "dl" && isTermList(element));
  return {
    region,
    language: language === "" ? outer.language : isOtherLanguage(language, options.page.language) ? language : "",
    heading: level ? { element, level } : outer.heading,
    quote: name === "blockquote" ? element : outer.quote,
    isAttribution: isAttributed || outer.isAttribution,
    list: isList ? element : outer.list,
    isOrdered: isList ? name === "ol" : outer.isOrdered,
    depth: isList ? outer.depth + 1 : outer.depth,
    item: findListItem(element, name, outer) ?? outer.item,
    isTerm: name === "dt" || outer.isTerm,
    isLink: isLink || outer.isLink,
  };
}

/** Elements that say something about the text in them, whatever their attributes. */
const changers = new Set("blockquote ul ol li dl dt dd".split(" "));

function findListItem(element: Element, name: string, { list }: Context): Element | undefined {
  if (!list) return undefined;
  if (name === "li") return element;
  return (name === "dt" || name === "dd") && list.localName === "dl" ? findItem(element) : undefined;
}

function readRegion(
  element: Element,
  kind: ElementKind,
  role: string | null,
  { quote }: Context,
  showsHidden: boolean,
): Region {
  if (!showsHidden && isHidden(element)) return "hidden";
  if (isControl(element, kind, role)) return "form";
  // A quote's footer names who said it.
  if (kind.name === "footer" && quote) return undefined;
  return role ? roleRegions.get(role) : regions.get(kind.name);
}

function readHeadingLevel(element: Element, name: string, role: string | null): HeadingLevel | undefined {
  const named = headingLevels.get(name);
  if (named || role !== "heading") return named;
  const level = Number(element.getAttribute("aria-level") ?? 2);
  return (Number.isInteger(level) && level >= 1 && level <= 6 ? level : 2) as HeadingLevel;
}

const headingLevels: ReadonlyMap<string, HeadingLevel> = new Map([
  ["h1", 1],
  ["h2", 2],
  ["h3", 3],
  ["h4", 4],
  ["h5", 5],
  ["h6", 6],
]);

function isAttribution(element: Element, name: string, { quote }: Context): boolean {
  if (name === "figcaption") return holdsQuote(element.closest("figure") ?? element);
  return quote !== undefined && (name === "footer" || (name === "cite" && element.parentElement === quote));
}
