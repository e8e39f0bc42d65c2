import { cp } from "node:fs/promises";
import { join } from "node:path";
import type { Desktop } from "../harness/desktop.ts";
import type { LaunchOptions, RunningApp } from "../harness/launch-app.ts";
import { makeTestPack } from "../harness/voice-pack.ts";

type Launch = (options?: LaunchOptions) => Promise<RunningApp>;

/** Hark as `launch` starts it, with the natural voices of the tests, whose model is quick, installed. */
export async function withNaturalVoices(launch: Launch, desktop: Desktop): Promise<Launch> {
  const pack = await makeTestPack(await desktop.makeFolder("pack"));
  const profile = await desktop.makeFolder("profile");
  await cp(pack.installed, join(profile, "natural-voices"), { recursive: true });
  return (options) =>
    launch({ ...options, profile, args: [...(options?.args ?? []), `--voice-pack=${pack.manifestPath}`] });
}

/** Chooses a natural voice, and waits until Hark knows what this machine can keep up with. */
export async function chooseNaturalVoice({ page, transcript }: RunningApp): Promise<void> {
  const label = "Kokoro Heart, female (American English)";
  await page.getByLabel("Voice", { exact: true }).selectOption({ label });
  await transcript.waitFor(/^This machine can keep up to about/, { deadline: 60_000 });
  await page.locator("#article").focus();
}
