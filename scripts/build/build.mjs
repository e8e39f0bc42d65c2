import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { root, Stop, say } from "../say.mjs";
import { runTool } from "../tool.mjs";
import { describeSources } from "./sources.mjs";

/** What the last build was made from. Not in out/, which is what is shipped. */
const stamp = join(root, ".cache", "built-from.txt");
const results = ["out/main/main.js", "out/preload/preload.cjs", "out/renderer/index.html"];

/** Builds when there is no build or its sources have changed since. */
export async function buildIfStale() {
  const isBuilt = results.every((path) => existsSync(join(root, path)));
  const isFresh = isBuilt && existsSync(stamp) && readFileSync(stamp, "utf8") === describeSources();
  if (isFresh) return;
  say("building.");
  await build("error");
}

/**
 * Builds all three processes into out/.
 * @param {"warn" | "error"} [logLevel] the least that is printed
 */
export async function build(logLevel = "warn") {
  // Before, not after: what is changed while the build runs makes it stale.
  const sources = describeSources();
  const code = await runTool("electron-vite", ["build", `--logLevel=${logLevel}`]);
  if (code !== 0) throw new Stop("the build failed; its own words are above.");
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, sources);
}
