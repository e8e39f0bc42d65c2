import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root, Stop, say } from "../say.mjs";
import { runNpm } from "./npm.mjs";

/** The Node that all tools run under, whatever the person has: the devDependency `node`. */
export const toolsNode = join(root, "node_modules", "node", "bin", process.platform === "win32" ? "node.exe" : "node");

/**
 * The package `node` fetches its program by an install script. Where a person's npm does not run those
 * (ignore-scripts), packages match and the program is missing: then this one script is run, asked for by name.
 */
export function prepareNode() {
  if (existsSync(toolsNode)) return;
  const { version } = JSON.parse(readFileSync(join(root, "node_modules", "node", "package.json"), "utf8"));
  say(`fetching Node ${version}, which the tools run under.`);
  runNpm(["rebuild", "node", "--ignore-scripts=false", "--loglevel=error"]);
  if (!existsSync(toolsNode)) throw new Stop(`Node ${version} could not be fetched from the npm registry.`);
}
