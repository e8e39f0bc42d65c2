import type { Voice } from "../../engine.ts";

export const naturalEngineId = "natural";

/** The accents that Kokoro's voices are named by, with eSpeak's voice for their sounds. */
const accents: Readonly<Record<string, { readonly language: string; readonly espeakVoice: string }>> = {
  a: { language: "en-US", espeakVoice: "en-us" },
  b: { language: "en-GB", espeakVoice: "en-gb-x-rp" },
};

/**
 * The first are those that their makers recorded longest and call best (the model's VOICES.md); then as they come.
 */
const best = ["af_heart", "af_bella", "bf_emma", "am_michael", "am_fenrir", "bm_fable", "bm_george"];

/** The voices of the pack as the reader chooses from them; those of other languages are left out. */
export function describeVoices(names: readonly string[]): Voice[] {
  const rank = (name: string): number => (best.indexOf(name) + best.length + 1) % (best.length + 1);
  return names
    .toSorted((one, other) => rank(one) - rank(other))
    .flatMap((id) => {
      const accent = accents[id[0] ?? ""];
      if (!accent) return [];
      const name = `Kokoro ${id.slice(3, 4).toUpperCase()}${id.slice(4)}, ${id[1] === "m" ? "male" : "female"}`;
      const { language } = accent;
      return [{ id, engineId: naturalEngineId, name, language, local: true, licence: "Apache-2.0" }];
    });
}

/** What pronounces for a voice: eSpeak's name, and whether it is American; null for a voice of another language. */
export function findAccent(voice: string): { readonly espeakVoice: string; readonly isAmerican: boolean } | null {
  const accent = accents[voice[0] ?? ""];
  return accent ? { espeakVoice: accent.espeakVoice, isAmerican: accent.language === "en-US" } : null;
}
