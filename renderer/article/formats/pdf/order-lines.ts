import { joinStretches } from "./make-lines.ts";
import type { PdfColumn, PdfLine } from "./pdf-line.ts";

/** A gutter is at least this wide, in multiples of the letters' size. */
const gutterWidth = 0.8;
/** Lines on each side that stand beside each other; fewer are two lines of a form, or an address. */
const fewestRows = 3;
/** The least share of a page's text that a column is wide, and how full, on average, its lines are. */
const leastWidth = 0.2;
const leastFill = 0.5;
/** More columns than that are a table's. */
const deepest = 3;

/**
 * Puts a page's stretches of lines in the order of reading: where a gutter parts them, the lines of one column come
 * before those of the next, and lines that span the gutter stand between. Tables are read row by row.
 */
export function orderLines(stretches: readonly PdfLine[], known: Gutter | null = null): PdfColumn[] {
  return cutColumns(stretches, 0, known && partsFew(stretches, known) ? known : null);
}

/** The end of a text: a few lines on each side of the gutter that the pages before had, and none over it. */
function partsFew(stretches: readonly PdfLine[], gutter: Gutter): boolean {
  const left = stretches.filter((line) => line.right <= gutter.right).length;
  const right = stretches.filter((line) => line.left >= gutter.left).length;
  return left > 0 && right > 0 && left < fewestRows + 1 && left + right === stretches.length;
}

function cutColumns(stretches: readonly PdfLine[], depth: number, known: Gutter | null = null): PdfColumn[] {
  const gutter = known ?? (depth < deepest ? findGutter(stretches) : null);
  if (!gutter) return stretches.length === 0 ? [] : [makeColumn(stretches)];
  const isRightToLeft = stretches.filter((line) => line.isRightToLeft).length * 2 > stretches.length;
  const columns: PdfColumn[] = [];
  let left: PdfLine[] = [];
  let right: PdfLine[] = [];
  let spanning: PdfLine[] = [];
  const endColumns = () => {
    const sides = isRightToLeft ? [right, left] : [left, right];
    for (const side of sides) columns.push(...cutColumns(side, depth + 1));
    [left, right] = [[], []];
  };
  const endSpanning = () => {
    columns.push(...cutColumns(spanning, depth + 1));
    spanning = [];
  };
  for (const line of stretches.toSorted((a, b) => a.y - b.y)) {
    if (line.right <= gutter.right) {
      endSpanning();
      left.push(line);
    } else if (line.left >= gutter.left) {
      endSpanning();
      right.push(line);
    } else {
      endColumns();
      spanning.push(line);
    }
  }
  endColumns();
  endSpanning();
  return columns;
}

export interface Gutter {
  readonly left: number;
  readonly right: number;
}

/** The widest strip, away from the edges, that hardly a line crosses and that has text beside it on both sides. */
export function findGutter(stretches: readonly PdfLine[]): Gutter | null {
  if (stretches.length < fewestRows * 2) return null;
  const left = Math.floor(Math.min(...stretches.map((line) => line.left)));
  const right = Math.ceil(Math.max(...stretches.map((line) => line.right)));
  const crossings = countCrossings(stretches, left, right);
  const most = Math.max(...crossings);
  const size = median(stretches.map((line) => line.size));
  const strips = findStrips(crossings, most * 0.3).filter((strip) => strip.right - strip.left >= size * gutterWidth);
  return (
    strips
      .map((strip) => ({ left: strip.left + left, right: strip.right + left }))
      .toSorted((a, b) => b.right - b.left - (a.right - a.left))
      .find((strip) => isGutter(strip, stretches, right - left)) ?? null
  );
}

/** For each point of the width, how many lines are over it. */
function countCrossings(stretches: readonly PdfLine[], left: number, right: number): number[] {
  const changes = new Array<number>(right - left + 2).fill(0);
  for (const line of stretches) {
    const [start, end] = [Math.round(line.left) - left, Math.round(line.right) - left];
    changes[start] = (changes[start] ?? 0) + 1;
    changes[end] = (changes[end] ?? 0) - 1;
  }
  let sum = 0;
  return changes.map((change) => {
    sum += change;
    return sum;
  });
}

function findStrips(crossings: readonly number[], most: number): Gutter[] {
  const strips: Gutter[] = [];
  let start = -1;
  for (const [x, count] of crossings.entries()) {
    if (count <= most && start < 0) start = x;
    if (count > most && start >= 0) {
      if (start > 0) strips.push({ left: start, right: x });
      start = -1;
    }
  }
  return strips;
}

function isGutter(strip: Gutter, stretches: readonly PdfLine[], width: number): boolean {
  const before = stretches.filter((line) => line.right <= strip.right);
  const after = stretches.filter((line) => line.left >= strip.left);
  const rows = before.filter((line) => after.some((other) => Math.abs(other.y - line.y) < line.size * 0.7)).length;
  const low = Math.max(0, ...before.map((line) => line.y));
  const isBeside = after.some((line) => line.y < low);
  return (
    isBeside &&
    [before, after].every((side) => isTextColumn(side, width)) &&
    (rows >= fewestRows || overlaps(before, after))
  );
}

/** Columns whose lines are not on the same feet still stand beside each other. */
function overlaps(before: readonly PdfLine[], after: readonly PdfLine[]): boolean {
  const beside = (lines: readonly PdfLine[], others: readonly PdfLine[]) => {
    const [top, foot] = [Math.min(...others.map(({ y }) => y)), Math.max(...others.map(({ y }) => y))];
    return lines.filter(({ y }) => y >= top && y <= foot).length >= fewestRows;
  };
  return beside(before, after) && beside(after, before);
}

/** Wide enough to be read down, and filled by its lines as text fills them; a table's cells are mostly empty. */
function isTextColumn(lines: readonly PdfLine[], width: number): boolean {
  if (lines.length < fewestRows) return false;
  const left = Math.min(...lines.map((line) => line.left));
  const right = Math.max(...lines.map((line) => line.right));
  const fill = lines.reduce((sum, line) => sum + line.right - line.left, 0) / lines.length / (right - left);
  const words = lines.reduce((sum, { text }) => sum + text.length, 0) / lines.length;
  return right - left >= width * leastWidth && fill >= leastFill && words >= 12;
}

function makeColumn(stretches: readonly PdfLine[]): PdfColumn {
  const rows: PdfLine[][] = [];
  for (const stretch of stretches.toSorted((a, b) => a.y - b.y)) {
    const row = rows.at(-1);
    const [first] = row ?? [];
    if (row && first && Math.abs(stretch.y - first.y) < Math.min(stretch.size, first.size) * 0.5) row.push(stretch);
    else rows.push([stretch]);
  }
  return {
    lines: rows.map(joinStretches),
    left: Math.min(...stretches.map((line) => line.left)),
    right: Math.max(...stretches.map((line) => line.right)),
  };
}

export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
