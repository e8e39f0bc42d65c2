import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { root } from "../say.mjs";
import { runNode, runTool } from "../tool.mjs";
import { countPlaywright, countStage, countVitest, noCount } from "./count.mjs";

const reports = join(root, "test-results", "reports");

/**
 * Says that a stage is not for this platform.
 * @param {import("./stages.mjs").Stage} stage
 * @returns {import("./count.mjs").Count}
 */
export function leaveOut(stage) {
  tellStage(stage);
  console.log(`Left out: it runs on ${stage.only?.join(", ")} only.`);
  return { ...noCount, skipped: 1 };
}

/** @param {import("./stages.mjs").Stage} stage */
function tellStage({ title, name }) {
  console.log(`\n== ${title} (${name}) ==`);
}

/**
 * Runs one stage, with its heading, its outcome and its time in seconds.
 * @param {import("./stages.mjs").Stage} stage
 * @returns {Promise<import("./count.mjs").Count>}
 */
export async function runStage(stage) {
  tellStage(stage);
  const start = performance.now();
  const count = await run(stage);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`-- ${stage.name}: ${count.failed === 0 ? "passed" : "FAILED"} in ${seconds} s`);
  return count;
}

/** @param {import("./stages.mjs").Stage} stage */
async function run({ name, tool, script, args, report }) {
  if (script !== undefined) return countStage(await runNode(script, args), null);
  if (tool === undefined) throw new Error(`the stage ${name} has nothing to run`);
  if (report === undefined) return countStage(await runTool(tool, args), null);
  const file = join(reports, `${name}.json`);
  mkdirSync(reports, { recursive: true });
  // An old report must not speak for a runner that crashed.
  rmSync(file, { force: true });
  const isVitest = report === "vitest";
  const reporters = isVitest
    ? ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`]
    : ["--reporter=list,json", `--output=${join(root, "test-results", name)}`];
  const code = await runTool(tool, [...args, ...reporters], { PLAYWRIGHT_JSON_OUTPUT_FILE: file });
  return countStage(code, readCount(file, isVitest));
}

/**
 * @param {string} file
 * @param {boolean} isVitest Playwright's otherwise
 */
function readCount(file, isVitest) {
  try {
    const report = JSON.parse(readFileSync(file, "utf8"));
    return isVitest ? countVitest(report) : countPlaywright(report);
  } catch {
    return null;
  }
}
