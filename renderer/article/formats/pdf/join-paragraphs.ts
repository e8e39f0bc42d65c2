import type { TextJoiner } from "./join-text.ts";
import { median } from "./order-lines.ts";
import type { PdfColumn, PdfLine, PdfPage } from "./pdf-line.ts";
import type { BodyType, PdfParagraph } from "./pdf-paragraph.ts";

/** What begins an item of a list. */
export const bullet = /^(?:[•‣▪◦●○■□–▸►·]|[-*]\s|\(?\d{1,2}[.)]\s|\(?[a-h]\)\s)/;

const ending = /[.!?:;…。！？"”»’)\]]$/;

/** The lines of all pages as paragraphs, joined where a column or a page parts them. */
export function joinParagraphs(pages: readonly PdfPage[], body: BodyType, joiner: TextJoiner): PdfParagraph[] {
  const paragraphs: PdfParagraph[] = [];
  for (const page of pages) {
    const leading = measureLeading(page, body);
    for (const column of page.columns) {
      for (const paragraph of readColumn(page, column, { body, leading, joiner })) {
        const before = paragraphs.findLast(({ isNote }) => !isNote);
        if (before && paragraph.isFirst && goesOn(before, paragraph)) extend(before, paragraph, joiner);
        else paragraphs.push(paragraph);
      }
    }
  }
  return paragraphs;
}

interface ColumnFacts {
  readonly body: BodyType;
  /** Between the feet of two lines of running text. */
  readonly leading: number;
  readonly joiner: TextJoiner;
}

function readColumn(page: PdfPage, column: PdfColumn, facts: ColumnFacts): PdfParagraph[] {
  const paragraphs: PdfParagraph[] = [];
  let before: PdfLine | undefined;
  for (const line of column.lines) {
    const last = paragraphs.at(-1);
    const starts = !before || !last || startsParagraph(before, line, column, facts);
    if (starts) paragraphs.push(makeParagraph(page, column, line, before, paragraphs, facts));
    else if (last) addLine(last, line, column, facts.joiner);
    before = line;
  }
  return paragraphs;
}

function addLine(paragraph: PdfParagraph, line: PdfLine, column: PdfColumn, joiner: TextJoiner): void {
  Object.assign(paragraph, joiner.join(paragraph, line));
  paragraph.lineCount += 1;
  paragraph.endsFull = isFull(line, column);
}

function makeParagraph(
  page: PdfPage,
  column: PdfColumn,
  line: PdfLine,
  before: PdfLine | undefined,
  others: readonly PdfParagraph[],
  { body, leading }: ColumnFacts,
): PdfParagraph {
  const isSmall = line.size <= body.size * 0.92 && line.y > page.height * 0.5;
  const isNote = isSmall && (others.at(-1)?.isNote === true || /^(?:\d{1,3}|[*†‡§a-z])\s?[\p{L}"“„(]/u.test(line.text));
  return {
    text: line.text,
    marks: line.marks,
    page: page.number,
    y: line.y,
    size: line.size,
    font: line.font,
    lineCount: 1,
    standsApart: before === undefined || line.y - before.y > leading * 1.3,
    isIndented: line.left - column.left > line.size * 0.8,
    endsFull: isFull(line, column),
    isNote,
    isFirst: before === undefined,
  };
}

/** Whether a line begins something new, by its room, its letters, its place, or how the line before ended. */
function startsParagraph(before: PdfLine, line: PdfLine, column: PdfColumn, { body, leading }: ColumnFacts): boolean {
  if (Math.abs(line.size - before.size) > Math.max(0.6, before.size * 0.08)) return true;
  const isBody = Math.abs(line.size - body.size) <= 0.6;
  const gap = line.y - before.y;
  if (gap > (isBody ? leading * 1.25 : line.size * 1.6)) return true;
  if (bullet.test(line.text) && !/-$/.test(before.text)) return true;
  const width = column.right - column.left;
  const isShort = before.right < column.right - width * 0.12;
  if (line.font !== before.font && isShort) return true;
  const wasBullet = bullet.test(before.text);
  const isIndented = line.left - before.left > line.size * 0.8 && before.left - column.left < line.size * 0.5;
  // Centred lines begin where they must.
  const isCentred = Math.abs(line.left - column.left - (column.right - line.right)) < line.size && isShort;
  if (isIndented && !wasBullet && !isCentred) return true;
  return isShort && ending.test(before.text) && !isCentred && !line.isRightToLeft;
}

function isFull(line: PdfLine, column: PdfColumn): boolean {
  const room = line.isRightToLeft ? line.left - column.left : column.right - line.right;
  return room < (column.right - column.left) * 0.12;
}

/** A text that a column's or a page's end cut off: in the same letters, and neither has an end nor the next a start. */
function goesOn(before: PdfParagraph, next: PdfParagraph): boolean {
  if (next.isNote || Math.abs(before.size - next.size) > 0.6 || bullet.test(next.text)) return false;
  if (/[\p{L}][-\u2010\u00ad]$/u.test(before.text)) return /^\p{L}/u.test(next.text);
  if (ending.test(before.text) || before.font !== next.font) return false;
  return /^[\p{Ll}(]/u.test(next.text) || (before.endsFull && !next.isIndented && before.lineCount > 1);
}

function extend(before: PdfParagraph, next: PdfParagraph, joiner: TextJoiner): void {
  Object.assign(before, joiner.join(before, next));
  before.lineCount += next.lineCount;
  before.endsFull = next.endsFull;
}

function measureLeading(page: PdfPage, body: BodyType): number {
  const gaps = page.columns.flatMap(({ lines }) =>
    lines.flatMap((line, index) => {
      const before = lines[index - 1];
      const isBody = before && Math.abs(line.size - body.size) <= 0.6 && Math.abs(before.size - body.size) <= 0.6;
      return isBody ? [line.y - before.y] : [];
    }),
  );
  return gaps.length === 0 ? body.size * 1.3 : Math.min(median(gaps), body.size * 2.5);
}

/** The size and font that most letters are set in. */
export function findBodyType(pages: readonly PdfPage[]): BodyType {
  const sizes = new Map<number, number>();
  const fonts = new Map<string, number>();
  const lines = pages.flatMap(({ columns }) => columns.flatMap((column) => column.lines));
  for (const { size, text } of lines) count(sizes, Math.round(size * 2) / 2, text.length);
  const size = most(sizes) ?? 10;
  for (const line of lines) if (Math.abs(line.size - size) <= 0.6) count(fonts, line.font, line.text.length);
  return { size, font: most(fonts) ?? "" };
}

function count<Key>(counts: Map<Key, number>, key: Key, amount: number): void {
  counts.set(key, (counts.get(key) ?? 0) + amount);
}

function most<Key>(counts: ReadonlyMap<Key, number>): Key | undefined {
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0];
}
