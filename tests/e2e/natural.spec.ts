import { join } from "node:path";
import { expect, type Page } from "@playwright/test";
import { expectAccessible } from "../harness/axe.ts";
import type { Desktop } from "../harness/desktop.ts";
import type { LaunchOptions, RunningApp } from "../harness/launch-app.ts";
import { withNaturalVoices } from "../harness/natural-voice.ts";
import { waitForArticle, watchHighlights } from "../harness/reader.ts";
import { findSoundings, measurePitch } from "../harness/recording.ts";
import { readSoundFile } from "../harness/sound-file.ts";
import { test } from "../harness/test.ts";
import { makeTestPack } from "../harness/voice-pack.ts";
import { waitUntil } from "../harness/wait-until.ts";
import { page as html, silence } from "../server/answers.ts";
import type { TestServer } from "../server/server.ts";
import { answerOpenDialog, answerSaveDialog } from "./file-dialogs.ts";

const story = html(`<html lang="en"><main><h1>At sea</h1>
  ${Array.from({ length: 8 }, (_, index) => `<p>The boats stayed in the harbour on day ${index} of the storm.</p>`).join("")}
  </main></html>`);

async function openDialog(page: Page): Promise<void> {
  await page.keyboard.press("Control+Shift+Y");
  await expect(page.getByRole("dialog", { name: "Natural voices" })).toBeVisible();
}

async function chooseVoice({ page }: RunningApp, name: string): Promise<void> {
  await page.getByLabel("Voice", { exact: true }).selectOption({ label: name });
}

/** The process that speaks; null while there is none. */
async function findProcess({ app }: RunningApp): Promise<number | null> {
  const processes = await app.evaluate(({ app: electron }) => electron.getAppMetrics());
  return processes.find(({ name, serviceName }) => /Hark natural/.test(`${name} ${serviceName}`))?.pid ?? null;
}

test("the pack is installed from a folder, a voice chosen and heard, and the pack removed", async ({
  launch,
  server,
  desktop,
}) => {
  server.answer("/story", story);
  const pack = await makeTestPack(await desktop.makeFolder("pack"));
  const args = ["--silent", "--rate=400", `--voice-pack=${pack.manifestPath}`, `${server.origin}/story`];
  const hark = await launch({ args });
  const { page, transcript } = hark;
  await waitForArticle(hark, "At sea");
  await answerOpenDialog(hark, pack.source);

  let mark = transcript.mark();
  await openDialog(page);
  await transcript.waitFor(/^Natural voices\. 2 English voices.*Apache 2\.0.*2 megabytes.*Download and install/, {
    mark,
  });
  await expectAccessible(page, "natural voices, not installed");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Install from a folder…" })).toBeFocused();
  mark = transcript.mark();
  await page.keyboard.press("Enter");
  await transcript.waitFor(/^The natural voices are installed\. Choose one in the player, under Voice\.$/, { mark });
  await expect(page.getByRole("button", { name: "Measure this machine again" })).toBeFocused();
  await expectAccessible(page, "natural voices, installed");
  await page.keyboard.press("Escape");

  mark = transcript.mark();
  await chooseVoice(hark, "Kokoro Heart, female (American English)");
  await transcript.waitFor(/^This machine can keep up to about \d+ words a minute with it\.$/, { mark });
  expect(await findProcess(hark)).not.toBeNull();

  mark = transcript.mark();
  await page.locator("#article").focus();
  const readSeen = await watchHighlights(page);
  await page.keyboard.press("Control+2");
  await transcript.waitFor(/day 1 of the storm\.$/, { mark });
  await expect.poll(readSeen, { timeout: 30_000 }).toContain("harbour");
  await transcript.waitFor(/day 7 of the storm\.$/, { mark, deadline: 40_000 });
  expect(transcript.since(mark).map(({ text }) => text)).not.toContain("Another voice");

  mark = transcript.mark();
  await openDialog(page);
  await page.getByRole("button", { name: "Remove…" }).press("Enter");
  await transcript.waitFor(/^Remove the natural voices\? /, { mark });
  await expect(page.getByRole("button", { name: "No, keep them" })).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await transcript.waitFor(/^The natural voices are removed\.$/, { mark });
  await expect(page.getByRole("button", { name: /^Download and install/ })).toBeFocused();
});

test("the pack is downloaded: cancelled, gone on with, refused where it is wrong, and every time said", async ({
  launch,
  server,
  desktop,
}) => {
  server.answer("/story", story);
  const pack = await makeTestPack(await desktop.makeFolder("pack"), `${server.origin}/pack/`);
  for (const [path, bytes] of pack.contents) server.answer(`/pack/${path}`, html(bytes));
  const voice = pack.contents.get("voices/af_heart.bin") ?? new Uint8Array();
  const args = ["--silent", "--rate=500", `--voice-pack=${pack.manifestPath}`, `${server.origin}/story`];
  const hark = await launch({ args });
  const { page, transcript } = hark;
  await waitForArticle(hark, "At sea");
  const press = async (name: RegExp) => {
    await expect(page.getByRole("button", { name })).toBeFocused();
    const mark = transcript.mark();
    await page.keyboard.press("Enter");
    return mark;
  };

  // A server that stops in the middle.
  server.answer("/pack/voices/af_heart.bin", (_request, response) => {
    response.writeHead(200);
    response.write(voice.subarray(0, 200_000));
  });
  await openDialog(page);
  let mark = await press(/^Download and install, 2 MB$/);
  await transcript.waitFor(/^Installing the natural voices\. Escape in the article, or the button here, cancels\.$/, {
    mark,
  });
  await expectAccessible(page, "natural voices, being installed");
  await waitUntil(() => server.requests.some(({ url }) => url?.endsWith("af_heart.bin")), {
    what: "the voice to be asked for",
    deadline: 10_000,
  });
  mark = await press(/^Cancel the installation$/);
  await transcript.waitFor(/^Installation cancelled\. What has arrived is kept for the next time\.$/, { mark });

  server.answer("/pack/voices/af_heart.bin", html("No", { status: 404 }));
  mark = await press(/^Go on with the download, \d MB left$/);
  await transcript.waitFor(/^127\.0\.0\.1:\d+ did not give the files \(error 404\)\. Try again later, or install/, {
    mark,
  });

  server.answer("/pack/voices/af_heart.bin", html(new Uint8Array(voice.length)));
  mark = await press(/^Go on with the download/);
  await transcript.waitFor(/^The file af_heart\.bin is not what it should be, so it was thrown away/, { mark });
  await expect(page.getByRole("dialog").getByText("is not what it should be")).toBeVisible();
  await expectAccessible(page, "natural voices, not downloaded");

  server.answer("/pack/voices/af_heart.bin", html(voice));
  mark = await press(/^Go on with the download/);
  await transcript.waitFor(/^The natural voices are installed\./, { mark });
  await expect(page.getByText("is not what it should be")).toBeHidden();
  await page.keyboard.press("Escape");
  await expect(page.getByLabel("Voice", { exact: true }).getByRole("option", { name: /^Kokoro/ })).toHaveCount(2);
});

test("Escape in the article cancels a download that goes on behind it", async ({ launch, server, desktop }) => {
  server.answer("/story", story);
  const pack = await makeTestPack(await desktop.makeFolder("pack"), `${server.origin}/pack/`);
  for (const path of pack.contents.keys()) server.answer(`/pack/${path}`, silence());
  const args = ["--silent", "--rate=500", `--voice-pack=${pack.manifestPath}`, `${server.origin}/story`];
  const hark = await launch({ args });
  const { page, transcript } = hark;
  await waitForArticle(hark, "At sea");
  await openDialog(page);
  const mark = transcript.mark();
  await page.keyboard.press("Enter");
  await transcript.waitFor(/^Installing the natural voices\./, { mark });
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(page.locator("#article:focus-within")).toBeVisible();
  await page.keyboard.press("Escape");
  await transcript.waitFor(/^Installation cancelled\./, { mark });
});

/** Hark with the pack of the tests installed, and an article open. */
async function startInstalled(
  launch: (options?: LaunchOptions) => Promise<RunningApp>,
  { server, desktop }: { readonly server: TestServer; readonly desktop: Desktop },
): Promise<RunningApp> {
  server.answer("/story", story);
  const launchInstalled = await withNaturalVoices(launch, desktop);
  const hark = await launchInstalled({ args: ["--silent", "--rate=400", `${server.origin}/story`] });
  await waitForArticle(hark, "At sea");
  return hark;
}

test("the process hangs and is killed in the middle of reading: every sentence is heard, once, in order", async ({
  launch,
  server,
  desktop,
}) => {
  const hark = await startInstalled(launch, { server, desktop });
  const { page, transcript } = hark;
  let mark = transcript.mark();
  await chooseVoice(hark, "Kokoro Heart, female (American English)");
  await transcript.waitFor(/^This machine can keep up to about/, { mark });
  await page.locator("#article").focus();

  mark = transcript.mark();
  await page.keyboard.press("Control+2");
  await transcript.waitFor(/day 0 of the storm\.$/, { mark });
  const pid = await findProcess(hark);
  process.kill(pid ?? 0, "SIGSTOP");
  // Two sentences are there already; the next is late, and another voice says it.
  await transcript.waitFor(/^The natural voice needs a moment longer\./, { mark });
  process.kill(pid ?? 0, "SIGKILL");
  await transcript.waitFor(/day 7 of the storm\.$/, { mark, deadline: 40_000 });

  const days = transcript.since(mark).flatMap(({ text }) => /day (\d)/.exec(text)?.[1] ?? []);
  expect(days.join("")).toBe("01234567");
  // It is there again for the next reading.
  await waitUntil(async () => (await findProcess(hark)) !== null, { what: "the process", deadline: 15_000 });
});

test("a natural voice is found among all voices, heard, chosen, and used for a sound file", async ({
  launch,
  server,
  desktop,
}) => {
  const hark = await startInstalled(launch, { server, desktop });
  const { page, transcript } = hark;
  await page.keyboard.press("Shift+F5");
  let mark = transcript.mark();
  await page.keyboard.type("kokoro emma");
  await transcript.waitFor(/^1 voice\. Kokoro Emma, female\.$/, { mark });
  await expect(page.getByRole("dialog").getByRole("option")).toHaveText(
    /British English, natural, Kokoro-82M, Apache-2\.0/,
  );
  mark = transcript.mark();
  await page.keyboard.press("Shift+Enter");
  await transcript.waitFor(/^British English\. /, { mark });
  mark = transcript.mark();
  await page.keyboard.press("Enter");
  await transcript.waitFor(/^Kokoro Emma, female reads English now\.$/, { mark });
  await page.keyboard.press("Escape");
  await expect(page.locator("#article:focus-within")).toBeVisible();

  const file = join(await desktop.makeFolder("sound"), "sea.wav");
  await answerSaveDialog(hark, file);
  await page.keyboard.press("Control+Shift+E");
  await expect(page.getByRole("dialog").getByText(/^With the voice Kokoro Emma, female,/)).toBeVisible();
  await page.getByRole("combobox", { name: "Format" }).focus();
  await page.keyboard.type("WAV");
  mark = transcript.mark();
  await page.getByRole("button", { name: "Save…" }).press("Enter");
  await transcript.waitFor(/^Saved as sea\.wav/, { mark, deadline: 60_000 });

  // The model of the tests says a tone of 220 Hz.
  const { samples, sampleRate } = await readSoundFile(file);
  const recording = { samples, rate: sampleRate, start: 0 };
  const [longest] = findSoundings(recording, 100).toSorted((one, other) => other.to - other.from - (one.to - one.from));
  const pitch = measurePitch(recording, longest?.from ?? 0, longest?.to ?? 0);
  expect(pitch).toBeGreaterThan(205);
  expect(pitch).toBeLessThan(235);
});
