/** A line that is on the page, and how many lines before it are not. */
export interface PlacedLine {
  readonly index: number;
  readonly gap: number;
}

export interface LineWindow {
  readonly lines: readonly PlacedLine[];
  /** How many lines after the last one are not on the page. */
  readonly rest: number;
}

/** Before and after the middle: more than fit on a large screen, so that a page down finds them there. */
const reach = 40;

/**
 * Which of `count` lines are on the page: those around `middle`, and, wherever they are, `others`: the line that has
 * focus and the one that gets it, so that focus is never lost.
 */
export function placeLines(count: number, middle: number, others: readonly number[]): LineWindow {
  const start = Math.max(0, Math.min(middle - reach, count - 2 * reach));
  const end = Math.min(count, start + 2 * reach);
  const indices = new Set(Array.from({ length: end - start }, (_, place) => start + place));
  for (const other of others) if (other >= 0 && other < count) indices.add(other);
  let next = 0;
  const lines = [...indices]
    .toSorted((one, other) => one - other)
    .map((index) => {
      const gap = index - next;
      next = index + 1;
      return { index, gap };
    });
  return { lines, rest: count - next };
}
