import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root, Stop, say } from "../say.mjs";
import { runTool } from "../tool.mjs";

export const forTests = "--for-tests";

const output = join("dist", "for-tests");

/** The unpacked build, for tests/package. */
export const unpackedFolder = join(root, output, "linux-unpacked");

/** Written into the folder, so that a copy of it still says what it is. */
export const notForReleaseName = "NOT-FOR-RELEASE.txt";

/**
 * @param {import("../electron-path.mjs").FoundElectron} electron
 * @returns {Promise<number>} exit code
 */
export async function makeForTests({ dist, version, official }) {
  if (process.platform !== "linux") throw new Stop("the build for tests is made on Linux only.");
  const source = official ? `the official Electron ${version}` : `an unofficial copy of Electron ${version}`;
  const note = `made from ${source}, for tests only: not for release.`;
  say(`this build is ${note}`);
  rmSync(join(root, output), { recursive: true, force: true });
  const code = await runTool("electron-builder", [
    "--linux",
    "dir",
    "--publish=never",
    `--config.directories.output=${output}`,
    `--config.electronDist=${dist}`,
    `--config.electronVersion=${version}`,
  ]);
  if (code === 0) writeFileSync(join(unpackedFolder, notForReleaseName), `This build of Hark was ${note}\n`);
  return code;
}
