import { spawn } from "node:child_process";
import { fileURLToPath, pathToFileURL } from "node:url";
import { findElectron } from "../electron-path.mjs";
import { root, Stop } from "../say.mjs";

const observer = fileURLToPath(new URL("observer.mjs", import.meta.url));

/** What each is ready with: Hark with the sample's headline on screen. */
const apps = {
  hark: { entry: `${pathToFileURL(root)}out/main/main.js`, selector: "main article h1" },
  bare: { entry: new URL("bare/main.mjs", import.meta.url).href, selector: "body" },
};

/** @typedef {{ start: number, memory: number }} StartResult start in ms from the process's creation, memory in MB */

/**
 * Starts one of the two once, and ends it.
 * @param {keyof typeof apps} name
 * @param {import("../../tests/harness/desktop.ts").Desktop} desktop
 * @param {string} profile
 * @returns {Promise<StartResult>}
 */
export async function measureStart(name, desktop, profile) {
  const electron = findElectron();
  if (electron === null) throw new Stop("there is no Electron yet.");
  const { entry, selector } = apps[name];
  const rootFlags = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const app = spawn(electron.executable, [observer, ...rootFlags, `--user-data-dir=${profile}`, "--speaker=auto"], {
    env: { ...desktop.env, BENCH_ENTRY: entry, BENCH_SELECTOR: selector },
    stdio: ["ignore", "pipe", "ignore"],
  });
  let output = "";
  app.stdout.setEncoding("utf8").on("data", (text) => {
    output += text;
  });
  const code = await new Promise((resolve) => app.on("close", resolve));
  const result = /^BENCH (.*)$/m.exec(output)?.[1];
  if (result === undefined) throw new Stop(`${name} could not be measured; it ended with ${code}.`);
  return JSON.parse(result);
}
