// The natural voice beside the embedded one: how fast speech is made, how long the first sound of a sentence takes, and
// what the model holds. Where the voices are not here it says so, and measures nothing.
import * as runtime from "onnxruntime-node";
import { KokoroModel } from "../../main/natural/kokoro-model.ts";
import { sampleRate } from "../../renderer/speech/engines/embedded/rendered-sound.ts";
import { ownRate, renderNaturally } from "../../renderer/speech/engines/natural/natural-synthesizer.ts";
import { loadSynthesizer } from "../../tests/renderer/speech/engines/embedded/load-synthesizer.ts";
import { loadNaturalParts } from "../../tests/renderer/speech/engines/natural/load-phonemes.ts";
import { say } from "../say.mjs";
import { missingVoicePack, voicePackFolder } from "../voice-pack/folder.mjs";

/** Of six seconds. */
const text = "The boats stayed in the harbour that morning, because the wind had turned to the north again.";
const job = { text, language: "en", rate: ownRate };

/**
 * @param {number} runs
 * @returns {Promise<import("./table.mjs").Row[]>}
 */
export async function measureNatural(runs) {
  if (missingVoicePack) {
    say(`the natural voice is not measured: ${missingVoicePack}.`);
    return [];
  }
  say("making natural speech.");
  const before = process.memoryUsage().rss;
  const model = await KokoroModel.load(runtime, voicePackFolder);
  const parts = { ...(await loadNaturalParts()), speak: withTime(model) };
  const synthesizer = await loadSynthesizer();
  const natural = { speed: /** @type {number[]} */ ([]), first: /** @type {number[]} */ ([]) };
  const embedded = { speed: /** @type {number[]} */ ([]), first: /** @type {number[]} */ ([]) };
  for (let run = 0; run <= runs; run++) {
    const slow = await time((onChunk) => renderNaturally({ ...job, voice: "af_heart" }, parts, onChunk));
    const quick = await time((onChunk) => synthesizer.render({ ...job, voice: "en-us" }, onChunk));
    if (run === 0) continue;
    natural.speed.push(slow.speed);
    natural.first.push(slow.first);
    embedded.speed.push(quick.speed);
    embedded.first.push(quick.first);
  }
  const held = (process.memoryUsage().rss - before) / 1_000_000;
  return [
    {
      what: "Speech made in a second, natural beside embedded",
      unit: "ms",
      values: natural.speed,
      reference: embedded.speed,
    },
    {
      what: "Sentence of 6 s asked for to its first sound, natural beside embedded",
      unit: "ms",
      values: natural.first,
      reference: embedded.first,
    },
    { what: "Memory for the natural voice", unit: "MB", values: [held] },
  ];
}

/** @param {KokoroModel} model */
function withTime(model) {
  return async (/** @type {string} */ voice, /** @type {readonly number[]} */ tokens) => {
    const began = performance.now();
    const sound = await model.speak(voice, tokens);
    return { ...sound, elapsed: performance.now() - began };
  };
}

/** @param {(onChunk: (chunk: { samples: Float32Array }) => void) => unknown} render */
async function time(render) {
  const began = performance.now();
  let first = 0;
  let samples = 0;
  await render((chunk) => {
    first ||= performance.now() - began;
    samples += chunk.samples.length;
  });
  return { first, speed: (samples / sampleRate) * 1000 * (1000 / (performance.now() - began)) };
}
