import type { TableBlock } from "../article/article.ts";
import type { BlockPart } from "../article/block-text.ts";

/** The columns of the longest row. */
export function countColumns({ rows }: TableBlock): number {
  return Math.max(...rows.map((cells) => cells.length));
}

/** Whether a row only names the columns. */
export function isHeaderRow({ rows }: TableBlock, row: number): boolean {
  return rows[row]?.every(({ header, text }) => header || text === "") ?? false;
}

/** What the nearest header row above says of this cell's column; empty when none says anything. */
export function findColumnHeader(table: TableBlock, { row = 0, column = 0 }: BlockPart): string {
  for (let above = row - 1; above >= 0; above--) {
    const text = isHeaderRow(table, above) ? (table.rows[above]?.[column]?.text ?? "") : "";
    if (text !== "") return text;
  }
  return "";
}
