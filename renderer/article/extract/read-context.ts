import type { HeadingLevel } from "../article.ts";
import { findItem, isTermList } from "./definition-list.ts";
import { isControl } from "./element-kinds.ts";
import type { PageFacts } from "./inline-mark.ts";
import { isOtherLanguage, normaliseLanguage } from "./language.ts";
import type { Context } from "./piece-writer.ts";
import { hasNamed, isNamed, tellByName } from "./tree/names.ts";
import type { PageElement } from "./tree/page-element.ts";

interface ContextOptions {
  readonly page: PageFacts;
  /** Read what the page hides as if it was seen. */
  readonly showsHidden: boolean;
  readonly headline: PageElement | null;
  /** The boxes that ask for a mail address. */
  readonly signUps: readonly PageElement[];
  /** What style sheets keep from being spoken; empty on most pages. */
  readonly unspoken: ReadonlySet<PageElement>;
}

type Region = Context["region"];

const tellRegion = tellByName<Region>({
  nav: "navigation",
  footer: "boilerplate",
  aside: "boilerplate",
  noscript: "noscript",
});
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
  const isSame = region === outer.region && language === "" && !level && !isAttributed;
  if (isSame && !changesText(element)) return null;
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
  };
}

/** Elements that say something about the text in them, whatever their attributes. */
const changesText = isNamed("blockquote", "ul", "ol", "li", "dl", "dt", "dd");

function findListItem(element: PageElement, name: string, { list }: Context): PageElement | undefined {
  if (!list) return undefined;
  if (name === "li") return element;
  return (name === "dt" || name === "dd") && list.localName === "dl" ? findItem(element) : undefined;
}

function readRegion(element: PageElement, { quote }: Context, options: ContextOptions): Region {
  const { showsHidden, signUps, unspoken } = options;
  if (!showsHidden && element.isHidden) return "hidden";
  if (unspoken.size > 0 && unspoken.has(element)) return "hidden";
  if (isControl(element) || signUps.includes(element) || isMachine(element)) return "form";
  const { kind } = element;
  const { role } = element.traits;
  // A quote's footer names who said it.
  if (kind.name === "footer" && quote) return undefined;
  return role === "" ? tellRegion(element) : roleRegions.get(role);
}

/** What AMP pages fill, or show when they cannot: advertisements, lists of stories, questions about cookies. */
const machines =
  /^amp-(?:ad|embed|auto-ads|sticky-ad|consent|sidebar|list|user-notification|social-share|subscriptions.*)$/;

function isMachine({ kind, localName }: PageElement): boolean {
  return kind.name === "" && machines.test(localName);
}

function readHeadingLevel(element: PageElement): HeadingLevel | undefined {
  const named = tellLevel(element);
  if (named || element.traits.role !== "heading") return named;
  const level = Number(element.getAttribute("aria-level") ?? 2);
  return (Number.isInteger(level) && level >= 1 && level <= 6 ? level : 2) as HeadingLevel;
}

const tellLevel = tellByName<HeadingLevel>({ h1: 1, h2: 2, h3: 3, h4: 4, h5: 5, h6: 6 });

const isFigure = isNamed("figure");

function isAttribution(element: PageElement, name: string, { quote }: Context): boolean {
  if (name === "figcaption") return hasNamed(element.closest(isFigure) ?? element, "blockquote");
  return quote !== undefined && (name === "footer" || (name === "cite" && element.parentElement === quote));
}
