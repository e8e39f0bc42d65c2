import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { toolsNode } from "./prepare/node.mjs";
import { root } from "./say.mjs";

/**
 * Runs a tool of node_modules; see runNode.
 * @param {string} packageName
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [environment]
 */
export function runTool(packageName, args, environment) {
  return runNode(findProgram(packageName), args, environment);
}

/**
 * Runs a script under the Node that all tools run under, whatever Node runs this one.
 * @param {string} script
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [environment] added to this process's own
 * @returns {Promise<number>} its exit code
 */
export function runNode(script, args, environment = {}) {
  const path = [join(root, "node_modules", ".bin"), process.env.PATH ?? ""].join(delimiter);
  const tool = spawn(toolsNode, [script, ...args], {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, PATH: path, ...environment },
  });
  return new Promise((resolve, reject) => {
    tool.on("error", reject);
    tool.on("close", (code) => resolve(code ?? 1));
  });
}

/**
 * The script that a package offers as its command.
 * @param {string} packageName
 */
function findProgram(packageName) {
  const folder = join(root, "node_modules", packageName);
  /** @type {{ name: string, bin: string | Record<string, string> }} */
  const { name, bin } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const program = typeof bin === "string" ? bin : (bin[name.replace(/^@.*\//, "")] ?? Object.values(bin)[0]);
  if (program === undefined) throw new Error(`${packageName} offers no command`);
  return join(folder, program);
}
