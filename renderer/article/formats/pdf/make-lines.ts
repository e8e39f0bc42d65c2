import type { Mark } from "../../article.ts";
import type { PdfLine } from "./pdf-line.ts";
import type { TextPiece } from "./text-piece.ts";

/** In multiples of the letters' size: a wider gap parts columns or cells, a narrower one words. */
const columnGap = 1.2;
const wordGap = 0.18;
/** How far, in multiples of the size, feet of one line may differ: raised and lowered letters. */
const lineReach = 0.5;
/** An initial that is this many times as large as the text beside it belongs to it. */
const initialSize = 1.8;

/** Runs of letters as stretches of lines: what stands on one foot without a gap as wide as between columns. */
export function makeStretches(pieces: readonly TextPiece[]): PdfLine[] {
  const groups: TextPiece[][] = [];
  for (const piece of pieces) {
    if (piece.text.trim() === "") continue;
    const group = groups.at(-1);
    if (group && goesOn(group, piece)) group.push(piece);
    else groups.push([piece]);
  }
  return joinInitials(groups.map(toLine));
}

function goesOn(group: readonly TextPiece[], piece: TextPiece): boolean {
  const last = group.at(-1);
  if (!last) return false;
  const size = Math.max(last.size, piece.size);
  const isLarger = Math.max(last.size, piece.size) > initialSize * Math.min(last.size, piece.size);
  if (Math.abs(piece.y - last.y) > size * lineReach || isLarger) return false;
  const gap = piece.isRightToLeft ? last.left - piece.right : piece.left - last.right;
  return gap < size * columnGap && gap > -size * 2;
}

/** Stretches on one foot as one line, whatever is between them. */
export function joinStretches(stretches: readonly PdfLine[]): PdfLine {
  const [first] = stretches;
  if (first && stretches.length === 1) return first;
  const main = findMain(stretches);
  const ordered = stretches.toSorted((a, b) => (main.isRightToLeft ? b.right - a.right : a.left - b.left));
  let text = "";
  const marks: Mark[] = [];
  for (const stretch of ordered) {
    if (text !== "") text += " ";
    for (const mark of stretch.marks)
      marks.push({ ...mark, start: mark.start + text.length, end: mark.end + text.length });
    text += stretch.text;
  }
  const left = Math.min(...stretches.map((stretch) => stretch.left));
  const right = Math.max(...stretches.map((stretch) => stretch.right));
  return { ...main, text, marks, left, right };
}

/** The stretch or piece with most letters says how the line is set. */
function findMain<Part extends { readonly text: string }>(parts: readonly Part[]): Part {
  return parts.reduce((best, part) => (part.text.length > best.text.length ? part : best));
}

function toLine(group: readonly TextPiece[]): PdfLine {
  const main = findMain(group);
  let text = "";
  const marks: Mark[] = [];
  let before: TextPiece | undefined;
  for (const piece of group) {
    const gap = before ? (piece.isRightToLeft ? before.left - piece.right : piece.left - before.right) : 0;
    if (gap > main.size * wordGap && !/\s$/.test(text) && !/^\s/.test(piece.text)) text += " ";
    const start = text.length + (piece.text.length - piece.text.trimStart().length);
    text += piece.text;
    if (isNoteNumber(piece, main) && start > 0)
      marks.push({ kind: "footnote", label: piece.text.trim(), start, end: text.trimEnd().length });
    before = piece;
  }
  const trimmed = text.replace(/\s+$/, "");
  const shift = trimmed.length - trimmed.trimStart().length;
  return {
    text: trimmed.trimStart().replace(/\s/g, " "),
    marks: marks.map((mark) => ({ ...mark, start: mark.start - shift, end: mark.end - shift })),
    left: Math.min(...group.map(({ left }) => left)),
    right: Math.max(...group.map(({ right }) => right)),
    y: main.y,
    size: main.size,
    font: main.font,
    isRightToLeft: main.isRightToLeft,
  };
}

/** A small raised number or sign within a line. */
function isNoteNumber(piece: TextPiece, main: TextPiece): boolean {
  const isSmallAndRaised = piece.size < main.size * 0.8 && main.y - piece.y > main.size * 0.15;
  return isSmallAndRaised && /^\s*(?:\d{1,3}|[*†‡§a-z])\s*$/.test(piece.text);
}

/** A large initial at the beginning of a text goes before the first of the lines beside it. */
function joinInitials(lines: readonly PdfLine[]): PdfLine[] {
  const used = new Set<PdfLine>();
  const initials = new Map<PdfLine, PdfLine>();
  for (const line of lines) {
    if (!/^["“„»«]?\p{Lu}$/u.test(line.text)) continue;
    const beside = lines
      .filter((other) => line.size > other.size * initialSize && other.left >= line.right - other.size)
      .filter(
        (other) => other.left - line.right < line.size && other.y <= line.y + 1 && other.y > line.y - line.size * 1.2,
      )
      .toSorted((a, b) => a.y - b.y)[0];
    if (!beside) continue;
    initials.set(beside, line);
    used.add(line);
  }
  return lines
    .filter((line) => !used.has(line))
    .map((line) => {
      const initial = initials.get(line);
      const shift = initial?.text.length ?? 0;
      const marks = line.marks.map((mark) => ({ ...mark, start: mark.start + shift, end: mark.end + shift }));
      return initial ? { ...line, text: initial.text + line.text, marks, left: initial.left } : line;
    });
}
