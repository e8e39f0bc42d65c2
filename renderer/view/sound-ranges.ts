import type { Settings } from "../../main/contract.ts";

export type SoundSetting = keyof Pick<Settings, "volume" | "pitch" | "pauses">;

/** What main's schema takes (settings.ts), and steps that are just heard. */
export const soundRanges: { readonly [Name in SoundSetting]: { min: number; max: number; step: number } } = {
  volume: { min: 10, max: 100, step: 10 },
  pitch: { min: 0, max: 100, step: 10 },
  pauses: { min: 0, max: 300, step: 25 },
};
