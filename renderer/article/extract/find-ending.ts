import type { Ending } from "../article.ts";
import type { Verdict } from "./choose-pieces.ts";
import { findNotices } from "./find-notices.ts";
import { isOffer } from "./find-offer.ts";
import type { MachineFacts } from "./machine-facts.ts";
import type { Piece } from "./piece-writer.ts";
import type { PageElement } from "./tree/page-element.ts";

/** How many pieces at the end of the body, and how many after it, may hold the offer to read on. */
const reachInside = 10;
const reachAfter = 12;
/** The share of the body's text that may follow the offer: what it costs, who has it already. */
const mostAfter = 0.25;
/** The share that may be in the offer's own box: prices, what one gets. */
const mostInside = 0.5;

/** Where the article ends, and the verdicts without the offer that the page puts there. */
export interface FoundEnding {
  readonly ending: Ending;
  readonly verdicts: readonly Verdict[];
}

const offered: Verdict = { kind: "boilerplate", reason: "offer" };

/**
 * Tells whether the page stops before its article does: where the text ends, it offers the rest to those who subscribe;
 * or it stops in mid sentence and says to search engines that it is not free. The offer itself is not the article's,
 * wherever the body finder put it.
 */
export function findEnding(facts: MachineFacts, pieces: readonly Piece[], verdicts: readonly Verdict[]): FoundEnding {
  const notices = findNotices(pieces, verdicts);
  const left = notices.size === 0 ? verdicts : verdicts.map((each, index) => (notices.has(index) ? offered : each));
  return judgeEnd(facts, pieces, left);
}

function judgeEnd(facts: MachineFacts, pieces: readonly Piece[], verdicts: readonly Verdict[]): FoundEnding {
  const kept = verdicts.flatMap((verdict, index) => (verdict === null && hasText(pieces[index]) ? [index] : []));
  const first = kept[0];
  const last = kept.at(-1);
  const open: FoundEnding = { ending: "complete", verdicts };
  if (first === undefined || last === undefined) return open;
  const offers = listOffers(pieces, kept.at(-reachInside) ?? first, last);
  if (offers.every((at) => at <= first))
    return isCut(pieces[last]) && readIsFree(facts) === false ? { ...open, ending: "paywall" } : open;
  if (readIsFree(facts) === true) return open;
  // A label above the text says "for subscribers", too: there the text that follows is no offer.
  for (const at of offers) {
    const cut = cutOffer(pieces, kept, at);
    if (cut) return { ending: "paywall", verdicts: verdicts.map((each, index) => (cut.has(index) ? offered : each)) };
  }
  return open;
}

/** What belongs to an offer; null where more of the article follows it, or would go with it, than an end can hold. */
function cutOffer(pieces: readonly Piece[], kept: readonly number[], at: number): ReadonlySet<number> | null {
  const before = kept.filter((index) => index < at).at(-1);
  const offer = pieces[at];
  if (!offer || before === undefined) return null;
  const box = findBox(offer.element, pieces[before]?.element);
  const rest = kept.filter((index) => index >= at);
  const inside = new Set(rest.filter((index) => box.contains(pieces[index]?.element ?? null)));
  const after = rest.filter((index) => !inside.has(index));
  const all = measure(pieces, kept);
  const goesOn = measure(pieces, after) > all * mostAfter || measure(pieces, [...inside]) > all * mostInside;
  return goesOn ? null : inside;
}

/** Whether a text stops in mid sentence. */
function isCut(piece: Piece | undefined): boolean {
  if (piece?.block.kind !== "paragraph" || piece.length < 60) return false;
  return /(?:\p{L}|\p{N}|,|…|\.\.\.)$/u.test(piece.block.text);
}

/** What the page states for search engines: whether its text is free to read; undefined when nothing. */
function readIsFree({ data }: MachineFacts): boolean | undefined {
  for (const script of data) {
    const stated = /"isAccessibleForFree"\s*:\s*"?(true|false)/i.exec(script.textContent ?? "")?.[1];
    if (stated !== undefined) return stated.toLowerCase() === "true";
  }
  return undefined;
}

function listOffers(pieces: readonly Piece[], from: number, last: number): number[] {
  const offers: number[] = [];
  let seen = 0;
  for (let index = from; index < pieces.length && seen < reachAfter; index += 1) {
    const piece = pieces[index];
    if (!piece || !isShown(piece) || !hasText(piece)) continue;
    if (index > last) seen += 1;
    if (isOffer(piece)) offers.push(index);
  }
  return offers;
}

function isShown({ region }: Piece): boolean {
  return region !== "hidden" && region !== "noscript" && region !== "navigation";
}

function hasText(piece: Piece | undefined): boolean {
  return piece !== undefined && "text" in piece.block && piece.block.text !== "";
}

/** The outermost element around the offer that the article's text before it is not in. */
function findBox(offer: PageElement, before: PageElement | undefined): PageElement {
  let box = offer;
  while (box.parentElement && !(before && box.parentElement.contains(before))) box = box.parentElement;
  return box;
}

function measure(pieces: readonly Piece[], indices: readonly number[]): number {
  return indices.reduce((sum, index) => sum + (pieces[index]?.length ?? 0), 0);
}
