import { readdirSync } from "node:fs";
import { join } from "node:path";
import { root, say } from "../say.mjs";
import { runTool } from "../tool.mjs";

const output = join(root, "dist", "release");

/**
 * Each system's packages are made on that system: their tools, and the signing that will come, are there only.
 * @type {Partial<Record<NodeJS.Platform, { flag: string, targets: readonly string[] }>>}
 */
const targetsBySystem = {
  linux: { flag: "--linux", targets: ["AppImage", "deb"] },
  win32: { flag: "--win", targets: ["nsis"] },
  darwin: { flag: "--mac", targets: ["dmg"] },
};

/**
 * Makes each package by itself, so that one that this machine cannot make does not take the others with it.
 * @param {import("../electron-path.mjs").FoundElectron} electron the official release
 * @returns {Promise<number>} exit code: 0 when at least one package was made
 */
export async function makeRelease({ dist, version }) {
  const system = targetsBySystem[process.platform];
  if (system === undefined) {
    say(`there is no package for ${process.platform}.`);
    return 1;
  }
  /** @type {string[]} */
  const failed = [];
  for (const target of system.targets) {
    const source = [`--config.electronDist=${dist}`, `--config.electronVersion=${version}`];
    const code = await runTool("electron-builder", [system.flag, target, "--publish=never", ...source]);
    if (code !== 0) failed.push(target);
  }
  report(system.targets, failed);
  return failed.length < system.targets.length ? 0 : 1;
}

/**
 * @param {readonly string[]} targets
 * @param {readonly string[]} failed
 */
function report(targets, failed) {
  const made = targets.filter((target) => !failed.includes(target));
  if (made.length > 0) say(`made ${made.join(", ")} in ${output}: ${readdirSync(output).join(", ")}.`);
  for (const target of failed) {
    say(`could not make ${target}: electron-builder says above why. It downloads a tool for each kind of package.`);
  }
  const others = Object.entries(targetsBySystem).filter(([platform]) => platform !== process.platform);
  say(
    `not tried here: ${others.map(([platform, { targets: of }]) => `${of.join(", ")} (on ${platform})`).join("; ")}.`,
  );
}
