import { spawn } from "node:child_process";
import { once } from "node:events";
import { stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { Stop, say } from "../say.mjs";

/** In ms. */
const deadline = 120_000;

/**
 * The article on screen saved as MP3, against the same text through `espeak-ng | lame` at the same speed and bit rate,
 * by turns. Hark's time runs from the key that begins to the sentence that says it is done.
 * @param {import("../../tests/harness/launch-app.ts").RunningApp} hark
 * @param {import("../../tests/harness/desktop.ts").Desktop} desktop
 * @param {number} runs
 * @returns {Promise<import("./table.mjs").Row>}
 */
export async function measureAudioExport(hark, desktop, runs) {
  const folder = await desktop.makeFolder("sound");
  const text = join(folder, "article.txt");
  await writeFile(text, (await hark.page.locator("#article [data-block]").allTextContents()).join("\n\n"));
  const values = [];
  const reference = [];
  let audio = 0;
  for (let run = 0; run <= runs; run++) {
    say(run === 0 ? "saving as audio once, which is not counted." : `saving as audio, ${run} of ${runs}.`);
    const bare = await measureShell(text, join(folder, "bare.mp3"));
    const own = await measureSaving(hark, join(folder, `hark-${run}.mp3`));
    audio = ((await stat(join(folder, `hark-${run}.mp3`))).size * 8) / bitRate;
    if (run > 0) values.push(own);
    if (run > 0) reference.push(bare);
  }
  const what = `${Math.round(audio / 60)} minutes of speech saved as MP3, against espeak-ng | lame`;
  return { what, unit: "ms", values, reference };
}

/** In bits per second, as Hark's standard quality (audio-form.ts). */
const bitRate = 64_000;

/**
 * @param {import("../../tests/harness/launch-app.ts").RunningApp} hark
 * @param {string} file
 */
async function measureSaving({ app, page, transcript }, file) {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);
  await page.keyboard.press("Control+Shift+E");
  const button = page.getByRole("button", { name: "Save…" });
  await button.focus();
  const mark = transcript.mark();
  const start = performance.now();
  await page.keyboard.press("Enter");
  await transcript.waitFor(/^Saved as .* times as fast/, { mark, deadline });
  return performance.now() - start;
}

/**
 * @param {string} text
 * @param {string} file
 */
async function measureShell(text, file) {
  const start = performance.now();
  const speech = spawn("espeak-ng", ["-v", "en-us", "-s", "175", "-f", text, "--stdout"], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  const encoder = spawn("lame", ["--quiet", "-m", "m", "-b", String(bitRate / 1000), "-", file], {
    stdio: ["pipe", "ignore", "ignore"],
  });
  const ended = once(encoder, "close");
  await pipeline(speech.stdout, encoder.stdin);
  const [code] = await ended;
  if (code !== 0) throw new Stop("espeak-ng | lame failed.");
  return performance.now() - start;
}
