// What the figures are where the misses that a plainly wrong gold makes (wrong-gold.json) are not counted.
import { readFileSync } from "node:fs";
import { loadDefinitions } from "./definitions.mjs";
import { judge, metrics } from "./report.mjs";
import { formatTable } from "./table.mjs";

/** @typedef {import("./misses.mjs").Miss} Miss */

/** The kinds of misses, the figure that each changes, and what that is a share of. */
const kinds = [
  { kind: "caption lost", name: "captions kept", of: "captions" },
  { kind: "caption not in its figure", name: "captions in their figure", of: "kept" },
  { kind: "caption twice", name: "captions twice", of: "kept" },
  { kind: "alt lost", name: "alt text kept", of: "alts" },
  { kind: "heading lost", name: "headings as headings", of: "headings" },
  { kind: "paragraph lost", name: "paragraphs kept", of: "paragraphs" },
  { kind: "out of order", name: "paragraph order right", of: "pairs" },
  { kind: "caption out of order", name: "caption order right", of: "kept" },
  { kind: "leak", name: "pages with leaks", of: "pages" },
  { kind: "headline", name: "headline exact", of: "titles" },
];

/**
 * @typedef {object} SetAside one figure without the listed misses
 * @property {string} name
 * @property {number} all how many the scorer looks at
 * @property {number} missed
 * @property {number} listed of those missed
 * @property {number} counted what is left of the figure, and what it is a share of
 * @property {number} rest
 * @property {number | null} percent null where nothing is left
 */

/**
 * What is reached when the listed misses are taken out of both what is counted and what it is a share of.
 * @param {import("./sets.mjs").PageSet} set
 * @param {Readonly<Record<string, import("./prediction.ts").Prediction>>} predictions
 * @param {readonly Miss[]} misses
 * @returns {Promise<SetAside[]>}
 */
export async function setAside(set, predictions, misses) {
  const wrong = readWrongGold().filter((each) => each.set === set.kind);
  const totals = await countAll(set, predictions, misses);
  return kinds.map(({ kind, name, of }) => {
    const found = misses.filter((miss) => miss.kind === kind);
    const right = found.filter((miss) => !wrong.some((each) => isSame(each, miss)));
    const [missed, left] = [count(found, of), count(right, of)];
    const all = totals[of] ?? 0;
    const rest = all - (missed - left);
    const counted = metrics.find((each) => each.name === name)?.least ? left : rest - left;
    const percent = rest === 0 ? null : Math.round((1000 * counted) / rest) / 10;
    return { name, all, missed, listed: missed - left, counted, rest, percent };
  });
}

/**
 * @param {string} kind
 * @param {readonly SetAside[]} figures
 */
export function formatSetAside(kind, figures) {
  const rows = figures.map(({ name, all, missed, listed, counted, rest, percent }) => {
    const metric = metrics.find((each) => each.name === name);
    const target = metric?.targets[kind];
    const verdict = judge(percent, target, metric?.least ?? false);
    return [
      name,
      ...[all, missed, listed].map(String),
      `${counted} / ${rest}`,
      `${percent ?? "-"}`,
      `${target ?? "-"}`,
      verdict,
    ];
  });
  return formatTable([[`${kind} without wrong gold`, "of", "missed", "listed", "is", "%", "target", ""], ...rows]);
}

/**
 * The claims of wrong gold that change nothing any more, because nothing is missed there.
 * @param {string} kind
 * @param {readonly Miss[]} misses
 */
export function listIdleClaims(kind, misses) {
  return readWrongGold()
    .filter((each) => each.set === kind && !misses.some((miss) => isSame(each, miss)))
    .map((each) => `${each.page}: ${each.kind}: ${each.text}`);
}

/**
 * @param {readonly Miss[]} misses
 * @param {string} of leaks are counted by page
 */
function count(misses, of) {
  return of === "pages" ? new Set(misses.map(({ page }) => page)).size : misses.length;
}

/** @returns {{ set: string, page: string, kind: string, text: string }[]} page and text are beginnings */
function readWrongGold() {
  return JSON.parse(readFileSync(new URL("wrong-gold.json", import.meta.url), "utf8"));
}

/**
 * @param {{ page: string, kind: string, text: string }} wrong
 * @param {Miss} miss
 */
function isSame(wrong, miss) {
  return wrong.kind === miss.kind && miss.page.startsWith(wrong.page) && miss.text.startsWith(wrong.text);
}

/**
 * How many of each the scorer looks at.
 * @param {import("./sets.mjs").PageSet} set
 * @param {Readonly<Record<string, import("./prediction.ts").Prediction>>} predictions
 * @param {readonly Miss[]} misses
 */
async function countAll({ folder, kind }, predictions, misses) {
  const scorer = await loadDefinitions();
  /** @type {Record<string, number>} */
  const totals = { captions: 0, alts: 0, headings: 0, paragraphs: 0, pairs: 0, pages: 0, titles: 0 };
  /** @type {(name: string, more: number) => void} */
  const add = (name, more) => {
    totals[name] = (totals[name] ?? 0) + more;
  };
  for (const page of scorer.load(folder, kind)) {
    const gold = scorer.goldOf(page, kind);
    if (gold.paras.length === 0) continue;
    const { body } = scorer.parseHTML(
      `<!doctype html><html><body>${predictions[page.id]?.html ?? ""}</body></html>`,
    ).document;
    const index = scorer.index(scorer.stream(body).toks);
    add("pages", 1);
    add("titles", page.gold?.title || page.meta?.title ? 1 : 0);
    add("captions", gold.caps.filter(({ visible, inBody }) => visible && !inBody).length);
    add("alts", gold.alts.length);
    add("headings", gold.heads.filter(({ visible }) => visible).length);
    add("paragraphs", gold.paras.length);
    add("pairs", Math.max(0, gold.paras.filter(({ tk }) => scorer.find(index, tk, 0.7).length > 0).length - 1));
  }
  add("kept", (totals.captions ?? 0) - misses.filter((miss) => miss.kind === "caption lost").length);
  return totals;
}
