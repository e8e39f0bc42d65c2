// Electron's side of `npm run bench:extract`: one hidden, sandboxed window, to which the pages are given one by one.
// The job comes as a file, and the results go into another, one a line: a virtual display's wrapper passes no channel on.
import { appendFileSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { app, BrowserWindow, session } from "electron";

/** @typedef {import("./run-electron.mjs").Job} Job */
/** @typedef {import("./in-page.ts").TaskResult} TaskResult */

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
  partition.webRequest.onBeforeRequest(({ url }, respond) => {
    requests.push(url);
    respond({ cancel: true });
  });
  const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true, session: partition } });
  await window.loadURL("about:blank");
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
  if (how.rounds > 0) for (const [index, page] of pages.entries()) await runPage(index, page, 0);
  for (const [index, page] of pages.entries()) {
    send({ id: page.id, result: await runPage(index, page, how.rounds) });
  }
  send({ requests });
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
