import type { SkipList } from "../../skip-list.ts";
import type { PdfLine, PdfPage } from "./pdf-line.ts";

/** How many lines at the top, and at the bottom, can repeat from page to page. */
const reach = 3;
/** On so many pages a line must stand at the same height with the same words, but for numbers. */
const fewestPages = 3;

const pageNumber =
  /^(?:[-–—|\s]*(?:page|seite|p\.|s\.|página|pagina|стр\.?)?\s*(?:\d{1,4}|[ivxl]{1,6})(?:\s*(?:of|von|de|\/|sur|di)\s*\d{1,4})?[-–—|\s]*)$/i;

/** Takes away what stands on every page for the pages' sake: running heads and page numbers. */
export function removeRunningHeads(pages: readonly PdfPage[], skips: SkipList): PdfPage[] {
  const edges = pages.map(findEdges);
  const counts = new Map<string, number>();
  for (const lines of edges) {
    const keys = new Set(lines.flatMap((line) => [...nearKeys(line)]));
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const found = { heads: new Set<string>(), numbers: new Set<string>() };
  const needed = pages.length < fewestPages ? 2 : fewestPages;
  const kept = pages.map((page, index) => {
    const removed = new Set<PdfLine>();
    for (const line of edges[index] ?? []) {
      const isNumber = pageNumber.test(line.text);
      const repeats = Math.max(...[...nearKeys(line)].map((key) => counts.get(key) ?? 0));
      if (repeats < needed && !(isNumber && isLowest(line, page))) continue;
      removed.add(line);
      (isNumber ? found.numbers : found.heads).add(line.text);
    }
    return removed.size === 0 ? page : without(page, removed);
  });
  skips.add("boilerplate", "running-head", [...found.heads].join("\n"));
  skips.add("boilerplate", "page-number", [...found.numbers].join(" "));
  return kept;
}

/** The same words but for numbers, at the same height within a few points: neighbouring steps overlap. */
function nearKeys({ text, y }: PdfLine): string[] {
  const words = text
    .toLowerCase()
    .replace(/\d+|\b[ivxl]+\b/g, "#")
    .replace(/\s+/g, " ")
    .trim();
  const step = Math.round(y / 6);
  return [step, step + 1].map((each) => `${each} ${words}`);
}

function findEdges(page: PdfPage): PdfLine[] {
  const lines = page.columns.flatMap((column) => column.lines).toSorted((a, b) => a.y - b.y);
  const top = lines.slice(0, reach).filter(({ y }) => y < page.height * 0.2);
  const bottom = lines.slice(-reach).filter(({ y }) => y > page.height * 0.8);
  return [...new Set([...top, ...bottom])];
}

/** A number that stands alone below all else. */
function isLowest(line: PdfLine, page: PdfPage): boolean {
  const feet = page.columns.flatMap((column) => column.lines.map(({ y }) => y));
  return feet.length > 1 && line.y >= Math.max(...feet) && line.y > page.height * 0.8;
}

function without(page: PdfPage, removed: ReadonlySet<PdfLine>): PdfPage {
  const columns = page.columns
    .map((column) => ({ ...column, lines: column.lines.filter((line) => !removed.has(line)) }))
    .filter(({ lines }) => lines.length > 0);
  return { ...page, columns };
}
