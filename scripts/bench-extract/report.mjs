import { formatTable } from "./table.mjs";

/** @typedef {import("./score.mjs").Report} Report */

/**
 * @typedef {object} Metric
 * @property {string} name
 * @property {(report: Report) => number | null} read
 * @property {Readonly<Record<string, number>>} targets by set
 * @property {boolean} [least] less is better
 */

/** The table of targets; percent but for F1. @type {readonly Metric[]} */
export const metrics = [
  { name: "body F1", read: ({ body }) => body.f1, targets: { zyte: 0.975, fundus: 0.96, readability: 0.97 } },
  {
    name: "captions kept",
    read: ({ captions }) => captions.keptPercent,
    targets: { zyte: 97, fundus: 97, readability: 95 },
  },
  {
    name: "captions in their figure",
    read: ({ captions }) => captions.inFigureWithImagePercentOfKept,
    targets: { zyte: 97, fundus: 97, readability: 95 },
  },
  {
    name: "captions twice",
    read: ({ captions }) => captions.duplicatedPercentOfKept,
    targets: { zyte: 1, fundus: 1, readability: 1 },
    least: true,
  },
  { name: "alt text kept", read: ({ alt }) => alt.keptPercent, targets: { zyte: 95, fundus: 95, readability: 97 } },
  {
    name: "headings as headings",
    read: ({ headings }) => headings.asHeadingPercent,
    targets: { zyte: 99, fundus: 98, readability: 98 },
  },
  {
    name: "paragraphs kept",
    read: ({ paragraphs }) => paragraphs.keptPercent,
    targets: { zyte: 99.5, fundus: 99, readability: 99.5 },
  },
  {
    name: "paragraph order right",
    read: ({ paragraphs }) => paragraphs.orderRightPercent,
    targets: { zyte: 99.8, fundus: 99.8, readability: 99.5 },
  },
  {
    name: "caption order right",
    read: ({ captions }) => captions.orderRightPercent,
    targets: { zyte: 99.8, fundus: 99.8, readability: 99.5 },
  },
  {
    name: "pages with leaks",
    read: ({ leaks }) => leaks.pagesPercent,
    targets: { zyte: 5, fundus: 5, readability: 5 },
    least: true,
  },
  { name: "headline exact", read: ({ headline }) => headline.exactPercent, targets: { fundus: 97, readability: 98 } },
];

/**
 * The figures of one set as a table, one metric a row, one tool a column; Hark's judged by the target, as counted and
 * without the misses that a plainly wrong gold makes.
 * @param {string} kind
 * @param {ReadonlyMap<string, Report>} reports by tool, Hark's among them
 * @param {ReadonlyMap<string, number | null>} [without] by metric; none for what counts words and not misses
 */
export function formatReports(kind, reports, without = new Map()) {
  const rows = metrics.map(({ name, read, targets, least = false }) => {
    const target = targets[kind];
    const ours = reports.get("hark");
    const figures = [...reports.values()].map((report) => `${read(report) ?? "-"}`);
    const rest = without.get(name) ?? null;
    return [
      name,
      ...figures,
      `${target ?? "-"}`,
      judge(ours ? read(ours) : null, target, least),
      `${rest ?? "-"}`,
      judge(rest, target, least),
    ];
  });
  return formatTable([[kind, ...reports.keys(), "target", "", "without wrong gold", ""], ...rows]);
}

/**
 * @param {number | null} value
 * @param {number | undefined} target
 * @param {boolean} least
 */
export function judge(value, target, least) {
  if (value === null || target === undefined) return "";
  return (least ? value <= target : value >= target) ? "met" : "MISSED";
}
