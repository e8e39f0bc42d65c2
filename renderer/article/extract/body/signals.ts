import { getBlockText } from "../../block-text.ts";
import { foldText } from "../../compare-text.ts";
import { isBefore } from "../document-order.ts";
import type { Piece } from "../piece-writer.ts";
import { Flow, isReadableText } from "./flow.ts";
import { readNameEvidence, weakNameKinds } from "./name-evidence.ts";
import { measureText, type PageShape } from "./page-shape.ts";
import type { Place } from "./places.ts";
import { flag, readText, textSignals } from "./text-signals.ts";

/** What is known about the page besides its pieces. */
export interface PageEvidence {
  readonly headline: Element | null;
  /** The article's text as the page tells machines (JSON-LD articleBody); empty when it does not. */
  readonly statedBody: string;
  /** The last two parts of the host's name ("example.org"); empty where the page has no address. */
  readonly site: string;
}

const nameSignals = [
  "ownAside",
  "nearAside",
  "farAside",
  "comments",
  ...weakNameKinds,
  "bodyName",
  "region",
  "inArticle",
  "otherArticle",
  "teaser",
  "bodyProperty",
] as const;
const placeSignals = [
  "inCore",
  "flow",
  "shape",
  "offFlow",
  "beforeHeadline",
  "beforeFlow",
  "underHeadline",
  "afterFlow",
  "farAfter",
  "between",
  "shortBetween",
  "neighbourGood",
  "neighbourNone",
  "besideFlow",
  "overFlow",
  "withHeadline",
  "besideHeadline",
  "alikeHeading",
  "authored",
] as const;
const boxSignals = [
  "boxEmpty",
  "boxLinks",
  "boxHeading",
  "boxFar",
  "boxBetween",
  "boxLinkedHeading",
  "boxProse",
] as const;
const statedSignals = ["stated", "unstated"] as const;

export const signalNames = [...textSignals, ...nameSignals, ...placeSignals, ...boxSignals, ...statedSignals] as const;
export type SignalName = (typeof signalNames)[number];
type Some<Names extends readonly string[]> = Record<Names[number], number>;
/** Each between 0 and 1; what they are is said where they are read, what they are worth in weights.ts. */
export type Signals = Record<SignalName, number>;

const silence = Object.fromEntries(signalNames.map((name) => [name, 0])) as Signals;

/** Reads the signals of every piece that is text; null for the others and for what is not to be read. */
export function readSignals(pieces: readonly Piece[], page: PageShape, evidence: PageEvidence): (Signals | null)[] {
  const flow = new Flow(pieces, page);
  const readStated = makeStatedReader(pieces, flow, evidence.statedBody);
  const readNames = makeNameReader(page, flow);
  const seen = new Set<string>();
  return pieces.map((piece, index) => {
    if (!isReadableText(piece)) return null;
    const text = getBlockText(piece.block);
    // One object that all write into: to join several took as long as to read them.
    const signals = { ...silence };
    readText(signals, piece, text, { seen, site: evidence.site });
    readNames(signals, piece);
    readPlace(signals, piece, index, page, flow, evidence.headline);
    readBox(signals, piece, page, flow, index);
    readStated(signals, text);
    return signals;
  });
}

/** What the elements around it are called, near ones first, and then all those further out, which many share. */
function makeNameReader({ places }: PageShape, flow: Flow) {
  const readFar = makeFarReader(flow);
  return (signals: Some<typeof nameSignals>, { element, inner, region }: Piece): void => {
    let each: Place | null = places.find(inner);
    for (let depth = 0; depth < farDepth && each?.parent; depth += 1, each = each.parent) {
      const name = readNameEvidence(each.element);
      if (depth === 0) signals.ownAside = flag(each.isAside);
      else if (each.isAside && !each.isAroundCore) signals[each.isInCore ? "nearAside" : "farAside"] = 1;
      if (!each.isAroundCore) for (const kind of name.weak) signals[kind] = 1;
      if (name.body && depth > 0) signals.bodyName = 1;
    }
    const place = places.find(element);
    const around = readFar(place);
    if (each?.parent && readFar(each).aside > 0) signals.farAside = 1;
    signals.comments = around.comments;
    signals.inArticle = around.inArticle;
    signals.otherArticle = around.otherArticle;
    signals.bodyProperty = around.bodyProperty;
    signals.teaser = flag(place.isInTeaser);
    signals.region = flag(region !== undefined);
  };
}

/** In levels: from here on outwards names speak for a whole part of the page. */
const farDepth = 4;

interface Around {
  readonly aside: number;
  readonly comments: number;
  readonly inArticle: number;
  readonly otherArticle: number;
  readonly bodyProperty: number;
}

const nothingAround: Around = { aside: 0, comments: 0, inArticle: 0, otherArticle: 0, bodyProperty: 0 };

/** What an element and all around it are, each element looked at once. */
function makeFarReader(flow: Flow): (place: Place) => Around {
  const known = new Map<Place, Around>();
  return (place) => {
    const way: Place[] = [];
    let outer: Around | undefined;
    for (let each: Place = place; each.parent && !outer; each = each.parent) {
      outer = known.get(each);
      if (!outer) way.push(each);
    }
    outer ??= nothingAround;
    for (const one of way.reverse()) {
      outer = join(outer, one, flow);
      known.set(one, outer);
    }
    return outer;
  };
}

function join(outer: Around, { element, isAside, isAroundCore }: Place, flow: Flow): Around {
  const { localName } = element;
  const holdsFlow = flow.holders.has(element);
  return {
    aside: outer.aside || flag(isAside && !isAroundCore),
    comments: outer.comments || flag(readNameEvidence(element).comments && !holdsFlow),
    inArticle: outer.inArticle || flag(localName === "main" || localName === "article"),
    otherArticle: outer.otherArticle || flag(localName === "article" && !holdsFlow && !isAroundCore),
    bodyProperty: outer.bodyProperty || flag(element.getAttribute("itemprop") === "articleBody"),
  };
}

/** Where it stands: in the article's flow, beside it, before, after. */
function readPlace(
  signals: Some<typeof placeSignals>,
  piece: Piece,
  index: number,
  page: PageShape,
  flow: Flow,
  headline: Element | null,
): void {
  const { element } = piece;
  const share = Math.min(1, page.readFlowShare(element));
  const shape = Math.min(1, page.readShapeShare(element));
  const isBetween = index > flow.first && index < flow.last;
  const isAbove = headline !== null && isBefore(element, headline);
  const good = flow.countNeighbours(index);
  signals.inCore = flag(page.places.find(element).isInCore);
  signals.flow = share;
  signals.shape = shape;
  signals.offFlow = shape < 0.05 && share < 0.05 ? flow.strength : 0;
  signals.beforeHeadline = flag(isAbove);
  signals.beforeFlow = flag(index < flow.first);
  signals.underHeadline = flag(!isAbove && index < flow.first && flow.first - index < 8 && measureText(piece) >= 60);
  signals.afterFlow = flag(index > flow.last);
  signals.farAfter = flag(index > flow.last + 6);
  signals.between = flag(isBetween);
  signals.shortBetween = flag(isBetween && measureText(piece) < 60);
  signals.neighbourGood = good / 4;
  signals.neighbourNone = flag(good === 0);
  signals.besideFlow = flag(flow.isBeside(element));
  signals.overFlow = flag(piece.block.kind === "heading" && flow.isBefore(index));
  signals.authored = flag(flow.isAuthored(element));
  signals.alikeHeading = flag(piece.block.kind === "heading" && flow.isAlikeHeading(piece));
  if (!headline || isAbove || index > flow.first || flow.holders.has(element)) return;
  const box = flow.findBox(element);
  signals.withHeadline = flag(box.contains(headline));
  signals.besideHeadline = flag(!box.contains(headline) && box.parentElement === flow.findBox(headline).parentElement);
}

/** What else is in its box: the outermost element around it that holds nothing of the article's flow. */
function readBox(
  signals: Some<typeof boxSignals>,
  { element }: Piece,
  page: PageShape,
  flow: Flow,
  index: number,
): void {
  if (flow.holders.has(element)) return;
  const box = flow.findBox(element);
  // Where nothing reads like an article's text, the box is the whole document, around the root.
  const mass = page.places.get(box) ?? { text: 0, links: 0, good: 0, headings: 0, isInCore: false };
  const isInside = mass.isInCore;
  const hasHeading = box !== element && mass.headings > 0;
  signals.boxEmpty = flag(mass.good === 0);
  signals.boxLinks = mass.text === 0 ? 0 : mass.links / mass.text;
  signals.boxHeading = flag(hasHeading);
  signals.boxFar = flag(!isInside);
  signals.boxBetween = flag(isInside && box !== element && index > flow.first && index < flow.last);
  signals.boxProse = mass.text === 0 ? 0 : Math.min(1, mass.good / mass.text);
  signals.boxLinkedHeading = flag(hasHeading && mass.links * 4 > mass.text);
}

/** Whether the page's own statement of the text has it, as far as the statement can be trusted. */
function makeStatedReader(
  pieces: readonly Piece[],
  flow: Flow,
  statedBody: string,
): (signals: Some<typeof statedSignals>, text: string) => void {
  const stated = foldText(statedBody);
  if (stated.length < 500) return () => {};
  const has = (text: string): boolean => stated.includes(foldText(text).slice(0, 60).trim());
  const known = pieces.filter((_, index) => flow.isFlow(index));
  const trust = known.filter(({ block }) => has(getBlockText(block))).length / Math.max(1, known.length);
  return (signals, text) => {
    const isLong = text.length > 20;
    const isStated = isLong && trust > 0.5 && has(text);
    signals.stated = isStated ? trust : 0;
    signals.unstated = isLong && !isStated && trust > 0.8 ? trust : 0;
  };
}
