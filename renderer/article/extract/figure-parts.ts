import { foldText, isSaidIn } from "../compare-text.ts";
import { cleanCredit, splitCredit } from "../credit.ts";
import { hasSilenced, readHolder } from "./caption-holder.ts";
import { collectText, hasNoText } from "./collect-text.ts";
import type { PageFacts } from "./inline-mark.ts";
import { remember } from "./remember.ts";
import { type MarkedText, sliceMarked } from "./text-collector.ts";
import { judgeNames } from "./tree/judge-names.ts";
import { hasNamed, isNamed } from "./tree/names.ts";
import type { PageElement } from "./tree/page-element.ts";

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

export const noCaption: CaptionText = { caption: nothing, credit: "", printedCredit: "", creditFirst: false, rest: "" };

/** Whether an element is named or made as a caption. */
export function isCaption(element: PageElement): boolean {
  return element.kind.name === "figcaption" || isNamedCaption(element);
}

const isNamedCaption = judgeNames((hints) => captionHint.test(hints));

/** Whether an element is named for who owns a picture; authors and sources of texts are named like that, too. */
export const isCreditName = judgeNames((hints) =>
  /credit|copyright|photographer|courtesy|fotograf|urheber|bildquelle|bildnachweis|bildrecht/.test(hints),
);

/** Words enough to say something of a picture; "View 6 images" is a button. */
export function isCaptionLine(text: string): boolean {
  const words = text.split(" ").length;
  return words >= 3 && !(words <= 5 && /\d/.test(text) && !/[.!?]$/.test(text));
}

/** Finds caption and credit under a figure's root; `outside` is a caption that stands beside it. */
export function readCaption(root: PageElement, page: PageFacts, outside: PageElement | null): CaptionText {
  if (!outside && hasNoText(root)) return noCaption;
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
function isBeforeText(credit: PageElement, holder: PageElement): boolean {
  if (!holder.contains(credit)) return credit.index < holder.index;
  // What is hidden from screen readers counts, too: often that is the caption.
  return foldText(holder.textContent).startsWith(foldText(credit.textContent));
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
function findHolder(root: PageElement, credits: ReadonlySet<PageElement>): PageElement | null {
  const named = root.filter((element) => isCaption(element) && !credits.has(element));
  const spoken = named.filter((element) => collectText(element, credits) !== "");
  const shown = spoken.length > 0 ? spoken : named.filter((element) => hasSilenced(element));
  return shown.find(({ localName }) => localName === "figcaption") ?? shown[0] ?? null;
}

function findCredits(root: PageElement, outside: PageElement | null): PageElement[] {
  const found: PageElement[] = [];
  for (const place of outside ? [root, outside] : [root]) {
    const add = (element: PageElement): void => {
      if (!found.some((other) => other.contains(element))) found.push(element);
    };
    for (const element of place.filter(isCredit)) add(element);
    for (const element of place.filter(isCreditLine)) add(element);
  }
  return found;
}

/** No line is a credit without one of these. */
export const creditMark = /[:：©(]/;

/** An element of nothing but a credit with its label: "Photo: Jane Roe". */
export const isCreditLine = remember((element) => {
  if (element.firstElementChild || element.textLength === 0 || !isLine(element)) return false;
  const text = element.textContent.replace(/\s+/g, " ").trim();
  if (text.length > longestCredit || !creditMark.test(text)) return false;
  const { caption, credit } = splitCredit(text);
  return caption === "" && credit !== "";
});

const isLine = isNamed("span", "p", "div", "small", "em", "i");

/** Named as who owns the picture. */
export const isCredit = remember((element) => {
  const { name } = element.kind;
  const hints = readCreditHints(element);
  if (name === "figcaption" || (isOther(element) && !hints.isPlain)) return false;
  if (!hints.isCredit && name !== "cite" && !isSmallPrint(element)) return false;
  // "caption-and-credit" holds both; the split by words finds its credit.
  if (isNamedCaption(element) && !hints.endsAsCredit) return false;
  const text = collectText(element);
  return text !== "" && text.length <= longestCredit && !hasNamed(element, "img", "figcaption");
});

function isSmallPrint(element: PageElement): boolean {
  if (element.kind.name !== "small") return false;
  return element.names.words !== "" || element.closest(isFigureCaption) !== null;
}

const isFigureCaption = isNamed("figcaption");

/** Names of these mean something else, unless they are plain. */
const isOther = isNamed("img", "picture", "source", "figure", "a");

const readCreditHints = judgeNames((hints) => ({
  isCredit: creditHint.test(hints),
  isPlain: /credit|copyright/.test(hints),
  endsAsCredit: /credit|copyright/.test(hints.split("caption").at(-1) ?? ""),
}));
