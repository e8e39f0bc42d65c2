import type { TableBlock, TableCell } from "../article.ts";
import { collectText } from "./collect-text.ts";
import { findNamed, hasNamed, isNamed, listNamed } from "./tree/names.ts";
import type { PageElement } from "./tree/page-element.ts";

/** Beyond this a table is a data dump; the rest is said to be left out. */
const maxRows = 2000;
/** In characters: longer cells are said once, however many rows they reach over. */
const longestRepeat = 80;
/** Cells that reach further than this over rows or columns are a page's trick, not a table's. */
const longestSpan = 50;

const isCell = isNamed("td");
const isFigure = isNamed("figure");
const isStrong = isNamed("strong", "b");

/**
 * Whether a table is data. Old pages lay out everything with tables; those are unfolded, because a listener who is told
 * "table" expects rows and columns.
 */
export function isDataTable(table: PageElement): boolean {
  if (/^(?:presentation|none)$/.test(table.traits.role)) return false;
  if (hasNamed(table, "table", "figure", "h1", "h2", "h3", "blockquote", "iframe", "form", "article")) return false;
  if (hasNamed(table, "th", "caption", "thead")) return true;
  if (hasNamed(table, "ul", "ol") || hasParagraphs(table)) return false;
  const rows = listNamed(table, "tr")
    .slice(0, 20)
    .map((row) => row.children);
  const wide = rows.filter((cells) => cells.length >= 2).length;
  const cells = rows.flat();
  const long = cells.filter((cell) => cell.textContent.length > 200).length;
  return wide >= 2 && long * 4 <= cells.length;
}

/** Whether there are several paragraphs in one place, as elements or parted by two line breaks. */
function hasParagraphs(table: PageElement): boolean {
  const follows = ({ kind, previousElementSibling: before }: PageElement): boolean => before?.kind === kind;
  return (
    listNamed(table, "p").some(follows) ||
    listNamed(table, "br").some((line) => follows(line) && line.closest(isCell) !== null)
  );
}

/** Rows and cells as text; null when there is no text in it. */
export function readTable(table: PageElement): TableBlock | null {
  const elements = listNamed(table, "tr").slice(0, maxRows);
  const rows = nameColumns(elements, readRows(elements)).filter((row) => row.some(({ text }) => text !== ""));
  if (rows.length === 0) return null;
  const caption = findNamed(table, "caption") ?? findFigureCaption(table);
  return { kind: "table", caption: caption ? collectText(caption) : "", rows };
}

function findFigureCaption(table: PageElement): PageElement | null {
  const figure = table.closest(isFigure);
  return figure && findNamed(figure, "figcaption");
}

/** A cell that goes on in the rows below. */
interface OpenCell {
  readonly cell: TableCell;
  rows: number;
}

/**
 * Every cell in its column. A short one that reaches over several rows is in each of them, because who listens row by
 * row needs it there; one that reaches over several columns stands in the first.
 */
function readRows(rows: readonly PageElement[]): TableCell[][] {
  const open: (OpenCell | undefined)[] = [];
  return rows.map((row) => {
    const cells: TableCell[] = [];
    for (const element of row.children) {
      if (element.localName !== "td" && element.localName !== "th") continue;
      continueCells(cells, open);
      const cell = { text: collectText(element), header: element.localName === "th" };
      const height = readSpan(element, "rowspan");
      for (let column = 0; column < readSpan(element, "colspan"); column += 1) {
        const part = column === 0 ? cell : { ...cell, text: "" };
        if (height > 1) open[cells.length] = { cell: part, rows: height - 1 };
        cells.push(part);
      }
    }
    continueCells(cells, open);
    return cells;
  });
}

function continueCells(cells: TableCell[], open: (OpenCell | undefined)[]): void {
  for (let above = open[cells.length]; above && above.rows > 0; above = open[cells.length]) {
    above.rows -= 1;
    cells.push(above.cell.text.length > longestRepeat ? { ...above.cell, text: "" } : above.cell);
  }
}

function readSpan(cell: PageElement, name: "rowspan" | "colspan"): number {
  const span = Number(cell.getAttribute(name) ?? 1);
  return Number.isInteger(span) && span >= 1 ? Math.min(span, longestSpan) : 1;
}

/** A first row in bold above others that are not names the columns, whatever its cells are called. */
function nameColumns(elements: readonly PageElement[], rows: TableCell[][]): TableCell[][] {
  const [first, second] = elements;
  const isNamed = rows.some((row) => row.some(({ header }) => header));
  if (isNamed || !first || !second || !isBoldRow(first) || isBoldRow(second)) return rows;
  return rows.map((row, index) => (index === 0 ? row.map((cell) => ({ ...cell, header: true })) : row));
}

function isBoldRow(row: PageElement): boolean {
  const cells = row.children.filter((cell) => cell.textContent.trim() !== "");
  return cells.length > 0 && cells.every((cell) => isBold(cell));
}

function isBold(cell: PageElement): boolean {
  const bold = cell.find(isStrong);
  return bold?.textContent.trim() === cell.textContent.trim();
}
