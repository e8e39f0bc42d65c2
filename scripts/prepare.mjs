// Sees what a start or a test needs, and mends what is missing. npm runs it before both (package.json), under any
// Node from 20.19 on and before there are packages: so it and scripts/prepare/ use nothing but Node itself.
import { prepareElectron } from "./prepare/electron.mjs";
import { prepareNode } from "./prepare/node.mjs";
import { preparePackages } from "./prepare/packages.mjs";
import { prepareSystem } from "./prepare/system.mjs";
import { prepareVoicePack } from "./prepare/voice-pack.mjs";
import { runScript, Stop } from "./say.mjs";

/** What each purpose needs, in order: packages first, for they bring Node and Electron's installer. */
const steps = {
  tools: [preparePackages, prepareNode],
  start: [preparePackages, prepareNode, () => prepareSystem("start"), () => prepareElectron()],
  test: [preparePackages, prepareNode, () => prepareSystem("test"), () => prepareElectron(), prepareVoicePack],
  electron: [preparePackages, prepareNode, () => prepareElectron({ again: true })],
};

await runScript(async () => {
  const purpose = process.argv[2] ?? "start";
  if (!isPurpose(purpose)) throw new Stop(`"${purpose}" is not one of: ${Object.keys(steps).join(", ")}.`);
  for (const step of steps[purpose]) await step();
});

/**
 * @param {string} name
 * @returns {name is keyof typeof steps}
 */
function isPurpose(name) {
  return Object.hasOwn(steps, name);
}
