import type { Article, BlockOf, Position, TextRange } from "../article/article.ts";
import { type BlockPart, getBlockParts } from "../article/block-text.ts";

/** A cell of a table in an article, by its 0-based row and column. */
export interface CellPlace {
  readonly block: number;
  readonly row: number;
  readonly column: number;
}

/** A cell as it is gone to. */
export interface TableCellStop extends CellPlace {
  readonly text: string;
  /** Its text in the block; empty, and where it would stand, for an empty cell. */
  readonly range: TextRange;
  /** The nearest header above it, and the header of its row; empty where there is none or it is one itself. */
  readonly columnHeader: string;
  readonly rowHeader: string;
}

export const cellSteps = ["left", "right", "up", "down"] as const;
export type CellStep = (typeof cellSteps)[number];

/** The cell that a position lies in; row -1 for the caption; null outside of tables. */
export function findCellPlace(article: Article, { block, offset }: Position): CellPlace | null {
  const table = article.blocks[block];
  if (table?.kind !== "table") return null;
  const part = getBlockParts(table).findLast(({ start }) => start <= offset);
  return { block, row: part?.row ?? -1, column: part?.column ?? 0 };
}

/** The cell beside another; null at the table's edge. */
export function findCell(article: Article, from: CellPlace, step: CellStep): TableCellStop | null {
  const table = article.blocks[from.block];
  if (table?.kind !== "table") return null;
  const row = from.row + (step === "down" ? 1 : step === "up" ? -1 : 0);
  const column = from.column + (step === "right" ? 1 : step === "left" ? -1 : 0);
  const cell = table.rows[row]?.[column];
  if (!cell) return null;
  return {
    block: from.block,
    row,
    column,
    text: cell.text,
    range: { block: from.block, ...findCellRange(table, row, column) },
    columnHeader: cell.header && isHeaderRow(table, row) ? "" : findColumnHeader(table, row, column),
    rowHeader: cell.header ? "" : (table.rows[row]?.find(({ header }, at) => header && at < column)?.text ?? ""),
  };
}

function isHeaderRow({ rows }: BlockOf<"table">, row: number): boolean {
  return rows[row]?.every(({ header, text }) => header || text === "") ?? false;
}

function findColumnHeader(table: BlockOf<"table">, row: number, column: number): string {
  for (let above = row - 1; above >= 0; above--) {
    if (isHeaderRow(table, above)) return table.rows[above]?.[column]?.text ?? "";
  }
  return "";
}

/** An empty cell has no text of its own: it stands where the next one begins, or at the end. */
function findCellRange(table: BlockOf<"table">, row: number, column: number): { start: number; end: number } {
  const parts = getBlockParts(table);
  const own = parts.find((part) => part.row === row && part.column === column);
  if (own) return { start: own.start, end: own.start + own.text.length };
  const next = parts.find((part) => isBehind(part, row, column));
  const last = parts.at(-1);
  const start = next ? next.start : last ? last.start + last.text.length : 0;
  return { start, end: start };
}

function isBehind(part: BlockPart, row: number, column: number): boolean {
  if (part.row === undefined || part.column === undefined) return false;
  return part.row > row || (part.row === row && part.column > column);
}
