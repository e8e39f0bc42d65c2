import type { Block } from "../article.ts";
import type { Piece } from "./piece-writer.ts";

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
    if (end - index > 1) numberRun(kept.slice(index, end), [kept[index - 1], next]);
    index = end;
  }
}

function isPicture(piece: Piece | undefined): boolean {
  return piece?.block.kind === "figure";
}

/** What is said of a whole gallery, whose pictures have captions of their own. */
export function isGalleryCaption(piece: Piece | undefined): boolean {
  const figure = piece?.element.closest("figcaption")?.parentElement;
  return figure?.querySelector(":scope > figure, :scope > * > figure") != null;
}

/** `around`: what stands before and after the run, and is not of the gallery. */
function numberRun(run: readonly Piece[], around: readonly (Piece | undefined)[]): void {
  for (let index = 0; index < run.length; ) {
    const first = run[index];
    if (!first) return;
    const size = countTogether(run.slice(index), [...around, run[index - 1]]);
    for (let at = 0; at < size && size > 1; at += 1) addNumber(run[index + at], at + 1, size);
    index += size;
  }
}

function addNumber(piece: Piece | undefined, index: number, count: number): void {
  if (piece?.block.kind !== "figure" || piece.block.image === undefined) return;
  const block: Block = { ...piece.block, gallery: { index, count } };
  piece.block = block;
}

/** How many pictures from the first on are in the largest box that holds pictures of the run and nothing else of the article. */
function countTogether([first, ...others]: readonly Piece[], around: readonly (Piece | undefined)[]): number {
  let count = 1;
  let box: Element | null = first?.element ?? null;
  while (box && !around.some((piece) => piece && box?.contains(piece.element))) {
    const held: Element = box;
    const outside = others.findIndex(({ element }) => !held.contains(element));
    count = outside < 0 ? others.length + 1 : outside + 1;
    box = /^(?:body|main|article)$/.test(held.localName) ? null : held.parentElement;
  }
  return count;
}
