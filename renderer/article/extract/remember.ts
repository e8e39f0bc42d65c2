const memories: Map<Element, unknown>[] = [];

/**
 * The same answer, found only once for each element: for questions that are asked of one element again and again. Pages
 * do not change while they are read; `forgetPage` ends that.
 */
export function remember<Answer extends NonNullable<unknown>>(
  find: (element: Element) => Answer,
): (element: Element) => Answer {
  // Not a WeakMap, which is much slower to fill and to clean up.
  const known = new Map<Element, Answer>();
  memories.push(known);
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
}
