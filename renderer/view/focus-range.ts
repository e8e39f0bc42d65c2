import { focusBlock, focusElement } from "../accessibility/focus.ts";
import type { TextRange } from "../article/article.ts";
import { findDomRanges } from "./text-ranges.ts";

/** Brings focus to the link that a range of the article is, or else to the block it lies in. */
export function focusRange(root: Document, range: TextRange): void {
  const link = findLink(root, range);
  // The highlight scrolls, calmly; the browser's own jump would take the text out of the reader's eyes.
  if (link) focusElement(link, { preventScroll: true });
  else focusBlock(root, range.block, { preventScroll: true });
}

function findLink(root: Document, range: TextRange): HTMLElement | null {
  const [found] = findDomRanges(root, range);
  const link = found?.startContainer.parentElement?.closest<HTMLElement>("a[href]") ?? null;
  return link && link.textContent === found?.toString() ? link : null;
}
