import { spawnSync } from "node:child_process";
import { basename } from "node:path";
import { root } from "../say.mjs";

/**
 * onnxruntime-node would download half a gigabyte for graphics cards, which Hark does not use. package.json forbids it
 * its script (allowScripts), but older npms do not know of that.
 */
const env = { ...process.env, ONNXRUNTIME_NODE_INSTALL: "skip" };

/**
 * Runs the npm that runs us, or the one on the PATH when we were started by hand.
 * @param {string[]} args
 * @returns {boolean} whether npm reported success
 */
export function runNpm(args) {
  const { npm_execpath: script, npm_node_execpath: node } = process.env;
  const known = script !== undefined && node !== undefined && basename(script).startsWith("npm-cli");
  /** @type {import("node:child_process").SpawnSyncOptions} */
  const options = { cwd: root, env, stdio: ["ignore", "ignore", "inherit"] };
  const result = known
    ? spawnSync(node, [script, ...args], options)
    : spawnSync("npm", args, { ...options, shell: process.platform === "win32" });
  return result.status === 0;
}
