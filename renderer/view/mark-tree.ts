import type { Mark } from "../article/article.ts";

/** A stretch of text, or a mark around stretches of text. */
export type MarkNode = string | { readonly mark: Mark; readonly children: readonly MarkNode[] };

/**
 * The order of nesting, outermost first. Marks may cross; the inner one is then split, and a link must never be: it
 * would be two stops of Tab and be heard twice.
 */
const nesting = [
  (mark: Mark) => mark.kind === "link",
  (mark: Mark) => mark.kind === "footnote",
  (mark: Mark) => mark.kind === "formula",
  (mark: Mark) => mark.kind === "language",
  (mark: Mark) => mark.kind === "emphasis" && mark.strong,
  (mark: Mark) => mark.kind === "emphasis" && !mark.strong,
];

/** Nests marks over a text, each character of which comes out exactly once and in order. */
export function nestMarks(text: string, marks: readonly Mark[]): MarkNode[] {
  return nestStretch(text, { start: 0, end: text.length }, marks, 0);
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

function nestStretch(text: string, stretch: Stretch, marks: readonly Mark[], level: number): MarkNode[] {
  const belongs = nesting[level];
  if (!belongs || marks.length === 0)
    return stretch.end > stretch.start ? [text.slice(stretch.start, stretch.end)] : [];
  const nodes: MarkNode[] = [];
  let at = stretch.start;
  for (const mark of marks.filter(belongs).sort((a, b) => a.start - b.start)) {
    const start = Math.max(at, mark.start);
    const end = Math.min(stretch.end, mark.end);
    if (end <= start) continue;
    nodes.push(...nestStretch(text, { start: at, end: start }, marks, level + 1));
    nodes.push({ mark, children: nestStretch(text, { start, end }, marks, level + 1) });
    at = end;
  }
  return [...nodes, ...nestStretch(text, { start: at, end: stretch.end }, marks, level + 1)];
}
