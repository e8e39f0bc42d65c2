import type { AudioFormat } from "../../../main/contract-audio.ts";

/** How much is kept of the sound where a format leaves some of it out. */
export const audioQualities = ["small", "standard", "high"] as const;
export type AudioQuality = (typeof audioQualities)[number];

interface AudioForm {
  /** Bits per second for one voice; null where nothing is left out. */
  readonly bitRates: Readonly<Record<AudioQuality, number>> | null;
}

/** Speech is mono and at most 12 kHz wide, so a third of what music needs is enough. */
export const audioForms: Readonly<Record<AudioFormat, AudioForm>> = {
  mp3: { bitRates: { small: 32_000, standard: 64_000, high: 96_000 } },
  m4b: { bitRates: { small: 32_000, standard: 48_000, high: 80_000 } },
  opus: { bitRates: { small: 16_000, standard: 28_000, high: 48_000 } },
  flac: { bitRates: null },
  wav: { bitRates: null },
};

/** In the order in which they are offered: the one that everything plays first. */
export const audioFormats = Object.keys(audioForms) as AudioFormat[];
