import { canonicaliseTag } from "../article/canonical-tag.ts";
import type { Voice } from "./engine.ts";

/** A voice the reader chose. */
export interface VoiceChoice {
  readonly engineId: string;
  /** Undefined for the engine's best in the language. */
  readonly voiceId?: string;
}

/** Languages close enough to be read with each other's voices, where the tag itself does not say so. */
const nearLanguages: Readonly<Record<string, string>> = { no: "nb", nn: "nb", sh: "hr", tl: "fil" };

/** The primary language of a BCP 47 tag in its usual form ("en" for "en-GB", "he" for "iw"); lower case. */
export function getPrimaryLanguage(tag: string): string {
  const primary = canonicalise(tag).split("-")[0]?.toLowerCase() ?? "";
  return nearLanguages[primary] ?? primary;
}

/** The voices that speak a language, those of the same region first, else in the order given. */
export function matchVoices(voices: readonly Voice[], language: string): Voice[] {
  const primary = getPrimaryLanguage(language);
  const region = getRegion(language);
  const matching = voices.filter((voice) => getPrimaryLanguage(voice.language) === primary);
  if (region === undefined) return matching;
  const isNear = (voice: Voice): boolean => getRegion(voice.language) === region;
  return [...matching.filter(isNear), ...matching.filter((voice) => !isNear(voice))];
}

function getRegion(tag: string): string | undefined {
  try {
    return new Intl.Locale(canonicalise(tag)).region;
  } catch {
    return undefined;
  }
}

/** A page can claim any tag, and systems write "en_US": what is not well formed stays as it is. */
function canonicalise(tag: string): string {
  return canonicaliseTag(tag) ?? tag.replaceAll("_", "-");
}
