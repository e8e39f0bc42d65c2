// How much faster than it sounds speech is made: Hark's eSpeak in WebAssembly beside the native one, on the same text.
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { sampleRate } from "../../renderer/speech/engines/embedded/rendered-sound.ts";
import { loadSynthesizer } from "../../tests/renderer/speech/engines/embedded/load-synthesizer.ts";
import { say } from "../say.mjs";

/** About 1,000 words in sentences of 17, as an article has. */
const sentences = Array.from(
  { length: 60 },
  (_, day) => `On day ${day} the boats stayed in the harbour, because the wind had turned to the north again.`,
);

/** Words a minute. */
const rate = 180;

/** A WAV file's header; what follows are 16-bit samples. */
const headerLength = 44;

/**
 * @param {import("../../tests/harness/desktop.ts").Desktop} desktop
 * @param {number} runs
 * @returns {Promise<import("./table.mjs").Row[]>} seconds of speech made in a second
 */
export async function measureSynthesis(desktop, runs) {
  say("making speech without a listener.");
  const synthesizer = await loadSynthesizer();
  const file = join(await desktop.makeFolder("synthesis"), "native.wav");
  const values = [];
  const reference = [];
  for (let run = 0; run <= runs; run++) {
    const begin = performance.now();
    let samples = 0;
    for (const text of sentences) {
      synthesizer.render({ text, language: "en", voice: "en-us", rate }, (chunk) => {
        samples += chunk.samples.length;
      });
    }
    const embedded = samples / sampleRate / ((performance.now() - begin) / 1000);
    const native = await measureNative(desktop, file);
    if (run === 0) continue;
    values.push(embedded);
    reference.push(native);
  }
  await rm(file, { force: true });
  return [{ what: "Speech made in a second, embedded beside espeak-ng", unit: "s", values, reference }];
}

/**
 * @param {import("../../tests/harness/desktop.ts").Desktop} desktop
 * @param {string} file
 */
async function measureNative(desktop, file) {
  const begin = performance.now();
  await desktop.run("espeak-ng", ["-v", "en-us", "-s", String(rate), "-w", file, sentences.join(" ")]);
  const seconds = (performance.now() - begin) / 1000;
  return ((await readFile(file)).length - headerLength) / 2 / sampleRate / seconds;
}
