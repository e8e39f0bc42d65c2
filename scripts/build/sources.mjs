import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { root } from "../say.mjs";

/** All that a build reads. */
const sources = ["main", "renderer", "assets", "electron.vite.config.ts", "package.json", "package-lock.json"];

/**
 * One line for each source file: path, size and time of change in ms. A file that was taken away shows as well,
 * which the newest time alone would not.
 * @param {string} folder
 */
export function describeSources(folder = root) {
  return sources.flatMap((path) => listFiles(folder, path)).join("\n");
}

/**
 * @param {string} folder
 * @param {string} path
 * @returns {string[]}
 */
function listFiles(folder, path) {
  const stats = statSync(join(folder, path), { throwIfNoEntry: false });
  if (stats === undefined) return [];
  if (!stats.isDirectory()) return [`${path} ${stats.size} ${stats.mtimeMs}`];
  return readdirSync(join(folder, path))
    .sort()
    .flatMap((name) => listFiles(folder, join(path, name)));
}
