import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { expect } from "@playwright/test";
import { Resampler } from "../../renderer/speech/audio-file/resampler.ts";
import { compareWords } from "../harness/align-words.ts";
import { expectTitle, waitForArticle } from "../harness/reader.ts";
import { startRecorder } from "../harness/recorder.ts";
import type { Recording } from "../harness/recording.ts";
import { test } from "../harness/test.ts";
import { page as answer } from "../server/answers.ts";

/*
 * What a stranger's ear makes of it: Whisper, which was trained on human voices, understands about five of six words of
 * eSpeak's. So single words may be wrong, but no sentence may be missing, doubled or out of its place.
 */

test.setTimeout(600_000);

const headline = "The ferry is back";

const sentences = [
  "The white ferry crosses the bay again after seven months of repairs in the northern dockyard.",
  "On the first morning about two hundred people waited on the pier with flags and hot coffee.",
  "The captain, who has worked on this line for thirty years, sounded the horn three times.",
  "Her daughter sold the first ticket to an old fisherman with a basket of apples.",
  "Without the ferry, children from the island had to travel to school in small open boats.",
  "The baker closed her shop in winter, because the flour could not be delivered.",
  "Now the company promises a crossing every hour, and a later boat on Saturday night.",
  "Engineers replaced both engines and painted the hull in the colour of the sea.",
  "Not everybody is happy with the new timetable, which leaves out the village in the south.",
  "A committee will meet in the town hall next week to talk about the money.",
  "Until then, a bus takes passengers along the coast road without any charge.",
  "In the evening the lights of the ship could be seen from every window on the hill.",
];

const html = `<!doctype html><html lang="en"><title>${headline}</title><main><article><h1>${headline}</h1>
${[0, 4, 8].map((at) => `<p>${sentences.slice(at, at + 4).join(" ")}</p>`).join("\n")}</article></main></html>`;

for (const rate of [160, 240]) {
  test(`at ${rate} words a minute a recogniser hears every sentence of an article once, in its order`, async ({
    launch,
    server,
    desktop,
  }) => {
    server.answer("/ferry", answer(html));
    const hark = await launch({ args: [`--rate=${rate}`, `${server.origin}/ferry`] });
    await waitForArticle(hark, headline);
    const { page, transcript } = hark;
    await transcript.waitFor(/Press Space to listen/);
    await page.keyboard.press("Control+4");
    const recorder = await startRecorder(desktop);
    await page.keyboard.press("Control+2");
    await expectTitle(page, /playing/);
    await expect(page).not.toHaveTitle(/playing/, { timeout: 180_000 });
    const recording = await recorder.recordFor(500);
    await recorder.close();

    const written = await recognise(recording);

    const {
      share,
      sentences: shares,
      length,
    } = compareWords([`Heading level one. ${headline}.`, ...sentences], written);
    const report = `${Math.round(share * 100)} per cent understood, least of a sentence ${Math.round(Math.min(...shares) * 100)}`;
    test.info().annotations.push({ type: "measured", description: report });
    console.log(`${report}: ${written}`);
    expect(share).toBeGreaterThan(0.75);
    expect(Math.min(...shares.slice(1))).toBeGreaterThan(0.4);
    expect(Math.abs(length - 1)).toBeLessThan(0.15);
  });
}

/** What a speech recogniser writes down of it. */
async function recognise({ samples, rate }: Recording): Promise<string> {
  const resampler = new Resampler(rate, 16_000);
  const parts = [resampler.write(Float32Array.from(samples, (sample) => sample / 0x8000)), resampler.end()];
  const recogniser = spawn(process.execPath, ["scripts/listen/recognise.mjs"], { stdio: ["pipe", "pipe", "inherit"] });
  for (const part of parts) recogniser.stdin.write(new Uint8Array(part.buffer, part.byteOffset, part.byteLength));
  recogniser.stdin.end();
  return text(recogniser.stdout);
}
