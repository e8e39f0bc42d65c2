import type { HeadingLevel } from "../article.ts";
import { findItem, isTermList } from "./definition-list.ts";
import { isControl } from "./element-kinds.ts";
import type { PageFacts } from "./inline-mark.ts";
import { isOtherLanguage, normaliseLanguage } from "./language.ts";
import type { Context } from "./piece-writer.ts";
import { hasNamed, isNamed } from "./tree/names.ts";
import type { PageElement } from "./tree/page-element.ts";

interface ContextOptions {
  readonly page: PageFacts;
  /** Read what the page hides as if it was seen. */
  readonly showsHidden: boolean;
  readonly headline: PageElement | null;
  /** The boxes that ask for a mail address. */
  readonly signUps: readonly PageElement[];
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

/** What changes for the text inside an element; null when nothing does. */
export function readContext(element: PageElement, outer: Context, options: ContextOptions): Context | null {
  const { name, isBlock } = element.kind;
  const region = outer.region ?? readRegion(element, outer, options);
  const language = isBlock ? normaliseLanguage(element.traits.language) : "";
  const level = readHeadingLevel(element) ?? (element === options.headline ? 1 : undefined);
  const isAttributed = isAttribution(element, name, outer);
  const isLink = name === "a" && element.isLink;
  const isSame = region === outer.region && language === "" && !level && !isAttributed && !isLink;
  if (isSame && !changers.has(name)) return null;
  const isList = name === "ul" || name === "ol" || (name === "dl" && isTermList(element));
  return {
    region,
    regionRoot: outer.regionRoot ?? (region && element),
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

function findListItem(element: PageElement, name: string, { list }: Context): PageElement | undefined {
  if (!list) return undefined;
  if (name === "li") return element;
  return (name === "dt" || name === "dd") && list.localName === "dl" ? findItem(element) : undefined;
}

function readRegion(element: PageElement, { quote }: Context, { showsHidden, signUps }: ContextOptions): Region {
  if (!showsHidden && element.isHidden) return "hidden";
  if (isControl(element) || signUps.includes(element) || isMachine(element)) return "form";
  const { kind } = element;
  const { role } = element.traits;
  // A quote's footer names who said it.
  if (kind.name === "footer" && quote) return undefined;
  return role === "" ? regions.get(kind.name) : roleRegions.get(role);
}

/** What AMP pages fill, or show when they cannot: advertisements, lists of stories, questions about cookies. */
const machines =
  /^amp-(?:ad|embed|auto-ads|sticky-ad|consent|sidebar|list|user-notification|social-share|subscriptions.*)$/;

function isMachine({ kind, localName }: PageElement): boolean {
  return kind.name === "" && machines.test(localName);
}

function readHeadingLevel(element: PageElement): HeadingLevel | undefined {
  const named = headingLevels.get(element.kind.name);
  if (named || element.traits.role !== "heading") return named;
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

function isAttribution(element: PageElement, name: string, { quote }: Context): boolean {
  if (name === "figcaption") return hasNamed(element.closest(isNamed("figure")) ?? element, "blockquote");
  return quote !== undefined && (name === "footer" || (name === "cite" && element.parentElement === quote));
}
