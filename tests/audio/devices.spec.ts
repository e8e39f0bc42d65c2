import type { Desktop } from "../harness/desktop.ts";
import { expectTitle } from "../harness/reader.ts";
import { startRecorder } from "../harness/recorder.ts";
import { findFirstSound } from "../harness/recording.ts";
import { test } from "../harness/test.ts";
import { waitUntil } from "../harness/wait-until.ts";
import { startLongArticle } from "./long-article.ts";

test.setTimeout(180_000);

/** A second card, with the name that a listener chooses it by. Returns what takes it away again. */
async function plugIn(desktop: Desktop): Promise<() => Promise<unknown>> {
  const card = ["module-null-sink", "sink_name=ears", "sink_properties=device.description=Headphones", "norewinds=1"];
  const module = (await desktop.run("pactl", ["load-module", ...card])).trim();
  return () => desktop.run("pactl", ["unload-module", module]);
}

/** Waits until something is heard on a card from now on. */
async function expectSound(desktop: Desktop, card: string): Promise<void> {
  const recorder = await startRecorder(desktop, card);
  try {
    const from = recorder.listen().start;
    await waitUntil(() => findFirstSound(recorder.listen(), from) ?? false, {
      what: `sound on ${card}`,
      deadline: 15_000,
    });
  } finally {
    await recorder.close();
  }
}

test("a sound device is chosen by key while it reads; when it goes, the system's own takes over and that is said", async ({
  launch,
  server,
  desktop,
}) => {
  const unplug = await plugIn(desktop);
  const { page, transcript, problems } = await startLongArticle(launch, server, 220);
  await page.keyboard.press("Control+2");
  await expectTitle(page, /playing/);
  await expectSound(desktop, "cap");

  await page.keyboard.press("Shift+F9");
  await transcript.waitFor(/^Hark's own voice is heard on: .*\.$/);
  while (!transcript.since().some(({ text }) => /heard on: Headphones/.test(text))) {
    const mark = transcript.mark();
    await page.keyboard.press("Shift+F9");
    await transcript.waitFor(/^Hark's own voice is heard/, { mark });
  }
  await expectSound(desktop, "ears");

  const gone = transcript.mark();
  await unplug();
  await transcript.waitFor(/^Headphones is not there/, { mark: gone });
  await expectSound(desktop, "cap");
  await expectTitle(page, /playing/);

  const back = transcript.mark();
  const unplugAgain = await plugIn(desktop);
  await transcript.waitFor(/^Headphones is back/, { mark: back });
  await expectSound(desktop, "ears");
  await unplugAgain();
  // Chromium writes an error to the console when the device goes.
  const others = problems.filter((problem) => !problem.includes("AudioContext encountered an error"));
  problems.splice(0, problems.length, ...others);
});
