// `npm run bench [-- <runs>]`: how quick and how large Hark is, as medians of several runs, against a bare Electron
// window measured in the same run and by turns, so that a busy machine slows both.
import { openDesktop } from "../tests/harness/desktop.ts";
import { launchApp } from "../tests/harness/launch-app.ts";
import { startSpeechService } from "../tests/harness/speech-service.ts";
import { startServer } from "../tests/server/server.ts";
import { measureAudioExport } from "./bench/measure-audio-export.mjs";
import { measureEngines } from "./bench/measure-engines.mjs";
import { measureHeadlines } from "./bench/measure-headlines.mjs";
import { measureKeys } from "./bench/measure-keys.mjs";
import { measureLibrary } from "./bench/measure-library.mjs";
import { measureNatural } from "./bench/measure-natural.mjs";
import { measureOpening } from "./bench/measure-opening.mjs";
import { measurePauses } from "./bench/measure-pauses.mjs";
import { measureRefresh } from "./bench/measure-refresh.mjs";
import { measureStart } from "./bench/measure-start.mjs";
import { measureSynthesis } from "./bench/measure-synthesis.mjs";
import { formatTable } from "./bench/table.mjs";
import { buildIfStale } from "./build/build.mjs";
import { runScript, Stop, say } from "./say.mjs";

/** @typedef {import("../tests/harness/desktop.ts").Desktop} Desktop */
/** @typedef {import("./bench/table.mjs").Row} Row */

/** Of start and of memory, against the bare window. */
const goal = 1.5;

await runScript(async () => {
  if (process.platform !== "linux") throw new Stop("the measurements need Linux: a virtual display and sound card.");
  const runs = Number(process.argv[2] ?? 5);
  if (!(runs >= 1)) throw new Stop("the number of runs must be 1 or more.");
  await buildIfStale();
  const desktop = await openDesktop();
  try {
    // First, or Chromium starts a speech service of its own, which outlives it.
    await startSpeechService(desktop);
    const news = [
      ...(await measureHeadlines(desktop, runs)),
      await measureRefresh(desktop, runs),
      ...(await measureLibrary(desktop, runs)),
    ];
    const starts = await compareStarts(desktop, runs);
    const rows = [...starts, ...(await measureKeys(desktop)), ...(await measureRunning(desktop, runs)), ...news];
    console.log(formatTable(rows));
  } finally {
    await desktop.close();
  }
});

/**
 * @param {Desktop} desktop
 * @param {number} runs
 * @returns {Promise<Row[]>}
 */
async function compareStarts(desktop, runs) {
  const profiles = { hark: await desktop.makeFolder("hark"), bare: await desktop.makeFolder("bare") };
  /** @type {Record<"hark" | "bare", import("./bench/measure-start.mjs").StartResult[]>} */
  const results = { hark: [], bare: [] };
  for (let run = 0; run <= runs; run++) {
    say(run === 0 ? "starting both once, which is not counted." : `start ${run} of ${runs}.`);
    for (const name of /** @type {const} */ (["bare", "hark"])) {
      const result = await measureStart(name, desktop, profiles[name]);
      if (run > 0) results[name].push(result);
    }
  }
  const { hark, bare } = results;
  const starts = { values: hark.map(({ start }) => start), reference: bare.map(({ start }) => start) };
  const memory = { values: hark.map((one) => one.memory), reference: bare.map((one) => one.memory) };
  return [
    { what: "Start to interactive, against a bare window", unit: "ms", goal, ...starts },
    { what: "Memory of all processes, against a bare window", unit: "MB", goal, ...memory },
  ];
}

/**
 * @param {Desktop} desktop
 * @param {number} runs
 * @returns {Promise<Row[]>}
 */
async function measureRunning(desktop, runs) {
  const hark = await launchApp(desktop);
  const { app, page } = hark;
  try {
    const opening = { what: "Address entered to article shown", unit: "ms", values: await openPages(page, runs) };
    const audio = await measureAudioExport(hark, desktop, runs);
    const engines = [...(await measureEngines(page, desktop)), ...(await measurePauses(page, desktop))];
    return [opening, audio, ...engines, ...(await measureSynthesis(desktop, runs)), ...(await measureNatural(runs))];
  } finally {
    await app.close();
  }
}

/**
 * @param {import("@playwright/test").Page} page
 * @param {number} runs
 */
async function openPages(page, runs) {
  await using server = await startServer();
  const values = [];
  for (let run = 0; run <= runs; run++) {
    const headline = `The harbour on day ${run}`;
    server.answer(`/${run}`, (_request, response) => {
      response.setHeader("Content-Type", "text/html; charset=utf-8");
      response.end(writePage(headline));
    });
    const value = await measureOpening(page, `${server.origin}/${run}`, headline);
    // The first one warms the network service and the compiler up.
    if (run > 0) values.push(value);
  }
  return values;
}

/**
 * About 1,200 words, as a long news report has. No two paragraphs are alike: repeated ones are not read twice.
 * @param {string} headline
 */
function writePage(headline) {
  const numbers = Array.from({ length: 60 }, (_, index) => index + 1);
  const paragraphs = numbers.map(
    (day) => `<p>On day ${day} the boats stayed in the harbour, because the wind had turned to ${day} knots again.</p>`,
  );
  return `<!doctype html><html lang="en"><title>${headline}</title><main><article><h1>${headline}</h1>${paragraphs.join("\n")}</article></main>`;
}
