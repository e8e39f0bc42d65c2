import { median } from "../bench/table.mjs";
import { formatTable } from "./table.mjs";

/** @typedef {import("./in-page.ts").TaskResult} TaskResult */

/**
 * Time a page: of several rounds the median, then over the pages median and 95th percentile, also as ratios to
 * Readability's. Extraction alone, with the parsing before it, and the first reading of each page in a new process.
 * @param {string} kind
 * @param {readonly TaskResult[]} results
 * @param {readonly import("./in-page.ts").ToolName[]} tools
 */
export function formatTimes(kind, results, tools) {
  /** @type {(tool: import("./in-page.ts").ToolName, isWhole: boolean) => number[]} */
  const measure = (tool, isWhole) =>
    results.map((one) => median(one.results[tool]?.times ?? []) + (isWhole ? median(one.parsing) : 0));
  /** @type {(tool: import("./in-page.ts").ToolName) => number[]} */
  const measureCold = (tool) => results.map((one) => one.cold?.[tool] ?? Number.NaN);
  const rows = tools.flatMap((tool) => [
    [tool, ...compare(measure(tool, false), measure("readability", false))],
    [`${tool}, with parsing`, ...compare(measure(tool, true), measure("readability", true))],
    [`${tool}, first reading`, ...compare(measureCold(tool), measureCold("readability"))],
  ]);
  return formatTable([[`${kind}: time a page (over Readability's)`, "median", "p95"], ...rows]);
}

/**
 * @param {readonly number[]} times
 * @param {readonly number[]} reference
 */
function compare(times, reference) {
  return [median, findPercentile95].map((read) => {
    const ratio = read(times) / read(reference);
    return `${read(times).toFixed(2)} ms${Number.isNaN(ratio) ? "" : ` (${ratio.toFixed(2)})`}`;
  });
}

/** @param {readonly number[]} values */
function findPercentile95(values) {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.95))] ?? Number.NaN;
}
