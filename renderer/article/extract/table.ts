import type { TableBlock, TableCell } from "../article.ts";
import { collectText } from "./collect-text.ts";

/** Beyond this a table is a data dump; the rest is said to be left out. */
const maxRows = 2000;

/**
 * Whether a table is data. Old pages lay out everything with tables; those are unfolded, because a listener who is told
 * "table" expects rows and columns.
 */
export function isDataTable(table: Element): boolean {
  if (/^(?:presentation|none)$/.test(table.getAttribute("role") ?? "")) return false;
  if (table.querySelector("table,figure,h1,h2,h3,blockquote,iframe,form,article")) return false;
  if (table.querySelector("th,caption,thead")) return true;
  const rows = [...table.querySelectorAll("tr")].slice(0, 20).map((row) => [...row.children]);
  const wide = rows.filter((cells) => cells.length >= 2).length;
  const cells = rows.flat();
  const paragraphs = table.querySelectorAll("p + p, ul, ol, td br + br").length;
  const long = cells.filter((cell) => (cell.textContent ?? "").length > 200).length;
  return wide >= 2 && paragraphs === 0 && long * 4 <= cells.length;
}

/** Rows and cells as text; null when there is no text in it. */
export function readTable(table: Element): TableBlock | null {
  const rows = [...table.querySelectorAll("tr")]
    .slice(0, maxRows)
    .map(readRow)
    .filter((row) => row.some(({ text }) => text !== ""));
  if (rows.length === 0) return null;
  const caption = table.querySelector("caption") ?? table.closest("figure")?.querySelector("figcaption");
  return { kind: "table", caption: caption ? collectText(caption) : "", rows };
}

function readRow(row: Element): TableCell[] {
  return [...row.children]
    .filter(({ localName }) => localName === "td" || localName === "th")
    .map((cell) => ({ text: collectText(cell), header: cell.localName === "th" }));
}
