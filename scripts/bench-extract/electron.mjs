// Electron's side of `npm run bench:extract`: one hidden, sandboxed window, to which the pages are given one by one.
// The job comes as a file, and the results go into another, one a line: a virtual display's wrapper passes no channel on.
import { appendFileSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { app, BrowserWindow, session } from "electron";

/** @typedef {import("./run-electron.mjs").Job} Job */
/** @typedef {import("./in-page.ts").TaskResult} TaskResult */

app.commandLine.appendSwitch("js-flags", "--expose-gc");

void app.whenReady().then(async () => {
  try {
    await runJob(JSON.parse(readFileSync(process.env.BENCH_JOB ?? "", "utf8")));
  } catch (error) {
    send({ failure: error instanceof Error ? (error.stack ?? error.message) : `${error}` });
  }
  app.exit();
});

/** @param {Job} job */
async function runJob({ bundle, pages, tools, ...how }) {
  /** @type {string[]} */
  const requests = [];
  const partition = session.fromPartition("bench");
  partition.protocol.handle("https", serveNothing);
  partition.webRequest.onBeforeRequest(({ url }, respond) => {
    if (url !== address) requests.push(url);
    respond({ cancel: url !== address });
  });
  const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true, session: partition } });
  await window.loadURL(address);
  await window.webContents.executeJavaScript(readFileSync(bundle, "utf8"));
  /** @type {(index: number, page: import("./sets.mjs").Page, rounds: number) => Promise<TaskResult>} */
  const runPage = (index, { id, file, url }, rounds) => {
    // Another one begins each time, so that nobody always finds the caches cold.
    const order = tools.map((_, place) => tools[(place + index) % tools.length]);
    const task = { ...how, rounds, seed: how.seed + index * how.damaged, html: readPage(file), url, tools: order };
    return within(limit, id, window.webContents.executeJavaScript(`runBenchTask(${JSON.stringify(task)})`));
  };
  // All pages once before any is timed: on the first ones, the engine's compiler takes longer than what it compiles, and
  // the more of it the more a program has to say.
  // How long it takes there is what a person meets first, and is told for itself.
  /** @type {Map<string, TaskResult["cold"]>} */
  const cold = new Map();
  if (how.rounds > 0) {
    for (const [index, page] of pages.entries()) cold.set(page.id, readFirst(await runPage(index, page, 0)));
  }
  for (const [index, page] of pages.entries()) {
    send({ id: page.id, result: { ...(await runPage(index, page, how.rounds)), cold: cold.get(page.id) } });
  }
  send({ requests });
}

/** @param {TaskResult} result */
function readFirst({ results }) {
  return Object.fromEntries(Object.entries(results).map(([tool, { first }]) => [tool, first]));
}

/** No machine has this name, and nothing is asked of any. */
const address = "https://bench.invalid/";

/** An empty page that is alone in its process: the clocks of others tell tenths of a millisecond only. */
function serveNothing() {
  return new Response("<!doctype html><title>Bench</title>", {
    headers: {
      "content-type": "text/html",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-embedder-policy": "require-corp",
    },
  });
}

/** In ms, of one page with all tools and rounds. */
const limit = 60_000;

/**
 * @template T
 * @param {number} milliseconds
 * @param {string} id
 * @param {Promise<T>} promise
 * @returns {Promise<T>}
 */
function within(milliseconds, id, promise) {
  return new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error(`${id} did not end within ${milliseconds / 1000} s`)), milliseconds).unref();
    promise.then(resolve, reject);
  });
}

/** @param {string} file */
function readPage(file) {
  const bytes = readFileSync(file);
  return (file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
}

/** @param {import("./run-electron.mjs").Message} message */
function send(message) {
  appendFileSync(process.env.BENCH_RESULTS ?? "", `${JSON.stringify(message)}\n`);
}
