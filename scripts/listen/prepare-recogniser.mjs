import { cpSync, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { runNpm } from "../prepare/npm.mjs";
import { root, Stop, say } from "../say.mjs";

/** Outside of node_modules: nothing of it may get into the app. */
const folder = join(root, ".cache", "recogniser");
const packages = join(root, "scripts", "listen", "packages");

/** Fetches Whisper and what runs it, by the hashes in their lock file, unless they are there. */
export function prepareRecogniser() {
  if (isThere()) return;
  say("fetching the speech recogniser, once (52 MB, and 100 MB that run it).");
  cpSync(packages, folder, { recursive: true });
  // No scripts: one of them would fetch files for graphics cards from elsewhere.
  if (runNpm(["ci", "--ignore-scripts", "--no-fund", "--no-audit", "--loglevel=error", "--prefix", folder])) return;
  throw new Stop("nothing was listened to, because the speech recogniser could not be fetched. Is there a network?");
}

/** npm writes its copy of the lock file at the very end. */
function isThere() {
  const lock = "package-lock.json";
  if (!existsSync(join(folder, "node_modules", `.${lock}`)) || !existsSync(join(folder, lock))) return false;
  return readFileSync(join(folder, lock), "utf8") === readFileSync(join(packages, lock), "utf8");
}
