import type { ElectronApplication, Page } from "@playwright/test";
import { missingVoicePack } from "../../scripts/voice-pack/folder.mjs";
import { chooseNaturalVoice, makeQuickPack, realPack, withNaturalVoices } from "../harness/natural-voice.ts";
import { expectTitle } from "../harness/reader.ts";
import { startRecorder } from "../harness/recorder.ts";
import { test } from "../harness/test.ts";
import { startLongArticle } from "./long-article.ts";
import { countKills, expectToOutlive } from "./silences.ts";

/*
 * The process of the natural voices dies, whether it makes a sentence just then or not: what it has made is heard to its
 * end, the embedded voice goes on where nothing is made, and it is tried again when the reader next presses play.
 */

const kills = countKills(6);

/** Half a minute for each kill: the real model needs as long to be loaded and to say a sentence again. */
test.setTimeout(60_000 + kills * 30_000);

const packs = {
  "a model that is quick": makeQuickPack,
  // It is at work nearly all the time, so it is killed in the middle of that.
  "the real model": () => realPack,
};

/** The real model takes minutes: it is killed by `npm run faults` alone, which says how often. */
const chosenPacks = Object.entries(packs).slice(0, process.env.HARK_KILLS === undefined ? 1 : undefined);

for (const [name, prepare] of chosenPacks) {
  test(`${name}: its process is killed ${kills} times: no long silence, nothing lost, nothing twice`, async ({
    launch,
    server,
    desktop,
  }) => {
    const isReal = name === "the real model";
    test.skip(isReal && missingVoicePack !== "", missingVoicePack);
    const pack = await prepare(desktop);
    const hark = await startLongArticle(
      await withNaturalVoices(launch, desktop, pack),
      server,
      // What a slow machine can keep up with.
      isReal ? 100 : 170,
    );
    await chooseNaturalVoice(hark);
    const { app, page, transcript } = hark;
    const recorder = await startRecorder(desktop);
    await page.keyboard.press("Control+2");
    await transcript.waitFor(/^In the spring/, { deadline: 60_000 });
    await expectToOutlive({ page, transcript, recorder }, kills, async () => {
      const isKilled = await killProcess(app);
      if (!isKilled) await playAgain(page);
      return isKilled;
    });
  });
}

/** A process that was given up is asked again when the reader next presses play. */
async function playAgain(page: Page): Promise<void> {
  await page.keyboard.press("Control+2");
  await expectTitle(page, /paused/);
  await page.keyboard.press("Control+2");
  await expectTitle(page, /playing/);
}

/** False when there is none. */
function killProcess(app: ElectronApplication): Promise<boolean> {
  return app.evaluate(({ app: electron }) => {
    const found = electron.getAppMetrics().find(({ name }) => name === "Hark natural voices");
    return found !== undefined && process.kill(found.pid, "SIGKILL");
  });
}
