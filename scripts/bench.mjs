// `npm run bench [-- <runs>]`: how quick and how large Hark is, as medians of several runs, against a bare Electron
// window measured in the same run and by turns, so that a busy machine slows both.
import { openDesktop } from "../tests/harness/desktop.ts";
import { launchApp } from "../tests/harness/launch-app.ts";
import { startSpeechService } from "../tests/harness/speech-service.ts";
import { startServer } from "../tests/server/server.ts";
import { measureFirstSound, measureOpening } from "./bench/measure-reading.mjs";
import { measureStart } from "./bench/measure-start.mjs";
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
    const rows = [...(await compareStarts(desktop, runs)), ...(await measureRunning(desktop, runs))];
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
  await startSpeechService(desktop);
  const { app, page } = await launchApp(desktop);
  try {
    await page.locator("main article h1").waitFor();
    const opening = { what: "Address entered to article shown", unit: "ms", values: await openPages(page, runs) };
    return [opening, ...(await measureEngines(page, desktop, runs))];
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
 * About 1,200 words, as a long news report has.
 * @param {string} headline
 */
function writePage(headline) {
  const sentence =
    "The boats stayed in the harbour this morning, because the wind had turned and the water was rough. ";
  const paragraph = `<p>${sentence.repeat(4)}</p>`;
  return `<!doctype html><html lang="en"><title>${headline}</title><main><article><h1>${headline}</h1>${paragraph.repeat(17)}</article></main>`;
}

/**
 * Every engine that offers a voice here, by its first voice.
 * @param {import("@playwright/test").Page} page
 * @param {Desktop} desktop
 * @param {number} runs
 * @returns {Promise<Row[]>}
 */
async function measureEngines(page, desktop, runs) {
  const voices = await page
    .locator("#voice option")
    .evaluateAll((options) => options.map((one) => one.getAttribute("value") ?? ""));
  const firstVoices = new Map(voices.toReversed().map((voice) => [voice.split("/")[0] ?? voice, voice]));
  const rows = [];
  for (const [engine, voice] of firstVoices) {
    say(`listening to ${engine}.`);
    await page.locator("#voice").selectOption(voice);
    const values = [];
    for (let run = 0; run <= runs; run++) {
      const value = await measureFirstSound(page, desktop);
      if (run > 0) values.push(value);
    }
    rows.push({ what: `Key press to first sound, ${engine}`, unit: "ms", values });
  }
  return rows;
}
