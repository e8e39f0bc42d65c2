import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";

/** In ms; on a network where it takes longer, tests do without. */
const patience = 180_000;

/**
 * Unpacks an npm package into a folder, without installing it.
 * @param {string} name with its version
 * @param {string} folder an empty one
 * @returns {boolean} whether that was possible
 */
export function fetchPackage(name, folder) {
  /** @type {import("node:child_process").SpawnSyncOptions} */
  const options = { cwd: folder, stdio: "ignore", timeout: patience, shell: process.platform === "win32" };
  // Once, and not for minutes where there is no network.
  const once = ["--fetch-retries=0", "--ignore-scripts", "--silent"];
  if (spawnSync("npm", ["pack", name, ...once], options).status !== 0) return false;
  const [archive] = readdirSync(folder).filter((file) => file.endsWith(".tgz"));
  if (archive === undefined) return false;
  return spawnSync("tar", ["-xzf", join(folder, archive)], options).status === 0;
}
