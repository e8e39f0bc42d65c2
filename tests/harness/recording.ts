/** What was heard, as samples, and when. Times are ms of the machine's clock (Date.now()). */
export interface Recording {
  readonly samples: Int16Array;
  /** Samples per second. */
  readonly rate: number;
  /** When the first sample was heard. */
  readonly start: number;
}

/** A stretch of sound, from its first to its last loud moment. */
export interface Sounding {
  readonly from: number;
  readonly to: number;
}

/**
 * In ms: short enough to place the end of a sound well within 100 ms, long enough to hold a period of the lowest
 * voice (about 80 Hz).
 */
const window = 10;

/** Of full scale: far below the quietest speech sound (about 0.01), above the rounding noise of a mixer (0.0001). */
const silence = 0.001;

/** The loudness from one moment to another: root mean square, 0 to 1. */
export function measureLoudness(recording: Recording, from = recording.start, to = endOf(recording)): number {
  const samples = recording.samples.subarray(indexAt(recording, from), indexAt(recording, to));
  let sum = 0;
  for (const sample of samples) sum += (sample / 32768) ** 2;
  return samples.length === 0 ? 0 : Math.sqrt(sum / samples.length);
}

/** When the recording ends. */
export function endOf({ samples, rate, start }: Recording): number {
  return start + (samples.length / rate) * 1000;
}

/** The stretches that are not silent, where silences of up to `gap` ms belong to the sound around them. */
export function findSoundings(recording: Recording, gap: number): Sounding[] {
  const found: Sounding[] = [];
  for (let from = recording.start; from + window <= endOf(recording); from += window) {
    const to = from + window;
    if (measureLoudness(recording, from, to) < silence) continue;
    const last = found.at(-1);
    if (last && from - last.to <= gap) found[found.length - 1] = { from: last.from, to };
    else found.push({ from, to });
  }
  return found;
}

/** How long it is silent between one stretch of sound and the next, in ms. */
export function listSilences(sounds: readonly Sounding[]): number[] {
  return sounds.slice(1).map(({ from }, index) => from - (sounds[index]?.to ?? from));
}

/** Whether somebody is in the middle of speaking from this moment to the end: no silence longer than inside a word. */
export function isSteadySound(recording: Recording, from: number): boolean {
  const last = findSoundings({ ...recording, ...cutFrom(recording, from) }, longestStop).at(-1);
  return last !== undefined && last.from - from <= longestStop && endOf(recording) - last.to <= longestStop;
}

/** In ms: the closed lips of a "p" or "k". */
const longestStop = 60;

function cutFrom(recording: Recording, from: number): Pick<Recording, "samples" | "start"> {
  return { samples: recording.samples.subarray(indexAt(recording, from)), start: Math.max(from, recording.start) };
}

/** When the last sound before a moment ended, or null. */
export function findLastSound(recording: Recording, before = endOf(recording)): number | null {
  return findSoundings(recording, 0).findLast(({ from }) => from < before)?.to ?? null;
}

/** When the first sound after a moment began, or null. */
export function findFirstSound(recording: Recording, after = recording.start): number | null {
  const sounding = findSoundings(recording, 0).find(({ to }) => to > after);
  return sounding ? Math.max(sounding.from, after) : null;
}

function indexAt({ samples, rate, start }: Recording, moment: number): number {
  return Math.min(samples.length, Math.max(0, Math.round(((moment - start) / 1000) * rate)));
}

/** The pitch of a steady tone between two moments, in Hz. */
export function measurePitch(recording: Recording, from: number, to: number): number {
  const samples = recording.samples.subarray(indexAt(recording, from), indexAt(recording, to));
  let rises = 0;
  for (let index = 1; index < samples.length; index++) {
    if ((samples[index - 1] ?? 0) < 0 && (samples[index] ?? 0) >= 0) rises++;
  }
  return samples.length === 0 ? 0 : (rises / samples.length) * recording.rate;
}
