import type { Settings } from "../../main/contract.ts";
import type { Engine, Voice } from "../speech/engine.ts";

/** "en" of "en-GB": voices are chosen by primary language. */
export function getPrimaryLanguage(language: string): string {
  return language.split("-", 1)[0]?.toLowerCase() ?? "";
}

/** How a voice is named in settings. */
export function getVoiceKey({ engineId, id }: Voice): string {
  return `${engineId}/${id}`;
}

/** The voices of all engines for a language, in the order of the engines, the region's own first in each. */
export function listVoicesFor(language: string, voices: readonly Voice[]): Voice[] {
  const primary = getPrimaryLanguage(language);
  const matching = voices.filter((voice) => getPrimaryLanguage(voice.language) === primary);
  const isExact = (voice: Voice) => voice.language.toLowerCase() === language.toLowerCase();
  const engineIds = [...new Set(matching.map(({ engineId }) => engineId))];
  return engineIds.flatMap((engineId) => {
    const own = matching.filter((voice) => voice.engineId === engineId);
    return [...own.filter(isExact), ...own.filter((voice) => !isExact(voice))];
  });
}

/** The reader's voice for a language while it is there, otherwise the first of the list; null when none speaks it. */
export function chooseVoice(language: string, voices: readonly Voice[], settings: Settings): Voice | null {
  const list = listVoicesFor(language, voices);
  const chosen = settings.voices[getPrimaryLanguage(language)];
  return list.find((voice) => getVoiceKey(voice) === chosen) ?? list[0] ?? null;
}

/** All voices that can speak now. An engine that has none, or fails, is left out rather than waited for by the rest. */
export async function listAllVoices(engines: readonly Engine[]): Promise<Voice[]> {
  const lists = await Promise.all(engines.map((engine) => engine.listVoices()));
  return lists.flat();
}
