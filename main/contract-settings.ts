/** A part of contract.ts: what settings may hold. */

/** What of an article the reader may choose not to hear: it is listed as left out. */
export const skippableKinds = [
  "alt",
  "caption",
  "credit",
  "byline",
  "dateline",
  "table",
  "code",
  "embed",
  "quote",
  "list",
] as const;

export type SkippableKind = (typeof skippableKinds)[number];

/** What of an article the listener is told of, each as they choose. */
export const cueRoles = [
  "heading",
  "standfirst",
  "byline",
  "dateline",
  "figure",
  "caption",
  "credit",
  "quote",
  "attribution",
  "list",
  "item",
  "table",
  "row",
  "code",
  "embed",
  "footnote",
  "link",
] as const;

export type CueRole = (typeof cueRoles)[number];

/** level: as the announcements' level says; the others hold at every level. */
export const cueChoices = ["level", "word", "earcon", "pitch", "nothing"] as const;

export type CueChoice = (typeof cueChoices)[number];

export type CueChoices = Readonly<Partial<Record<CueRole, CueChoice>>>;

/** How the article sounds, beside speed and voice. */
export interface SoundSettings {
  /** How many words a minute a voice (named as in `voices`) says beside what it is asked for, as it was measured. */
  readonly voiceRates: Readonly<Record<string, number>>;
  /** How many seconds of speech this machine makes in a second with the natural voices; null before it was tried. */
  readonly naturalSpeed: number | null;
  /** Of the voice, 0 to 100; 50 is its own. */
  readonly pitch: number;
  /** Of Hark's own voice, 10 to 100 per cent. */
  readonly volume: number;
  /** What Hark's own voice plays on, by the name that the system gives it; empty for the system's own choice. */
  readonly soundDevice: string;
  /** Whether it is turned down for now, to listen beside something else. */
  readonly quiet: boolean;
  /** Whether it is turned down by itself while a screen reader probably speaks. */
  readonly duck: boolean;
  /** Silences between sentences and parts, 0 to 300 per cent of their usual length. */
  readonly pauses: number;
  /** Not read aloud. */
  readonly skips: readonly SkippableKind[];
  /** Whether headings, captions and quotes have a pitch of their own. */
  readonly pitchByRole: boolean;
  /** Voices that stand first in every list, named as in `voices`. */
  readonly favouriteVoices: readonly string[];
  /** Whether voices are offered that send what they read away. */
  readonly networkVoices: boolean;
  /** How each of these is told; one that is missing has its default (cues.ts). */
  readonly cues: CueChoices;
}
