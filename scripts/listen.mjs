// `npm run listen`: a speech recogniser listens to a recording of Hark, and what it understood is compared with the
// article. Slow, and not part of `npm test`: the recogniser is 52 MB to fetch.
import { buildIfStale } from "./build/build.mjs";
import { prepareRecogniser } from "./listen/prepare-recogniser.mjs";
import { runScript, Stop } from "./say.mjs";
import { runTool } from "./tool.mjs";

await runScript(async () => {
  if (process.platform !== "linux") throw new Stop("listening needs Linux: a virtual display and sound card.");
  prepareRecogniser();
  await buildIfStale();
  return runTool("@playwright/test", ["test", "--config=playwright.heard.config.ts", "--project=heard"]);
});
