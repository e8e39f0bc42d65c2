import type { CueRole } from "../../main/contract-settings.ts";
import type { HeadingLevel } from "../article/article.ts";

/** A short sound in place of words. "end" is where something ends that has a beginning. */
export type EarconName = Exclude<CueRole, "heading"> | `heading${HeadingLevel}` | "end";

/** One note: from a pitch in Hz, gliding to another or not, for so many ms. A reed has odd harmonics and rasps. */
interface Note {
  readonly from: number;
  readonly to?: number;
  readonly length: number;
  readonly timbre?: "reed";
}

const rest = (length: number): Note => ({ from: 0, length });
const note = (from: number, length: number): Note => ({ from, length });
const glide = (from: number, to: number, length: number): Note => ({ from, to, length });
const reed = (from: number, length: number): Note => ({ from, length, timbre: "reed" });

/** Two notes a fifth apart: the higher, the more important the heading. */
const heading = (pitch: number): readonly Note[] => [note(pitch, 70), note(pitch * 1.5, 90)];

/**
 * Told apart by rhythm and direction, not only by pitch, and all below 1 kHz: many older ears hear nothing above 2 kHz.
 * What comes often (items, rows, links) is shortest.
 */
const earcons: { readonly [Name in EarconName]: readonly Note[] } = {
  heading1: heading(587),
  heading2: heading(494),
  heading3: heading(415),
  heading4: heading(349),
  heading5: heading(294),
  heading6: heading(247),
  standfirst: [note(494, 160)],
  byline: [note(294, 60), note(349, 60), note(294, 60)],
  dateline: [reed(440, 40), rest(40), reed(440, 40)],
  figure: [glide(330, 740, 160)],
  caption: [note(440, 50), rest(30), note(440, 50)],
  credit: [note(220, 80)],
  quote: [glide(392, 587, 80), glide(587, 392, 80)],
  attribution: [note(523, 60), rest(20), note(392, 90)],
  list: [note(392, 45), note(494, 45), note(587, 60)],
  item: [note(523, 45)],
  table: [note(330, 45), rest(15), note(330, 45), rest(15), note(494, 45), rest(15), note(494, 45)],
  row: [reed(330, 45)],
  code: [reed(196, 140)],
  embed: [reed(262, 60), glide(262, 523, 110)],
  footnote: [note(784, 35), note(392, 45)],
  link: [glide(523, 784, 60)],
  end: [note(440, 60), note(294, 90)],
};

/** Share of each harmonic, from the fundamental on. */
const timbres: { readonly [Timbre in "soft" | "reed"]: readonly number[] } = {
  soft: [1, 0.35, 0.12],
  reed: [1, 0, 0.4, 0, 0.15],
};

/** Of full scale: as loud as the voice beside it, whose files measure 0.09 (root mean square). */
const amplitude = 0.16;
/** In seconds: no click at either end of a note. */
const fade = 0.006;

export const earconNames = Object.keys(earcons) as readonly EarconName[];

/** How long it sounds, in ms. */
export function measureEarcon(name: EarconName): number {
  return earcons[name].reduce((sum, { length }) => sum + length, 0);
}

/** Its samples: mono, -1 to 1. @param sampleRate per second. */
export function renderEarcon(name: EarconName, sampleRate: number): Float32Array<ArrayBuffer> {
  const notes = earcons[name].map((each) => renderNote(each, sampleRate));
  const samples = new Float32Array(notes.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const each of notes) {
    samples.set(each, at);
    at += each.length;
  }
  return samples;
}

function renderNote({ from, to = from, length, timbre }: Note, sampleRate: number): Float32Array {
  const count = Math.round((length / 1000) * sampleRate);
  const harmonics = timbres[timbre ?? "soft"];
  const edge = fade * sampleRate;
  let phase = 0;
  return Float32Array.from({ length: count }, (_, index) => {
    const pitch = from + ((to - from) * index) / count;
    phase += (2 * Math.PI * pitch) / sampleRate;
    const tone = harmonics.reduce((sum, share, harmonic) => sum + share * Math.sin(phase * (harmonic + 1)), 0);
    return amplitude * tone * Math.min(1, index / edge, (count - 1 - index) / edge);
  });
}
