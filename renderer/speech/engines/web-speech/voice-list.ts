import { getPrimaryLanguage } from "../../voice-match.ts";

/** As much of a SpeechSynthesisVoice as choosing needs. */
export type SystemVoice = Pick<SpeechSynthesisVoice, "name" | "lang" | "voiceURI" | "localService" | "default">;

/** More than these a reader does not try out one by one by ear. */
const mostPerLanguage = 4;

/** macOS's jokes; nobody listens to an article sung by an organ. */
const novelties =
  /^(Albert|Bad News|Bahh|Bells|Boing|Bubbles|Cellos|Good News|Jester|Organ|Superstar|Trinoids|Whisper|Wobble|Zarvox)\b/u;

/** Words by which systems name their better voices. */
const better = /premium|enhanced|natural|neural|siri/iu;

/**
 * A short list to choose from, of voices that stay on this machine and then of those that do not: without variants ("+Adam", of which eSpeak has a
 * hundred for each language), doubles and novelties, at most four for each language and its regions by turns, best
 * first. Linux gives 13,362 voices in all.
 */
export function shortenVoices<Voice extends SystemVoice>(voices: readonly Voice[]): Voice[] {
  return [true, false].flatMap((isLocal) => shorten(voices.filter((voice) => voice.localService === isLocal)));
}

function shorten<Voice extends SystemVoice>(voices: readonly Voice[]): Voice[] {
  const usable = voices.filter(isUsable);
  const groups = Map.groupBy(usable, ({ lang }) => getPrimaryLanguage(lang));
  return [...groups.values()].flatMap((group) => pickByRegion(dropDoubles(group.toSorted(compareVoices))));
}

/** What the reader is shown: the name without the language, which stands beside it. */
export function getReadableName({ name }: SystemVoice): string {
  const short = name
    .replace(/\s+espeak-ng$/iu, " (eSpeak)")
    .replace(/\s+-\s+.*$/u, "")
    .trim();
  return short === "" ? name : short;
}

function isUsable({ name, lang }: SystemVoice): boolean {
  return lang !== "" && !name.includes("+") && !novelties.test(name);
}

/** The system's own choice, then the better ones, then in the system's order. */
function compareVoices(one: SystemVoice, other: SystemVoice): number {
  return rank(other) - rank(one);
}

function rank({ name, default: isDefault }: SystemVoice): number {
  return (isDefault ? 2 : 0) + (better.test(name) ? 1 : 0);
}

function dropDoubles<Voice extends SystemVoice>(voices: readonly Voice[]): Voice[] {
  const seen = new Set<string>();
  return voices.filter(({ name, lang, voiceURI }) => {
    const keys = [`${name} ${lang}`, `${voiceURI} ${lang}`];
    const isDouble = keys.some((key) => seen.has(key));
    for (const key of keys) seen.add(key);
    return !isDouble;
  });
}

/** The first voice of each region before the second of any, so that four voices are not four of one country. */
function pickByRegion<Voice extends SystemVoice>(voices: readonly Voice[]): Voice[] {
  const regions = [...Map.groupBy(voices, ({ lang }) => lang.toLowerCase()).values()];
  const picked: Voice[] = [];
  for (let turn = 0; picked.length < Math.min(mostPerLanguage, voices.length); turn++) {
    picked.push(...regions.flatMap((region) => region.slice(turn, turn + 1)));
  }
  return picked.slice(0, mostPerLanguage);
}
