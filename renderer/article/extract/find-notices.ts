import { isAsideName } from "./body/name-evidence.ts";
import type { Verdict } from "./choose-pieces.ts";
import { isMainPart } from "./element-kinds.ts";
import { saysOffer } from "./find-offer.ts";
import type { Piece } from "./piece-writer.ts";
import type { PageElement } from "./tree/page-element.ts";

/**
 * What pages keep among their text for those who have to sign in or pay, and show or hide by scripts: boxes named for
 * something beside the article that hold an offer to read on, with all that they say of it. By index. The article goes on
 * behind them, so that they are no end of it.
 */
export function findNotices(pieces: readonly Piece[], verdicts: readonly Verdict[]): ReadonlySet<number> {
  const kept = pieces.flatMap((piece, index) => (verdicts[index] === null && "text" in piece.block ? [index] : []));
  const ends = [kept[0], kept.at(-1)].flatMap((index) => (index === undefined ? [] : (pieces[index]?.element ?? [])));
  const boxOf = new Map<number, PageElement>();
  let parent: PageElement | null = null;
  let around: PageElement | null = null;
  for (const index of kept) {
    const element = pieces[index]?.element ?? null;
    // Most paragraphs stand beside the one before.
    if (element?.parentElement !== parent) {
      parent = element?.parentElement ?? null;
      around = findBox(parent, ends);
    }
    const box = around ?? (element && isAsideName(element) ? findBox(element, ends) : null);
    if (box) boxOf.set(index, box);
  }
  const offers = new Set(
    [...new Set(boxOf.values())].filter((box) =>
      pieces.some((piece) => box.contains(piece.element) && saysOffer(piece)),
    ),
  );
  return new Set([...boxOf].flatMap(([index, box]) => (offers.has(box) ? [index] : [])));
}

/** The outermost such box around an element that holds neither the text's beginning nor its end. */
function findBox(element: PageElement | null, ends: readonly PageElement[]): PageElement | null {
  let box: PageElement | null = null;
  for (let each = element; each && !isMainPart(each); each = each.parentElement) {
    if (ends.some((end) => each?.contains(end))) break;
    if (isAsideName(each)) box = each;
  }
  return box;
}
