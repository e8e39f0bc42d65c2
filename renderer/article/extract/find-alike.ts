import { getBlockText } from "../block-text.ts";
import { callsReader } from "../call.ts";
import { hasSalesWords } from "./body/text-marks.ts";
import type { Piece } from "./piece-writer.ts";
import type { PageElement } from "./tree/page-element.ts";

/** Of lists that look alike, how many there must be, and which share of them must be the article's. */
const fewestLists = 3;
const mostOfThem = 2 / 3;

/**
 * What is the article's because its neighbours are, whatever it says by itself: lists like most others that stand in the
 * same place (where to buy what is written about). They are too short to be told one by one. Adds to `inBody`.
 */
export function addAlike(pieces: readonly Piece[], inBody: boolean[]): void {
  const lists = listLists(pieces, inBody.indexOf(true), inBody.lastIndexOf(true));
  if (lists.size < fewestLists) return;
  for (const beside of Map.groupBy(lists.entries(), ([list]) => list.parentElement).values()) {
    const kept = beside.filter(([, items]) => items.every((index) => inBody[index]));
    if (beside.length < fewestLists || kept.length < beside.length * mostOfThem) continue;
    for (const [, items] of beside) {
      if (items.some((index) => isCall(pieces[index]))) continue;
      for (const index of items) inBody[index] = true;
    }
  }
}

/** The lists of a part of the page, with their items by index. */
function listLists(pieces: readonly Piece[], first: number, last: number): ReadonlyMap<PageElement, number[]> {
  const lists = new Map<PageElement, number[]>();
  for (let index = Math.max(0, first); index <= last; index += 1) {
    const { list, region } = pieces[index] as Piece;
    if (!list || region !== undefined) continue;
    const items = lists.get(list);
    if (items) items.push(index);
    else lists.set(list, [index]);
  }
  return lists;
}

function isCall(piece: Piece | undefined): boolean {
  return piece !== undefined && (callsReader(piece.block) || hasSalesWords(getBlockText(piece.block)));
}
