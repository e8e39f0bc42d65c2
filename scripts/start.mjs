// Starts Hark from the checkout: builds it when its sources are newer, and brings a display where there is none.
import { spawn } from "node:child_process";
import { buildIfStale } from "./build/build.mjs";
import { findElectron } from "./electron-path.mjs";
import { hasDisplay } from "./prepare/missing.mjs";
import { runScript, Stop, say } from "./say.mjs";
import { isNoise } from "./start/chromium-noise.mjs";
import { forwardLines } from "./start/forward-lines.mjs";
import { planStart, usage } from "./start/plan-start.mjs";
import { sandboxProblem } from "./start/sandbox.mjs";

await runScript(async () => {
  const args = process.argv.slice(2);
  if (args.includes("--help") || args.includes("-h")) {
    console.log(usage);
    return 0;
  }
  const electron = findElectron();
  if (electron === null) throw new Stop('there is no Electron yet. Please start Hark by "npm start".');
  const isRoot = process.getuid?.() === 0;
  const problem = process.platform === "linux" && !isRoot ? sandboxProblem(electron.dist) : null;
  if (problem !== null) throw new Stop(problem);
  await buildIfStale();
  const plan = planStart(args, {
    isLinux: process.platform === "linux",
    hasDisplay: hasDisplay(),
    isRoot,
    executable: electron.executable,
  });
  for (const sentence of plan.sentences) say(sentence);
  return run(plan.command);
});

/**
 * Runs the app until it ends. It gets a process group of its own, so that a virtual display's helpers end with it.
 * @param {readonly string[]} command program and arguments
 * @returns {Promise<number>} its exit code
 */
function run([program = "", ...args]) {
  const isPosix = process.platform !== "win32";
  const app = spawn(program, args, {
    // npm runs scripts in the checkout; a file that a person names is meant from where they are.
    cwd: process.env.INIT_CWD ?? process.cwd(),
    stdio: ["inherit", "inherit", "pipe"],
    detached: isPosix,
  });
  let isEnding = false;
  // An app that loses its display at the same moment complains of that, to nobody's use.
  forwardLines(app.stderr, process.stderr, (line) => isEnding || isNoise(line));
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
    process.on(signal, () => {
      if (app.pid === undefined) return;
      isEnding = true;
      if (isPosix) process.kill(-app.pid, signal);
      else app.kill(signal);
    });
  }
  return new Promise((resolve, reject) => {
    app.on("error", reject);
    // 128 and the signal's number is what a shell reports; the number itself is of no use to anybody here.
    app.on("close", (code, signal) => resolve(code ?? (signal === "SIGINT" ? 130 : 143)));
  });
}
