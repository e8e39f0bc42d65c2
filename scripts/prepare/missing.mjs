import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { needs } from "./system-needs.mjs";

/** How `ldconfig -p` names the architecture beside a library. */
const linkerNames = new Map([
  ["x64", "x86-64"],
  ["arm64", "AArch64"],
]);

/**
 * @param {"start" | "test"} purpose
 * @returns {import("./system-needs.mjs").Need[]}
 */
export function findMissing(purpose) {
  const wanted = new Set(
    purpose === "test" ? ["start", "display", "test"] : hasDisplay() ? ["start"] : ["start", "display"],
  );
  const libraries = listLibraries();
  return needs.filter((need) => wanted.has(need.purpose) && !isPresent(need, libraries));
}

/** Whether a window can be shown to a person on this Linux. */
export function hasDisplay(environment = process.env) {
  return Boolean(environment.DISPLAY || environment.WAYLAND_DISPLAY);
}

/**
 * @param {import("./system-needs.mjs").Need} need
 * @param {Set<string> | null} libraries null when they cannot be listed: then none is called missing
 */
function isPresent(need, libraries) {
  if (need.library !== undefined) return libraries === null || libraries.has(need.library);
  if (need.command !== undefined) return isOnPath(need.command);
  return need.files?.some((file) => existsSync(file)) ?? true;
}

/**
 * The linker's own list takes 5 ms, and knows every folder that a distribution keeps libraries in.
 * @returns {Set<string> | null}
 */
function listLibraries() {
  const result = spawnSync("/sbin/ldconfig", ["-p"], { encoding: "utf8", env: { LC_ALL: "C" } });
  if (result.status !== 0) return null;
  return parseLibraries(result.stdout, linkerNames.get(process.arch) ?? "");
}

/**
 * @param {string} listing what `ldconfig -p` prints
 * @param {string} architecture as it stands in the brackets: "x86-64"
 */
export function parseLibraries(listing, architecture) {
  const lines = listing.split("\n").filter((line) => line.includes(architecture) && line.includes(" => "));
  return new Set(lines.map((line) => line.trim().split(" ")[0] ?? ""));
}

/** @param {string} command */
function isOnPath(command) {
  return (process.env.PATH ?? "").split(delimiter).some((folder) => existsSync(join(folder, command)));
}
