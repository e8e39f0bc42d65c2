import { existsSync } from "node:fs";
import { runNode } from "../tool.mjs";
import { voicePackFolder } from "../voice-pack/folder.mjs";

/** The real natural voices, for the few tests that need them; without a network those are left out. */
export async function prepareVoicePack() {
  if (!existsSync(voicePackFolder)) await runNode("scripts/voice-pack.mjs", ["--optional"]);
}
