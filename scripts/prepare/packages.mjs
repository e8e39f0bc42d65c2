import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root, Stop, say } from "../say.mjs";
import { findMismatches } from "./lock-match.mjs";
import { runNpm } from "./npm.mjs";

/** `npm ci`, when node_modules is not what package-lock.json asks for. */
export function preparePackages() {
  if (packagesMatch()) return;
  // Windows does not let go of a program that runs, and npm puts the one in node_modules first on the PATH.
  if (process.platform === "win32" && process.execPath.startsWith(join(root, "node_modules"))) {
    throw new Stop('the packages have changed. Please run "npm ci" once, and then the same command again.');
  }
  say("installing the packages that package-lock.json names (npm ci); the first time takes about a minute.");
  // The tools are development dependencies: wanted even where a person's settings leave those out.
  const installed = runNpm(["ci", "--include=dev", "--no-fund", "--no-audit", "--loglevel=error"]);
  if (!installed) {
    throw new Stop('the packages could not be installed. Is there a network? "npm ci" shows the whole story.');
  }
}

/** npm writes its copy of the lock file at the very end, so an interrupted installation never matches. */
function packagesMatch() {
  const wanted = readPackages("package-lock.json");
  const installed = readPackages("node_modules/.package-lock.json");
  if (wanted === null || installed === null) return false;
  const present = Object.keys(installed).every((path) => existsSync(join(root, path, "package.json")));
  return present && findMismatches(wanted, installed).length === 0;
}

/**
 * @param {string} path
 * @returns {import("./lock-match.mjs").LockPackages | null}
 */
function readPackages(path) {
  try {
    return JSON.parse(readFileSync(join(root, path), "utf8")).packages;
  } catch {
    return null;
  }
}
