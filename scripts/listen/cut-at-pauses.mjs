/** In Hz. */
const rate = 16_000;
/** In samples, 10 ms: how finely is looked for silence. */
const step = rate / 100;
/** In samples, 120 ms: longer than the silence within any word. */
const shortestPause = 0.12 * rate;
/** In samples, 28 s: the recogniser hears 30 at once. */
const longest = 28 * rate;
/** Of full scale, 1. */
const quiet = 0.003;

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
 * @returns {number[]} the middle of each pause
 */
function findPauses(samples) {
  const pauses = [];
  let start = 0;
  for (let at = 0; at < samples.length; at += step) {
    if (samples.subarray(at, at + step).every((sample) => Math.abs(sample) < quiet)) continue;
    if (at - start >= shortestPause) pauses.push((start + at) >> 1);
    start = at + step;
  }
  return pauses;
}
