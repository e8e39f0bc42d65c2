import { focusElement } from "./focus.ts";

/** Regions of the page that a listener can cycle through carry this attribute, a label and tabindex -1. */
const landmarkSelector = "[data-landmark]";

/** The landmarks of the page in reading order. */
export function findLandmarks(root: Document): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(landmarkSelector)];
}

/**
 * Moves focus to the landmark after or before the one that focus is in, and round at the end. In the middle of a
 * landmark, "previous" goes to its start first. Returns where it went; null when the page has none.
 */
export function cycleLandmark(root: Document, direction: "next" | "previous"): HTMLElement | null {
  const landmarks = findLandmarks(root);
  const target = direction === "next" ? findNext(root, landmarks) : findPrevious(root, landmarks);
  if (!target) return null;
  focusElement(target);
  return target;
}

function findNext(root: Document, landmarks: readonly HTMLElement[]): HTMLElement | undefined {
  return landmarks.find((landmark) => isAfterFocus(root, landmark)) ?? landmarks[0];
}

function findPrevious(root: Document, landmarks: readonly HTMLElement[]): HTMLElement | undefined {
  return landmarks.findLast((landmark) => isBeforeFocus(root, landmark)) ?? landmarks.at(-1);
}

function isAfterFocus(root: Document, landmark: HTMLElement): boolean {
  const focused = root.activeElement;
  if (!focused || focused === root.body) return true;
  return (focused.compareDocumentPosition(landmark) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

/** A landmark that contains focus precedes it, too: its start comes before the focused thing. */
function isBeforeFocus(root: Document, landmark: HTMLElement): boolean {
  const focused = root.activeElement;
  if (!focused || focused === root.body) return false;
  return (focused.compareDocumentPosition(landmark) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
}
