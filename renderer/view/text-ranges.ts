import { findBlockElement } from "../accessibility/focus.ts";
import type { Position, TextRange } from "../article/article.ts";

/**
 * Between the article's text and the page. The element of a block carries `data-block`; the element of each part, which
 * may be the same one, carries `data-start`, its offset in the block's text, and holds that part's text and no other.
 */

/** The DOM ranges that show a stretch of an article's text, one for each part that it touches. */
export function findDomRanges(root: Document, { block, start, end }: TextRange): Range[] {
  return findParts(root, block).flatMap((part) => {
    const partStart = readStart(part);
    const length = part.textContent.length;
    const from = Math.max(0, start - partStart);
    const to = Math.min(length, end - partStart);
    return from < to ? [makeRange(part, from, to)] : [];
  });
}

/** The position in the article of a place in the page; null when it is not in the text of a block. */
export function findPosition(node: Node, offset: number): Position | null {
  const element = node instanceof Element ? node : node.parentElement;
  const part = element?.closest("[data-start]");
  const block = part?.closest<HTMLElement>("[data-block]")?.dataset.block;
  if (!part || block === undefined) return null;
  const before = part.ownerDocument.createRange();
  before.setStart(part, 0);
  before.setEnd(node, offset);
  return { block: Number(block), offset: readStart(part) + before.toString().length };
}

/** The element that shows the part of a block an offset lies in; null when the block is not on the page. */
export function findPartElement(root: Document, { block, offset }: Position): Element | null {
  return findParts(root, block).findLast((part) => readStart(part) <= offset) ?? findBlockElement(root, block);
}

/** The list item that a nested list is in has that list's parts inside of it, too, but they are not its own. */
function findParts(root: Document, block: number): Element[] {
  const element = findBlockElement(root, block);
  if (!element) return [];
  if (element.hasAttribute("data-start")) return [element];
  return [...element.querySelectorAll("[data-start]")].filter((part) => part.closest("[data-block]") === element);
}

function readStart(part: Element): number {
  return Number(part.getAttribute("data-start"));
}

function makeRange(part: Element, start: number, end: number): Range {
  const range = part.ownerDocument.createRange();
  // A start at the end of one text node would draw into what stands before it (a link, say), so it goes to the next.
  range.setStart(...findTextPlace(part, start, "next"));
  range.setEnd(...findTextPlace(part, end, "previous"));
  return range;
}

function findTextPlace(part: Element, offset: number, atBorder: "next" | "previous"): [Node, number] {
  const texts = part.ownerDocument.createTreeWalker(part, NodeFilter.SHOW_TEXT);
  let left = offset;
  let last: [Node, number] = [part, 0];
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const length = text.nodeValue?.length ?? 0;
    if (left < length || (left === length && atBorder === "previous")) return [text, left];
    left -= length;
    last = [text, length];
  }
  return last;
}
