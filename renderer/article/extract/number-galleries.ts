import type { Block } from "../article.ts";
import type { Piece } from "./piece-writer.ts";
import { isNamed } from "./tree/names.ts";
import type { PageElement } from "./tree/page-element.ts";

/**
 * Numbers the pictures that stand together in a box of their own, so that the listener knows how many there are: a
 * gallery, a slide show, two pictures under one caption. Pictures that only follow each other among the text are none.
 */
export function numberGalleries(kept: readonly Piece[]): void {
  for (let index = 0; index < kept.length; index += 1) {
    if (!isPicture(kept[index])) continue;
    let end = index + 1;
    while (isPicture(kept[end])) end += 1;
    const next = isGalleryCaption(kept[end]) ? kept[end + 1] : kept[end];
    if (end - index > 1) numberRun(kept, index, end, next);
    index = end;
  }
}

function isPicture(piece: Piece | undefined): boolean {
  return piece?.block.kind === "figure";
}

const isFigure = isNamed("figure");
const isFigureCaption = isNamed("figcaption");

/** What is said of a whole gallery, whose pictures have captions of their own. */
export function isGalleryCaption(piece: Piece | undefined): boolean {
  if (!piece || piece.element.tree.list("figcaption").length === 0) return false;
  const figure = piece.element.closest(isFigureCaption)?.parentElement;
  return figure?.children.some((child) => isFigure(child) || child.children.some(isFigure)) === true;
}

/** Numbers the pictures from `start` to `end`; `next` is what stands behind them and is not of the gallery. */
function numberRun(kept: readonly Piece[], start: number, end: number, next: Piece | undefined): void {
  for (let index = start; index < end; ) {
    const size = countTogether(kept, index, end, [kept[index - 1], next]);
    for (let at = 0; at < size && size > 1; at += 1) addNumber(kept[index + at], at + 1, size);
    index += size;
  }
}

function addNumber(piece: Piece | undefined, index: number, count: number): void {
  if (piece?.block.kind !== "figure" || piece.block.image === undefined) return;
  const block: Block = { ...piece.block, gallery: { index, count } };
  piece.block = block;
}

/** How many pictures from `start` on are in the largest box that holds pictures and nothing else of the article. */
function countTogether(
  kept: readonly Piece[],
  start: number,
  end: number,
  around: readonly (Piece | undefined)[],
): number {
  let last = start + 1;
  let box: PageElement | null = kept[start]?.element ?? null;
  while (box && !around.some((piece) => piece && box?.contains(piece.element))) {
    while (last < end && box.contains(kept[last]?.element ?? null)) last += 1;
    box = /^(?:body|main|article)$/.test(box.localName) ? null : box.parentElement;
  }
  return last - start;
}
