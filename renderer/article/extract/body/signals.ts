import { getBlockText } from "../../block-text.ts";
import type { Piece } from "../piece-writer.ts";
import type { PageElement } from "../tree/page-element.ts";
import { Flow } from "./flow.ts";
import { hasCommentsName, isAboutAuthor, readWeakNames, weakNameKinds } from "./name-evidence.ts";
import type { PageShape } from "./page-shape.ts";
import type { Around, Place } from "./places.ts";
import { isReadableText, mostCertain, type TextPiece, weigh } from "./text-piece.ts";
import { weighText, weighWords } from "./text-signals.ts";
import { bias, weights } from "./weights.ts";

/** What is known about the page besides its pieces. */
export interface PageEvidence {
  readonly headline: PageElement | null;
  /** The last two parts of the host's name ("example.org"); empty where the page has no address. */
  readonly site: string;
}

/**
 * Weighs what speaks for and against every piece that is text: above 0 for the article's. NaN for the others and for what
 * is not to be read. Each signal is between 0 and 1; they are added up as they are read, because most of a page's pieces
 * have few of them.
 */
export function weighPieces(pieces: readonly Piece[], page: PageShape, evidence: PageEvidence): number[] {
  const flow = new Flow(pieces, page);
  const { headline, site } = evidence;
  const headlinePlace = headline && page.places.find(headline);
  const seen = new Set<string>();
  return pieces.map((piece, index) => {
    if (!isReadableText(piece)) return Number.NaN;
    const text = getBlockText(piece.block);
    const place = page.placeOf[index] ?? page.places.root;
    const one: TextPiece = { piece, text, size: page.sizes[index] ?? 0, index, place };
    const own = bias + weighText(one, seen) + weighPlace(one, page, flow);
    // Most of what is not the article's is known for that by now; the items of a list are weighed together.
    if (own <= -mostAround && !piece.list) return own;
    const score = own + weighNames(one, page) + weighHead(one, flow, headlinePlace) + weighBox(one, flow);
    // What speaks against it takes longest to find.
    return score <= (piece.list ? -mostCertain : 0) ? score : score + weighWords(one, site);
  });
}

/** How much names, headline and box can speak for a piece. */
const mostAround = [
  weights.ownAside,
  weights.inArticle,
  weights.bodyProperty,
  weights.underHeadline,
  weights.besideHeadline,
  weights.boxHeading,
  weights.boxFar,
  weights.boxLinkedHeading,
].reduce((sum, weight) => sum + weight, 0);

/** In levels: from here on outwards names speak for a whole part of the page. */
const farDepth = 4;

/** What the elements around it are called, near ones first, and then all those further out, which many share. */
function weighNames({ piece, place }: TextPiece, { places }: PageShape): number {
  let weak = 0;
  let isNearAside = false;
  let isFarAside = false;
  let each = places.find(piece.inner);
  const isOwnAside = each.parent !== null && each.isAside;
  for (let depth = 0; depth < farDepth && each.parent; depth += 1, each = each.parent) {
    if (depth > 0 && each.isAside && !each.isAroundCore) {
      isNearAside ||= each.isInCore;
      isFarAside ||= !each.isInCore;
    }
    if (!each.isAroundCore) weak |= readWeakNames(each.element);
  }
  const around = readAround(place);
  isFarAside ||= each.parent !== null && readAround(each).isAside;
  return (
    weigh(isOwnAside, weights.ownAside) +
    weigh(isNearAside, weights.nearAside) +
    weigh(isFarAside, weights.farAside) +
    weighWeakNames(weak) +
    weigh(around.isComments, weights.comments) +
    weigh(around.isInArticle, weights.inArticle) +
    weigh(around.isOtherArticle, weights.otherArticle) +
    weigh(around.isBody, weights.bodyProperty) +
    weigh(place.isInTeaser, weights.teaser) +
    weigh(piece.region !== undefined, weights.region)
  );
}

const weakWorths = weakNameKinds.map((kind) => weights[kind]);

function weighWeakNames(weak: number): number {
  let sum = 0;
  for (let bit = 0; weak >> bit !== 0; bit += 1) if ((weak & (1 << bit)) !== 0) sum += weakWorths[bit] ?? 0;
  return sum;
}

const nothingAround: Around = {
  isAside: false,
  isComments: false,
  isInArticle: false,
  isOtherArticle: false,
  isBody: false,
};

/** What a place and all places around it are, each looked at once. */
function readAround(place: Place): Around {
  if (place.around) return place.around;
  const way: Place[] = [];
  let each = place;
  while (each.parent && !each.around) {
    way.push(each);
    each = each.parent;
  }
  let around = each.around ?? nothingAround;
  for (let one = way.pop(); one; one = way.pop()) {
    around = joinAround(around, one);
    one.around = around;
  }
  return around;
}

function joinAround(outer: Around, { element, isAside, isAroundCore, holdsFlow }: Place): Around {
  const { name } = element.kind;
  return {
    isAside: outer.isAside || (isAside && !isAroundCore),
    isComments: outer.isComments || (!holdsFlow && hasCommentsName(element)),
    isInArticle: outer.isInArticle || name === "main" || name === "article",
    isOtherArticle: outer.isOtherArticle || (name === "article" && !holdsFlow && !isAroundCore),
    isBody: outer.isBody || element.traits.property === "articleBody",
  };
}

/** Where it stands: in the article's flow, beside it, before, after. */
function weighPlace({ piece, size, index, place }: TextPiece, page: PageShape, flow: Flow): number {
  const share = Math.min(1, page.readFlowShare(place));
  const shape = Math.min(1, page.readShapeShare(place));
  const isBetween = index > flow.first && index < flow.last;
  const good = flow.countNeighbours(index);
  const isHeading = piece.block.kind === "heading";
  return (
    share * weights.flow +
    shape * weights.shape +
    (good / 4) * weights.neighbourGood +
    weigh(shape < 0.05 && share < 0.05, weights.offFlow * flow.strength) +
    weigh(place.isInCore, weights.inCore) +
    weigh(index < flow.first, weights.beforeFlow) +
    weigh(index > flow.last, weights.afterFlow) +
    weigh(index > flow.last + 6, weights.farAfter) +
    weigh(isBetween, weights.between) +
    weigh(isBetween && size < 60, weights.shortBetween) +
    weigh(good === 0, weights.neighbourNone) +
    weigh(flow.isBeside(place), weights.besideFlow) +
    weigh(flow.isAuthored(place), weights.authored) +
    weigh(isHeading && flow.isBefore(index), weights.overFlow) +
    weigh(isHeading && flow.isAlikeHeading(piece), weights.alikeHeading)
  );
}

/** Where it stands seen from the headline. */
function weighHead({ piece, size, index, place }: TextPiece, flow: Flow, headline: Place | null): number {
  const isAbove = headline !== null && piece.element.index < headline.element.index;
  const isUnder = !isAbove && index < flow.first && flow.first - index < 8 && size >= 60;
  const weight = weigh(isAbove, weights.beforeHeadline) + (isUnder ? weighIntro(place) : 0);
  if (!headline || isAbove || index > flow.first || place.holdsFlow) return weight;
  const box = flow.findBox(place);
  if (box.element.contains(headline.element)) return weight + weights.withHeadline;
  return weight + weigh(box.parent === flow.findBox(headline).parent, weights.besideHeadline);
}

/** What stands right under the headline introduces the article, unless it is named for something beside that. */
function weighIntro({ isAside, element }: Place): number {
  if (!isAside) return weights.underHeadline;
  return isAboutAuthor(element) ? weights.aboutAuthor : 0;
}

/** What else is in its box: the outermost element around it that holds nothing of the article's flow. */
function weighBox({ index, place }: TextPiece, flow: Flow): number {
  if (place.holdsFlow) return 0;
  const box = flow.findBox(place);
  // Where nothing reads like an article's text, the box is the whole page, which says nothing.
  if (flow.isAll(box)) return weights.boxEmpty + weights.boxFar;
  const { text, links, good, headings, isInCore } = box;
  const hasHeading = box !== place && headings > 0;
  const isBetween = isInCore && box !== place && index > flow.first && index < flow.last;
  const shares = text === 0 ? 0 : (links / text) * weights.boxLinks + Math.min(1, good / text) * weights.boxProse;
  return (
    shares +
    weigh(good === 0, weights.boxEmpty) +
    weigh(hasHeading, weights.boxHeading) +
    weigh(!isInCore, weights.boxFar) +
    weigh(isBetween, weights.boxBetween) +
    weigh(hasHeading && links * 4 > text, weights.boxLinkedHeading)
  );
}
