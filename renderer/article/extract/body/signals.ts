import { getBlockText } from "../../block-text.ts";
import { foldText } from "../../compare-text.ts";
import { isFurniture } from "../../furniture.ts";
import { isBefore } from "../document-order.ts";
import type { Piece } from "../piece-writer.ts";
import { Flow, isReadableText } from "./flow.ts";
import { isAsideName, readNameEvidence } from "./name-evidence.ts";
import { type Mass, measureText, type PageShape } from "./page-shape.ts";
import { isInTeaser } from "./teasers.ts";

/** What is known about the page besides its pieces. */
export interface PageEvidence {
  readonly headline: Element | null;
  /** The article's text as the page tells machines (JSON-LD articleBody); empty when it does not. */
  readonly statedBody: string;
}

const textSignals = [
  "long",
  "medium",
  "tiny",
  "links",
  "allLink",
  "sentence",
  "commas",
  "furniture",
  "capitals",
  "phrase",
  "colonEnd",
  "question",
  "listItem",
  "heading",
  "quote",
  "table",
  "linkItem",
  "textItem",
  "emphasised",
  "repeated",
] as const;
const nameSignals = [
  "ownAside",
  "nearAside",
  "farAside",
  "comments",
  "doubtful",
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
] as const;
const boxSignals = ["boxEmpty", "boxLinks", "boxHeading", "boxFar", "boxBetween", "boxLinkedHeading"] as const;
const statedSignals = ["stated", "unstated"] as const;

export const signalNames = [...textSignals, ...nameSignals, ...placeSignals, ...boxSignals, ...statedSignals] as const;
export type SignalName = (typeof signalNames)[number];
type Some<Names extends readonly string[]> = Record<Names[number], number>;
/** Each between 0 and 1; what they are is said where they are read, what they are worth in weights.ts. */
export type Signals = Record<SignalName, number>;

/** Reads the signals of every piece that is text; null for the others and for what is not to be read. */
export function readSignals(
  pieces: readonly Piece[],
  page: PageShape,
  evidence: PageEvidence,
  teasers: ReadonlySet<Element>,
): (Signals | null)[] {
  const flow = new Flow(pieces, page);
  const readStated = makeStatedReader(pieces, flow, evidence.statedBody);
  const readNames = makeNameReader(page, flow, teasers);
  const seen = new Set<string>();
  return pieces.map((piece, index) => {
    if (!isReadableText(piece)) return null;
    const text = getBlockText(piece.block);
    return {
      ...readText(piece, text, seen),
      ...readNames(piece),
      ...readPlace(piece, index, page, flow, evidence.headline),
      ...readBox(piece, page, flow, index),
      ...readStated(text),
    };
  });
}

const phrase =
  /(?<!\p{L})(?:newsletters?|subscri(?:be|ption|bers?)|sign up|click here|read more|read our|follow (?:us|him|her)|whatsapp|download (?:the|our) app|privacy policy|terms of|all rights reserved|copyright|©|e-?mail address|support (?:us|our)|donate|membership|log ?in|abonnieren|abonnements?|jetzt lesen|lesen sie|datenschutz\p{L}*|suscr[ií]b\p{L}*|s’?'?abonner|lire aussi|leggi anche|lees ook|czytaj (?:więcej|też|także)|leia (?:mais|também)|zobacz|přečtěte)(?!\p{L})/iu;

function flag(condition: boolean): number {
  return condition ? 1 : 0;
}

/** What the words themselves say. */
function readText(piece: Piece, text: string, seen: Set<string>): Some<typeof textSignals> {
  const { block, length, linkLength } = piece;
  const size = measureText(piece);
  const linkShare = length > 0 ? linkLength / length : 0;
  const isAll = (start: number, end: number): boolean => start === 0 && end === text.length;
  const isRepeated = size > 40 && seen.has(text);
  seen.add(text);
  return {
    long: flag(size >= 120),
    medium: flag(size >= 45 && size < 120),
    tiny: flag(size < 18),
    links: linkShare,
    allLink: flag(linkShare > 0.85),
    sentence: flag(/[.!?…。！？"”»؟।]$/.test(text)),
    commas: Math.min(1, (text.match(/[,;،、，；]/g)?.length ?? 0) / 3),
    furniture: flag(isFurniture(block)),
    capitals: flag(text.length > 8 && text === text.toUpperCase() && text !== text.toLowerCase()),
    phrase: flag(phrase.test(text)),
    colonEnd: flag(/[:：]$/.test(text)),
    question: flag(/[?？؟]$/.test(text)),
    listItem: flag(block.kind === "listItem"),
    heading: flag(block.kind === "heading"),
    quote: flag(block.kind === "quote"),
    table: flag(block.kind === "table"),
    linkItem: flag(block.kind === "listItem" && linkShare > 0.6),
    textItem: flag(block.kind === "listItem" && linkShare < 0.35),
    emphasised: flag(
      "marks" in block && block.marks.some((mark) => mark.kind === "emphasis" && isAll(mark.start, mark.end)),
    ),
    repeated: flag(isRepeated),
  };
}

/** What the elements around it are called, near ones first, and then all those further out, which many share. */
function makeNameReader(page: PageShape, flow: Flow, teasers: ReadonlySet<Element>) {
  const readFar = makeFarReader(page, flow);
  return ({ element, region }: Piece): Some<typeof nameSignals> => {
    const near = { ownAside: 0, nearAside: 0, farAside: 0, doubtful: 0, bodyName: 0 };
    let each: Element | null = element;
    for (let depth = 0; depth < farDepth && each && each !== page.root; depth += 1, each = each.parentElement) {
      const name = readNameEvidence(each);
      const holdsCore = each.contains(page.core);
      if (depth === 0) near.ownAside = flag(isAsideName(each));
      else if (isAsideName(each) && !holdsCore) near[page.core.contains(each) ? "nearAside" : "farAside"] = 1;
      if (name.doubtful && !holdsCore) near.doubtful = 1;
      if (name.body && depth > 0) near.bodyName = 1;
    }
    const around = readFar(element);
    const farAside = near.farAside || (each && each !== page.root ? readFar(each).aside : 0);
    return {
      ...near,
      farAside,
      comments: around.comments,
      inArticle: around.inArticle,
      otherArticle: around.otherArticle,
      bodyProperty: around.bodyProperty,
      teaser: flag(isInTeaser(element, teasers)),
      region: flag(region !== undefined),
    };
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
function makeFarReader(page: PageShape, flow: Flow): (element: Element) => Around {
  const known = new Map<Element, Around>([[page.root, nothingAround]]);
  return (element) => {
    const way: Element[] = [];
    let each: Element | null = element;
    for (; each && !known.has(each); each = each.parentElement) way.push(each);
    let outer = (each && known.get(each)) ?? nothingAround;
    for (const one of way.reverse()) {
      outer = join(outer, one, page, flow);
      known.set(one, outer);
    }
    return outer;
  };
}

function join(outer: Around, element: Element, page: PageShape, flow: Flow): Around {
  const { localName } = element;
  const holdsFlow = flow.holders.has(element);
  const isApart = !holdsFlow && !element.contains(page.core);
  return {
    aside: outer.aside || flag(isAsideName(element) && !element.contains(page.core)),
    comments: outer.comments || flag(readNameEvidence(element).comments && !holdsFlow),
    inArticle: outer.inArticle || flag(localName === "main" || localName === "article"),
    otherArticle: outer.otherArticle || flag(localName === "article" && isApart),
    bodyProperty: outer.bodyProperty || flag(element.getAttribute("itemprop") === "articleBody"),
  };
}

/** Where it stands: in the article's flow, beside it, before, after. */
function readPlace(
  piece: Piece,
  index: number,
  page: PageShape,
  flow: Flow,
  headline: Element | null,
): Some<typeof placeSignals> {
  const { element } = piece;
  const share = Math.min(1, page.readFlowShare(element));
  const shape = Math.min(1, page.readShapeShare(element));
  const isBetween = index > flow.first && index < flow.last;
  const isAbove = headline ? isBefore(element, headline) : index < flow.first;
  const good = flow.countNeighbours(index);
  return {
    inCore: flag(page.core.contains(element)),
    flow: share,
    shape,
    offFlow: shape < 0.05 && share < 0.05 ? flow.strength : 0,
    beforeHeadline: flag(isAbove),
    beforeFlow: flag(index < flow.first),
    underHeadline: flag(!isAbove && index < flow.first && flow.first - index < 8 && measureText(piece) >= 60),
    afterFlow: flag(index > flow.last),
    farAfter: flag(index > flow.last + 6),
    between: flag(isBetween),
    shortBetween: flag(isBetween && measureText(piece) < 60),
    neighbourGood: good / 4,
    neighbourNone: flag(good === 0),
    besideFlow: flag(flow.isBeside(element)),
    overFlow: flag(piece.block.kind === "heading" && flow.isBefore(index)),
  };
}

/** What else is in its box: the outermost element around it that holds nothing of the article's flow. */
function readBox({ element }: Piece, page: PageShape, flow: Flow, index: number): Some<typeof boxSignals> {
  const nothing = { boxEmpty: 0, boxLinks: 0, boxHeading: 0, boxFar: 0, boxBetween: 0, boxLinkedHeading: 0 };
  if (flow.holders.has(element)) return nothing;
  const box = flow.findBox(element);
  const mass: Mass = page.masses.get(box) ?? { text: 0, links: 0, good: 0, headings: 0 };
  const isInside = page.core.contains(box);
  const hasHeading = box !== element && mass.headings > 0;
  return {
    boxEmpty: flag(mass.good === 0),
    boxLinks: mass.text === 0 ? 0 : mass.links / mass.text,
    boxHeading: flag(hasHeading),
    boxFar: flag(!isInside),
    boxBetween: flag(isInside && box !== element && index > flow.first && index < flow.last),
    boxLinkedHeading: flag(hasHeading && mass.links * 4 > mass.text),
  };
}

/** Whether the page's own statement of the text has it, as far as the statement can be trusted. */
function makeStatedReader(
  pieces: readonly Piece[],
  flow: Flow,
  statedBody: string,
): (text: string) => Some<typeof statedSignals> {
  const stated = foldText(statedBody);
  if (stated.length < 500) return () => ({ stated: 0, unstated: 0 });
  const has = (text: string): boolean => stated.includes(foldText(text).slice(0, 60).trim());
  const known = pieces.filter((_, index) => flow.isFlow(index));
  const trust = known.filter(({ block }) => has(getBlockText(block))).length / Math.max(1, known.length);
  return (text) => {
    const isLong = text.length > 20;
    const isStated = isLong && trust > 0.5 && has(text);
    return { stated: isStated ? trust : 0, unstated: isLong && !isStated && trust > 0.8 ? trust : 0 };
  };
}
