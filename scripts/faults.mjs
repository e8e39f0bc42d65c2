// `npm run faults [-- <times>]`: kills the voice's worker, the sound server and the process of the natural voices in mid
// word, fifty times each unless told otherwise, while Hark's sound is recorded. `npm test` does the same a few times.
import { buildIfStale } from "./build/build.mjs";
import { runScript, Stop } from "./say.mjs";
import { runTool } from "./tool.mjs";

await runScript(async () => {
  if (process.platform !== "linux") throw new Stop("this needs Linux: a virtual display and sound card.");
  const times = process.argv[2] ?? "50";
  if (!/^[1-9]\d*$/.test(times)) throw new Stop("how often must be 1 or more.");
  await buildIfStale();
  return runTool("@playwright/test", ["test", "--project=audio", "faults"], { HARK_KILLS: times, HARK_MEASURED: "1" });
});
