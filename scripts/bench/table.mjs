/**
 * @typedef {object} Row
 * @property {string} what
 * @property {readonly number[]} values in `unit`
 * @property {string} unit
 * @property {readonly number[]} [reference] what it is compared with
 * @property {number} [goal] the most that the ratio may be
 * @property {{ median: number, late: number, most?: number }} [limits] the most that median, 95th percentile and each
 * value may be, in `unit`
 */

/** @param {readonly number[]} values */
export function median(values) {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/** The 95th percentile: of ten values the greatest. @param {readonly number[]} values */
export function late(values) {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.ceil(values.length * 0.95) - 1] ?? Number.NaN;
}

/**
 * A table in Markdown: medians, the spread from least to most, and the ratio to the reference.
 * @param {readonly Row[]} rows
 */
export function formatTable(rows) {
  const cells = [["What", "Median", "Least to most", "Reference", "Ratio"], ...rows.map(formatRow)];
  const widths = cells[0]?.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0))) ?? [];
  const lines = cells.map((row) => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ")} |`);
  const rule = `| ${widths.map((width) => "-".repeat(width)).join(" | ")} |`;
  return [lines[0], rule, ...lines.slice(1)].join("\n");
}

/** @param {Row} row */
function formatRow({ what, values, unit, reference, goal, limits }) {
  const write = (/** @type {number} */ value) => `${Math.round(value)} ${unit}`;
  const spread = `${Math.round(Math.min(...values))} to ${write(Math.max(...values))}`;
  if (limits) {
    const { most = Number.POSITIVE_INFINITY } = limits;
    const isMet = median(values) <= limits.median && late(values) <= limits.late && Math.max(...values) <= most;
    const named = [limits.median, limits.late, ...(limits.most === undefined ? [] : [most])].join(" and ");
    const goals = `goals ${named} ${unit}: ${isMet ? "met" : "MISSED"}`;
    return [what, write(median(values)), `${spread}, 95 % within ${write(late(values))}`, "", goals];
  }
  if (reference === undefined) return [what, write(median(values)), spread, "", ""];
  const ratio = median(values) / median(reference);
  const verdict = goal === undefined ? "" : ratio <= goal ? ` (goal ${goal}: met)` : ` (goal ${goal}: MISSED)`;
  return [what, write(median(values)), spread, write(median(reference)), `${ratio.toFixed(2)}${verdict}`];
}
