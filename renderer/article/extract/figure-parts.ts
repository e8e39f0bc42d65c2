import { foldText, isSaidIn } from "../compare-text.ts";
import { cleanCredit, splitCredit } from "../credit.ts";
import { hasSilenced, readHolder } from "./caption-holder.ts";
import { collectText } from "./collect-text.ts";
import { isBefore } from "./document-order.ts";
import { getNameHints } from "./element-kinds.ts";
import type { PageFacts } from "./inline-mark.ts";
import { remember } from "./remember.ts";
import { type MarkedText, sliceMarked } from "./text-collector.ts";

/** As pages in many languages name it; "photo-description" and the like, but not "description" alone. */
const captionHint = new RegExp(
  [
    "caption|cutline|legend|bildunterschrift|bildtext|bildzeile|bild-?legende|pie-?(?:de-?)?foto|epigrafe|didascalia",
    "onderschrift|bijschrift|billedtekst|bildetekst|kuvateksti|kepalairas|popisek-?(?:foto|obrazku)|opis-?zdjecia|foto-?alti",
    "(?:image|img|photo|foto|picture|bild)[_-]*(?:desc|description|subtitle|alt-?text|label|explanation)\\b",
  ].join("|"),
);
const creditHint =
  /credit|copyright|photographer|agency|rights|courtesy|attribution|source|provider|owner|quelle|fotograf|urheber|nachweis|bildrecht|fotocredit|kildehenvisning|author|byline/;
/** Longer ones are not a caption but an article inside a box that is named like one. */
const longestCaption = 1200;
const longestCredit = 200;

export interface CaptionText {
  readonly caption: MarkedText;
  readonly credit: string;
  /** With its label, as the page prints it. */
  readonly printedCredit: string;
  readonly creditFirst: boolean;
  /** What else stood in the figure: "1 of 12", "Enlarge". */
  readonly rest: string;
}

const nothing: MarkedText = { text: "", marks: [] };

/** Whether an element is named or made as a caption. */
export const isCaption = remember(
  (element) => element.localName === "figcaption" || captionHint.test(getNameHints(element)),
);

/** Whether an element is named for who owns a picture; authors and sources of texts are named like that, too. */
export function isCreditName(element: Element): boolean {
  return /credit|copyright|photographer|courtesy|fotograf|urheber|bildquelle|bildnachweis|bildrecht/.test(
    getNameHints(element),
  );
}

/** Words enough to say something of a picture; "View 6 images" is a button. */
export function isCaptionLine(text: string): boolean {
  const words = text.split(" ").length;
  return words >= 3 && !(words <= 5 && /\d/.test(text) && !/[.!?]$/.test(text));
}

/** Finds caption and credit under a figure's root; `outside` is a caption that stands beside it. */
export function readCaption(root: Element, page: PageFacts, outside: Element | null): CaptionText {
  const credits = findCredits(root, outside);
  const creditSet = new Set(credits);
  const holder = outside ?? findHolder(root, creditSet);
  const found = holder ? readHolder(holder, page, creditSet) : nothing;
  const own = credits.map((element) => collectText(element));
  const rest = collectText(root, new Set(holder ? [...credits, holder] : credits));
  // Where nothing is named as the caption, the words in the figure can only be about its picture.
  const bare = found.text === "" && isCaptionLine(rest) && rest.length <= longestCaption;
  const caption = bare ? { text: rest, marks: [] } : found;
  return {
    ...joinCredits(caption, own),
    creditFirst: holder !== null && caption.text !== "" && credits[0] !== undefined && isBeforeText(credits[0], holder),
    rest: bare ? "" : rest,
  };
}

/** Whether a credit stands before the other words of the caption's holder. */
function isBeforeText(credit: Element, holder: Element): boolean {
  if (!holder.contains(credit)) return isBefore(credit, holder);
  // What is hidden from screen readers counts, too: often that is the caption.
  return foldText(holder.textContent ?? "").startsWith(foldText(credit.textContent ?? ""));
}

function joinCredits(caption: MarkedText, own: readonly string[]): Omit<CaptionText, "rest" | "creditFirst"> {
  const split =
    caption.text.length > longestCaption ? { caption: caption.text, printed: "" } : splitCredit(caption.text);
  const printed = [...own, split.printed].map((text) => ({ text, credit: cleanCredit(text) }));
  const kept = printed.filter(
    ({ credit }, index) => credit !== "" && !printed.some((other, at) => isRepeat(credit, index, other.credit, at)),
  );
  return {
    caption: sliceMarked(caption, 0, split.caption.length),
    credit: kept.map(({ credit }) => credit).join(", "),
    printedCredit: kept.map(({ text }) => text).join(", "),
  };
}

/** Whether `credit` says nothing that `other` does not say; of equals, the first stays. */
function isRepeat(credit: string, index: number, other: string, at: number): boolean {
  if (index === at) return false;
  return foldText(credit) === foldText(other) ? at < index : isSaidIn(credit, other);
}

/** What is named as the caption and has text of its own; what screen readers are spared only where there is no other. */
function findHolder(root: Element, credits: ReadonlySet<Element>): Element | null {
  const named = [...root.querySelectorAll("figcaption,[class],[id],[itemprop],[data-testid]")].filter(
    (element) => isCaption(element) && !credits.has(element),
  );
  const spoken = named.filter((element) => collectText(element, credits) !== "");
  const shown = spoken.length > 0 ? spoken : named.filter((element) => hasSilenced(element));
  return shown.find(({ localName }) => localName === "figcaption") ?? shown[0] ?? null;
}

function findCredits(root: Element, outside: Element | null): Element[] {
  const found: Element[] = [];
  for (const place of outside ? [root, outside] : [root]) {
    for (const element of place.querySelectorAll("figcaption small, cite, [class], [itemprop], [data-testid]")) {
      if (found.some((other) => other.contains(element))) continue;
      if (isCredit(element)) found.push(element);
    }
    for (const element of place.querySelectorAll("span,p,div,small,em,i"))
      if (isCreditLine(element) && !found.some((other) => other.contains(element))) found.push(element);
  }
  return found;
}

/** No line is a credit without one of these. */
export const creditMark = /[:：©(]/;

/** An element of nothing but a credit with its label: "Photo: Jane Roe". */
export const isCreditLine = remember((element) => {
  if (element.firstElementChild || !/^(?:span|p|div|small|em|i)$/.test(element.localName)) return false;
  const text = (element.textContent ?? "").replace(/\s+/g, " ").trim();
  if (text.length > longestCredit || !creditMark.test(text)) return false;
  const { caption, credit } = splitCredit(text);
  return caption === "" && credit !== "";
});

/** Named as who owns the picture. */
export function isCredit(element: Element): boolean {
  if (
    /^(?:figcaption|img|picture|source|figure|a)$/.test(element.localName) &&
    !/credit|copyright/.test(getNameHints(element))
  )
    return false;
  if (element.localName === "figcaption") return false;
  const named = element.localName === "small" || element.localName === "cite" || creditHint.test(getNameHints(element));
  if (!named) return false;
  const text = collectText(element);
  if (text === "" || text.length > longestCredit || element.querySelector("img,figcaption")) return false;
  // "caption-and-credit" holds both; the split by words finds its credit.
  return (
    !captionHint.test(getNameHints(element)) ||
    /credit|copyright/.test(getNameHints(element).split("caption").at(-1) ?? "")
  );
}
