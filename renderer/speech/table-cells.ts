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

/** The text of the nearest header row's cell above this one; empty when there is none. */
export function findColumnHeader(table: TableBlock, { row = 0, column = 0 }: BlockPart): string {
  for (let above = row - 1; above >= 0; above--) {
    if (isHeaderRow(table, above)) return table.rows[above]?.[column]?.text ?? "";
  }
  return "";
}
