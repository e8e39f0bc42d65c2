import { expect } from "@playwright/test";
import type { LaunchOptions, RunningApp } from "../harness/launch-app.ts";
import { type ShownMedia, watchMediaPlayer } from "../harness/media-player.ts";
import { expectTitle, waitForArticle } from "../harness/reader.ts";
import { test } from "../harness/test.ts";
import type { TestServer } from "../server/server.ts";
import { serveTour } from "./tour.ts";
import { tourHeadline } from "./tour-page.ts";

/** With sound: a window that is muted gets no media keys. */
async function start(launch: (options: LaunchOptions) => Promise<RunningApp>, server: TestServer) {
  const hark = await launch({ args: [serveTour(server)] });
  await waitForArticle(hark, tourHeadline);
  await hark.transcript.waitFor(/Press Space to listen/);
  return hark;
}

test("media keys and headset buttons drive the reading, and the system shows headline and progress", async ({
  launch,
  server,
  desktop,
}) => {
  const { page, transcript } = await start(launch, server);
  const media = watchMediaPlayer(desktop);
  // At rest the keys are other programs'.
  expect(await media.look()).toBeNull();

  await page.keyboard.press("Space");
  const isReading = ({ status, title }: ShownMedia) => status === "Playing" && title !== "";
  const playing = await media.waitFor("Hark to play", isReading);
  expect(playing).toMatchObject({ title: "Lighthouse opens its doors", artist: "The Coast", album: "Hark" });
  expect(playing.length).toBeGreaterThan(60);
  await media.waitFor("its time to pass", ({ position }) => position > 1);

  await media.press("PlayPause");
  await expectTitle(page, /paused/);
  await media.waitFor("Hark to rest", ({ status }) => status === "Paused");
  await media.press("PlayPause");
  await expectTitle(page, /playing/);
  await media.waitFor("Hark to play on", ({ status }) => status === "Playing");

  let mark = transcript.mark();
  await media.press("Next");
  await transcript.waitFor(/^(Heading level 2|After forty years)/, { mark });
  mark = transcript.mark();
  await page.keyboard.press("Control+End");
  await transcript.waitFor(/^Tickets are sold/, { mark });
  const late = await media.waitFor("the progress to follow", ({ position }) => position > playing.length * 0.8);
  expect(late.position).toBeLessThan(playing.length);
  mark = transcript.mark();
  await media.press("Previous");
  await transcript.waitFor(/Table, 3 rows/, { mark });

  await media.press("Stop");
  await expectTitle(page, /^(?!.*playing)/);
  await media.waitFor("the keys to be left to others", ({ status, title }) => status === "Stopped" && title === "");
});

test("the slider that the system shows moves the reading, also the first time that anything is read", async ({
  launch,
  server,
  desktop,
}) => {
  const { page, transcript } = await start(launch, server);
  const media = watchMediaPlayer(desktop);
  await page.keyboard.press("Space");
  await media.waitFor("Hark to play", ({ status }) => status === "Playing");
  const { length } = await media.waitFor("what plays to have a name", ({ track }) => track !== "");

  let mark = transcript.mark();
  await media.seekTo(length * 0.97);
  await transcript.waitFor(/^Children come in/, { mark });
  await media.waitFor("the slider to stay there", ({ position }) => position > length * 0.9);

  await media.press("PlayPause");
  await expectTitle(page, /paused/);
  mark = transcript.mark();
  await media.seekTo(0);
  await media.waitFor("the slider to be at the beginning", ({ position }) => position === 0);
  await media.press("PlayPause");
  await transcript.waitFor(/^Lighthouse opens its doors/, { mark });
});

test("media keys can be left to other programs, also in the middle of reading", async ({ launch, server, desktop }) => {
  const { page, transcript } = await start(launch, server);
  const media = watchMediaPlayer(desktop);
  await page.keyboard.press("Space");
  await media.waitFor("Hark to play", ({ status }) => status === "Playing");

  await page.keyboard.press("Control+j");
  await page.keyboard.press("Control+m");
  await transcript.waitFor(/^Media keys off: /);
  await media.waitFor("the keys to be free", ({ status, title }) => status === "Stopped" && title === "");
  await expectTitle(page, /playing/);
  const sounds = await desktop.run("pactl", ["list", "short", "sink-inputs"]);
  await page.getByText("More about the sound").click();
  const choice = page.getByRole("checkbox", { name: /^Media keys/ });
  await expect(choice).not.toBeChecked();
  await choice.click();
  await media.waitFor("Hark to have them again", ({ status, title }) => status === "Playing" && title !== "");
  // What holds the keys plays to no device, and shows up in no mixer.
  expect(await desktop.run("pactl", ["list", "short", "sink-inputs"])).toBe(sounds);
});
