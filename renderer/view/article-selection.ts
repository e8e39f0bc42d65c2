import type { Position } from "../article/article.ts";
import { findPosition } from "./text-ranges.ts";

/** The stretch of the article that the reader has marked; null when nothing of it is. */
export function readSelection(root: Document): { readonly start: Position; readonly end: Position } | null {
  const selection = root.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const start = findPosition(range.startContainer, range.startOffset);
  const end = findPosition(range.endContainer, range.endOffset);
  return start && end ? { start, end } : null;
}
