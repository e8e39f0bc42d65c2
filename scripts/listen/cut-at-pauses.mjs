import { findSoundings } from "../../tests/harness/recording.ts";

/** In Hz. */
const rate = 16_000;
/** In ms: longer than the silence within any word. */
const shortestPause = 120;
/** In samples, 28 s: the recogniser hears 30 at once. */
const longest = 28 * rate;

/**
 * Cuts a recording in the middle of its pauses into parts that a recogniser hears at once: left to cut by itself it merges
 * what it wrote of windows that overlap, and loses sentences where it wrote them differently.
 * @param {Float32Array} samples mono, at 16 kHz
 * @returns {Float32Array[]} as long as pauses allow, at most 28 s
 */
export function cutAtPauses(samples) {
  const cuts = findPauses(samples);
  const parts = [];
  let start = 0;
  while (samples.length - start > longest) {
    // Where nobody pauses for so long, in mid word.
    const cut = cuts.findLast((at) => at > start && at <= start + longest) ?? start + longest;
    parts.push(samples.slice(start, cut));
    start = cut;
  }
  return [...parts, samples.slice(start)];
}

/**
 * @param {Float32Array} samples
 * @returns {number[]} the middle of each pause, as an index
 */
function findPauses(samples) {
  const shorts = Int16Array.from(samples, (sample) => sample * 0x7fff);
  const sounds = findSoundings({ samples: shorts, rate, start: 0 }, shortestPause);
  return sounds.slice(1).map(({ from }, index) => Math.round(((from + (sounds[index]?.to ?? from)) / 2000) * rate));
}
