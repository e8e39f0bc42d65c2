import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { Stop, say } from "../say.mjs";
import { installCommand, readFamily, renameForDebian } from "./distribution.mjs";
import { findMissing } from "./missing.mjs";

/**
 * What a Linux system itself must bring. Installed without asking only on Debian's family as root, which is how
 * containers and build machines run; on a person's own system the command is named and the choice left to them.
 * @param {"start" | "test"} purpose
 */
export function prepareSystem(purpose) {
  if (process.platform !== "linux") return;
  const missing = findMissing(purpose);
  if (missing.length === 0) return;
  const family = readFamily(readOsRelease());
  if (family === null) {
    const names = missing.map((need) => need.library ?? need.command ?? need.files?.[0]);
    throw new Stop(`this system lacks ${names.join(", ")}. Please install what brings them, and try again.`);
  }
  const packages = [...new Set(missing.map((need) => need.packages[family]))];
  if (family === "debian" && process.getuid?.() === 0) {
    installOnDebian(packages);
    checkAgain(purpose);
    return;
  }
  const names = family === "debian" ? renameForDebian(packages, isKnownToApt) : packages;
  throw new Stop(`some packages of your system are missing. Please run\n\n  ${installCommand(family, names)}\n`);
}

/** @param {string[]} packages */
function installOnDebian(packages) {
  say(`installing system packages that are missing: ${packages.join(" ")}`);
  runApt(["update"]);
  runApt(["install", "--yes", "--no-install-recommends", ...renameForDebian(packages, isKnownToApt)]);
}

/** @param {string[]} args */
function runApt(args) {
  const result = spawnSync("apt-get", ["--quiet", "--quiet", ...args], {
    // apt and dpkg report every file they unpack: stdout is dropped, faults come on stderr.
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
  if (result.status !== 0) throw new Stop(`"apt-get ${args.join(" ")}" failed; its own words are above.`);
}

/** @param {string} name */
function isKnownToApt(name) {
  const result = spawnSync("apt-cache", ["show", "--no-all-versions", name], { stdio: "ignore" });
  return result.status === 0;
}

/** @param {"start" | "test"} purpose */
function checkAgain(purpose) {
  const [still] = findMissing(purpose);
  if (still === undefined) return;
  const name = still.library ?? still.command ?? still.files?.[0];
  throw new Stop(`${name} is still missing after installing ${still.packages.debian}.`);
}

function readOsRelease() {
  try {
    return readFileSync("/etc/os-release", "utf8");
  } catch {
    return "";
  }
}
