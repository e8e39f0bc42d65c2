import { spawnSync } from "node:child_process";
import { basename } from "node:path";
import { root } from "../say.mjs";

/**
 * Runs the npm that runs us, or the one on the PATH when we were started by hand.
 * @param {string[]} args
 * @param {{ timeout?: number, cwd?: string }} [options] timeout in ms
 * @returns {boolean} whether npm reported success
 */
export function runNpm(args, { timeout, cwd = root } = {}) {
  const { npm_execpath: script, npm_node_execpath: node } = process.env;
  const known = script !== undefined && node !== undefined && basename(script).startsWith("npm-cli");
  const options = { cwd, timeout, stdio: /** @type {const} */ (["ignore", "ignore", "inherit"]) };
  const result = known
    ? spawnSync(node, [script, ...args], options)
    : spawnSync("npm", args, { ...options, shell: process.platform === "win32" });
  return result.status === 0;
}
