import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { findElectron } from "../electron-path.mjs";
import { hasDisplay } from "../prepare/missing.mjs";
import { root, Stop } from "../say.mjs";

/** @typedef {import("./in-page.ts").TaskResult} TaskResult */
/** @typedef {import("./in-page.ts").ToolName} ToolName */

/**
 * @typedef {object} Job
 * @property {string} bundle the script that runs in the window
 * @property {readonly import("./sets.mjs").Page[]} pages
 * @property {readonly ToolName[]} tools
 * @property {number} rounds how often each extraction is timed; 0: not at all
 * @property {boolean} withArticle
 * @property {number} damaged how many damaged versions of each page are read instead
 * @property {number} seed of the damages
 */

/** @typedef {{ id: string, result: TaskResult } | { failure: string } | { requests: string[] }} Message */

const entries = {
  page: fileURLToPath(new URL("in-page.ts", import.meta.url)),
  main: fileURLToPath(new URL("electron.mjs", import.meta.url)),
};

/** @type {Omit<Job, "bundle" | "pages">} */
const once = { tools: ["hark"], rounds: 0, withArticle: false, damaged: 0, seed: 0 };

/**
 * Extracts all pages in Electron; what is not said of the job: once, and no more.
 * @param {Pick<Job, "pages"> & Partial<Job>} job
 * @returns {Promise<Map<string, TaskResult>>} by page id
 */
export async function runInElectron(job) {
  const folder = await mkdtemp(join(tmpdir(), "hark-bench-"));
  try {
    const bundle = join(folder, "in-page.js");
    await writeFile(bundle, await bundleEntry());
    await writeFile(join(folder, "job.json"), JSON.stringify({ ...once, ...job, bundle }));
    return await collect(folder);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function bundleEntry() {
  const output = await build({
    root,
    configFile: false,
    logLevel: "error",
    build: { write: false, lib: { entry: entries.page, formats: ["iife"], name: "bench" } },
  });
  const chunk = [output].flat().flatMap((one) => ("output" in one ? one.output : []))[0];
  if (chunk?.type !== "chunk") throw new Error("there is no bundle");
  return chunk.code;
}

/** @param {string} folder */
async function collect(folder) {
  const file = join(folder, "results.jsonl");
  await writeFile(file, "");
  const code = await runElectron(folder, { BENCH_JOB: join(folder, "job.json"), BENCH_RESULTS: file });
  /** @type {Map<string, TaskResult>} */
  const results = new Map();
  for (const line of (await readFile(file, "utf8")).trimEnd().split("\n")) {
    /** @type {Message} */
    const message = JSON.parse(line === "" ? "{}" : line);
    if ("id" in message) results.set(message.id, message.result);
    else if ("failure" in message) throw new Stop(`after ${results.size} pages: ${message.failure}`);
    else if ("requests" in message && message.requests.length === 0) return results;
    else if ("requests" in message) throw new Stop(`pages made the window ask for ${message.requests.join(", ")}.`);
  }
  throw new Stop(`Electron ended with ${code} after ${results.size} pages.`);
}

/**
 * @param {string} folder
 * @param {NodeJS.ProcessEnv} environment
 * @returns {Promise<number | null>} its exit code
 */
function runElectron(folder, environment) {
  const electron = findElectron();
  if (electron === null) throw new Stop("there is no Electron yet.");
  const args = [entries.main, `--user-data-dir=${join(folder, "profile")}`];
  // Chromium's own sandbox refuses to run as root.
  if (process.getuid?.() === 0) args.push("--no-sandbox");
  const needsDisplay = process.platform === "linux" && !hasDisplay();
  const command = [...(needsDisplay ? ["xvfb-run", "-a"] : []), electron.executable, ...args];
  const child = spawn(command[0] ?? "", [...command.slice(1), ...(needsDisplay ? ["--disable-gpu"] : [])], {
    env: { ...process.env, ...environment },
    stdio: "ignore",
  });
  return new Promise((resolve, reject) => child.on("error", reject).on("close", resolve));
}
