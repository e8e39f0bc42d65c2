// `npm run bench:extract`: how well and how fast articles are found, on real pages with gold text, beside Readability
// and Defuddle, in the same run. All of it in Electron's own DOM, as the app does.
import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { loadDefinitions } from "./bench-extract/definitions.mjs";
import { listMisses } from "./bench-extract/misses.mjs";
import { readOptions, usage } from "./bench-extract/options.mjs";
import { formatArticle } from "./bench-extract/page-report.mjs";
import { formatReports } from "./bench-extract/report.mjs";
import { runInElectron } from "./bench-extract/run-electron.mjs";
import { benchmarks, score } from "./bench-extract/score.mjs";
import { formatSetAside, listIdleClaims, setAside } from "./bench-extract/set-aside.mjs";
import { readSet } from "./bench-extract/sets.mjs";
import { formatTimes } from "./bench-extract/timing.mjs";
import { runScript, Stop, say } from "./say.mjs";

/** @typedef {import("./bench-extract/in-page.ts").TaskResult} TaskResult */
/** @typedef {import("./bench-extract/in-page.ts").ToolName} ToolName */
/** @typedef {import("./bench-extract/prediction.ts").Prediction} Prediction */
/** @typedef {import("./bench-extract/sets.mjs").PageSet} PageSet */
/** @typedef {ReturnType<typeof readOptions>} Options */

/** Of each page; more than 2,000 of all sets together. */
const damagedVersions = 8;

await runScript(async () => {
  const options = readOptions(process.argv.slice(2));
  if (options.help) return console.log(usage);
  if (options.pages !== undefined) return predict(options.pages, options);
  if (!existsSync(benchmarks)) {
    return say(`the pages with gold text are not here (they would be in ${benchmarks}); nothing was measured.`);
  }
  const sets = options.sets.map((name) => readSet(join(benchmarks, name)));
  if (options.only !== undefined) return showPage(sets, options.only);
  if (options.damage) return readDamaged(sets, options.seed);
  for (const set of sets) await measureSet(set, options);
});

/**
 * Writes what Hark finds on the pages of any folder that is laid out like one of the sets; scores it where it can.
 * @param {string} folder
 * @param {Options} options
 */
async function predict(folder, options) {
  // npm runs scripts in the checkout; a folder that a person names is meant from where they are.
  const from = process.env.INIT_CWD ?? process.cwd();
  const set = readSet(resolve(from, folder));
  const canScore = set.hasGold && existsSync(benchmarks);
  const results = await runInElectron({
    pages: set.pages,
    tools: canScore ? options.tools : ["hark"],
    rounds: canScore ? options.rounds : 0,
  });
  const predictions = await collectPredictions(set, results, "hark");
  await writeFile(resolve(from, options.out), JSON.stringify(predictions));
  say(`${results.size} predictions written.`);
  if (canScore) await printFigures(set, results, options);
}

/**
 * @param {readonly PageSet[]} sets
 * @param {string} id
 */
async function showPage(sets, id) {
  const pages = sets.flatMap((set) => set.pages).filter((page) => page.id === id);
  if (pages.length === 0) throw new Stop(`there is no page ${id}.`);
  const results = await runInElectron({ pages, withArticle: true });
  for (const { article, results: tools } of results.values()) {
    console.log(article ? formatArticle(article) : tools.hark?.error);
  }
}

/**
 * @param {readonly PageSet[]} sets
 * @param {number} seed
 */
async function readDamaged(sets, seed) {
  const pages = sets.flatMap((set) => set.pages);
  const results = await runInElectron({ pages, damaged: damagedVersions, seed });
  const found = [...results].flatMap(([id, { damage }]) => damage?.faults.map((fault) => `${id}: ${fault}`) ?? []);
  const times = [...results.values()].flatMap(({ damage }) => damage?.times ?? []);
  for (const fault of found) console.log(fault);
  console.log(
    `${times.length} damaged pages, seed ${seed}: ${found.length} faults, at most ${Math.round(Math.max(...times))} ms.`,
  );
  return found.length === 0 ? 0 : 1;
}

/**
 * @param {PageSet} set
 * @param {Options} options
 */
async function measureSet(set, options) {
  const { tools, rounds } = options;
  await printFigures(set, await runInElectron({ pages: set.pages, tools, rounds }), options);
}

/**
 * @param {PageSet} set
 * @param {ReadonlyMap<string, TaskResult>} results
 * @param {Options} options
 */
async function printFigures(set, results, { tools, rounds, misses }) {
  const reports = new Map();
  /** @type {ReadonlyMap<string, number | null>} */
  let without = new Map();
  for (const tool of tools) {
    const predictions = await collectPredictions(set, results, tool);
    if (tool === "hark") without = await setWrongAside(set, predictions, misses);
    reports.set(tool, await scorePredictions(set, predictions));
  }
  console.log(`\n${formatReports(set.kind, reports, without)}`);
  if (rounds > 0) console.log(`\n${formatTimes(set.kind, [...results.values()], tools)}`);
}

/**
 * Hark's figures without the misses that a plainly wrong gold makes, by name.
 * @param {PageSet} set
 * @param {Record<string, Prediction>} predictions
 * @param {boolean} isTold whether to print each miss, and what was counted
 */
async function setWrongAside(set, predictions, isTold) {
  const found = await listMisses(set, predictions);
  const figures = await setAside(set, predictions, found);
  if (isTold) {
    printMisses(found);
    for (const claim of listIdleClaims(set.kind, found)) console.log(`listed, and no longer missed: ${claim}`);
    console.log(`\n${formatSetAside(set.kind, figures)}`);
  }
  return new Map(figures.map(({ name, percent }) => [name, percent]));
}

/**
 * @param {PageSet} set
 * @param {Record<string, Prediction>} predictions
 */
async function scorePredictions(set, predictions) {
  const folder = await mkdtemp(join(tmpdir(), "hark-predictions-"));
  try {
    const file = join(folder, "predictions.json");
    await writeFile(file, JSON.stringify(predictions));
    return await score(set.folder, file);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * @param {PageSet} set
 * @param {ReadonlyMap<string, TaskResult>} results
 * @param {ToolName} tool
 */
async function collectPredictions({ isTitled }, results, tool) {
  /** @type {Record<string, Prediction>} */
  const predictions = {};
  for (const [id, result] of results) {
    const one = result.results[tool];
    if (one === undefined) continue;
    if (one.error !== "") say(`${tool} failed on ${id}: ${one.error}`);
    const prediction = tool === "hark" ? one.prediction : await addText(one.prediction);
    predictions[id] = isTitled ? { ...prediction, headline: prediction.title } : prediction;
  }
  return predictions;
}

/**
 * The other tools give HTML only; their text is taken from it as the published figures were.
 * @param {Prediction} prediction
 */
async function addText(prediction) {
  const { toText } = await loadDefinitions();
  return { ...prediction, articleBody: toText(prediction.html) };
}

/** @param {readonly import("./bench-extract/misses.mjs").Miss[]} misses */
function printMisses(misses) {
  for (const [kind, list = []] of Object.entries(Object.groupBy(misses, (miss) => miss.kind))) {
    console.log(`\n# ${kind}: ${list.length}`);
    for (const { page, text } of list) console.log(`${page}: ${text.slice(0, 300)}`);
  }
}
