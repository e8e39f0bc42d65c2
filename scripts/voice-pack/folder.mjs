import { existsSync } from "node:fs";
import { join } from "node:path";
import { root } from "../say.mjs";

/** Where the real natural voices are for tests; whole if it is there at all. */
export const voicePackFolder = join(root, ".cache", "voice-pack");

/** Why a test of the real voices was not run; empty when they are there. */
export const missingVoicePack = existsSync(voicePackFolder)
  ? ""
  : "the natural voices are not here: npm run voice-pack fetches them (89 MB)";
