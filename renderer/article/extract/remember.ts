import { forgetTexts } from "../compare-text.ts";

const memories: Map<Element, unknown>[] = [];

/** What is known of a page's elements until it has been read. */
export function makeMemory<Answer>(): Map<Element, Answer> {
  // Not a WeakMap, which is much slower to fill and to clean up.
  const known = new Map<Element, Answer>();
  memories.push(known);
  return known;
}

/**
 * The same answer, found only once for each element: for questions that are asked of one element again and again. Pages
 * do not change while they are read; `forgetPage` ends that.
 */
export function remember<Answer extends NonNullable<unknown>>(
  find: (element: Element) => Answer,
): (element: Element) => Answer {
  const known = makeMemory<Answer>();
  return (element) => {
    const before = known.get(element);
    if (before !== undefined) return before;
    const answer = find(element);
    known.set(element, answer);
    return answer;
  };
}

/** To be called when a page has been read: the answers would keep all of it in memory. */
export function forgetPage(): void {
  for (const known of memories) known.clear();
  forgetTexts();
}
