import { cp } from "node:fs/promises";
import { join } from "node:path";
import { voicePackFolder } from "../../scripts/voice-pack/folder.mjs";
import type { Desktop } from "./desktop.ts";
import type { LaunchOptions, RunningApp } from "./launch-app.ts";
import { makeTestPack } from "./voice-pack.ts";

type Launch = (options?: LaunchOptions) => Promise<RunningApp>;

/** Natural voices as they are once installed, and the flags that Hark knows them by. */
interface InstalledPack {
  readonly folder: string;
  readonly args: readonly string[];
}

/** That of the tests, whose model is quick. */
export async function makeQuickPack(desktop: Desktop): Promise<InstalledPack> {
  const pack = await makeTestPack(await desktop.makeFolder("pack"));
  return { folder: pack.installed, args: [`--voice-pack=${pack.manifestPath}`] };
}

/** The real one; it is not on every machine. */
export const realPack: InstalledPack = { folder: voicePackFolder, args: [] };

/** Hark as `launch` starts it, with natural voices installed in its profile. */
export async function withNaturalVoices(launch: Launch, desktop: Desktop, pack?: InstalledPack): Promise<Launch> {
  const { folder, args } = pack ?? (await makeQuickPack(desktop));
  const profile = await desktop.makeFolder("profile");
  await cp(folder, join(profile, "natural-voices"), { recursive: true });
  return (options) => launch({ ...options, profile, args: [...args, ...(options?.args ?? [])] });
}

/** Chooses a natural voice, and waits until Hark knows what this machine can keep up with. */
export async function chooseNaturalVoice({ page, transcript }: RunningApp): Promise<void> {
  const mark = transcript.mark();
  const label = "Kokoro Heart, female (American English)";
  await page.getByLabel("Voice", { exact: true }).selectOption({ label });
  await transcript.waitFor(/^This machine can keep up to about/, { mark, deadline: 60_000 });
  await page.locator("#article").focus();
}
