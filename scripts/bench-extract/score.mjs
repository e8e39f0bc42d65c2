import { spawn } from "node:child_process";
import { join } from "node:path";
import { root, Stop } from "../say.mjs";

/**
 * @typedef {object} Report what the scorer prints
 * @property {{ f1: number, precision: number, recall: number }} body
 * @property {{ of: number, keptPercent: number, inFigureWithImagePercentOfKept: number, orderRightPercent: number, duplicatedPercentOfKept: number }} captions
 * @property {{ of: number, keptPercent: number }} alt
 * @property {{ of: number, asHeadingPercent: number }} headings
 * @property {{ of: number, keptPercent: number, orderRightPercent: number }} paragraphs
 * @property {{ pagesPercent: number, byKind: Record<string, number> }} leaks
 * @property {{ of: number, exactPercent: number | null }} headline
 */

/** Where the sets and their scorer are: beside the checkout, because the pages belong to their publishers. */
export const benchmarks = join(root, "..", "shared", "benchmarks");

/**
 * @param {string} set a set's name or a folder
 * @param {string} predictions the file
 * @returns {Promise<Report>}
 */
export async function score(set, predictions) {
  const scorer = spawn(process.execPath, [join(benchmarks, "score.mjs"), set, predictions, "--json"], {
    cwd: root,
    stdio: ["ignore", "pipe", "inherit"],
  });
  let output = "";
  scorer.stdout.setEncoding("utf8").on("data", (text) => {
    output += text;
  });
  const code = await new Promise((resolve) => scorer.on("close", resolve));
  if (code !== 0) throw new Stop(`the scorer ended with ${code}.`);
  return JSON.parse(output);
}
