import type { Settings } from "../../main/contract.ts";
import type { Engine, Voice } from "../speech/engine.ts";
import { getPrimaryLanguage, matchVoices } from "../speech/voice-match.ts";

/** How a voice is named in settings. */
export function getVoiceKey({ engineId, id }: Voice): string {
  return `${engineId}/${id}`;
}

/** The reader's voice for a language while it is there, otherwise the first that speaks it; null when none does. */
export function chooseVoice(language: string, voices: readonly Voice[], settings: Settings): Voice | null {
  const matching = matchVoices(voices, language);
  const chosen = settings.voices[getPrimaryLanguage(language)];
  return matching.find((voice) => getVoiceKey(voice) === chosen) ?? matching[0] ?? null;
}

/** The settings with a voice chosen for the language it speaks. */
export function withVoice(settings: Settings, voice: Voice): Settings {
  return { ...settings, voices: { ...settings.voices, [getPrimaryLanguage(voice.language)]: getVoiceKey(voice) } };
}

/** The voices that the reader is offered: those that send text away only where they were asked for. */
export function offerVoices(voices: readonly Voice[], { networkVoices }: Settings): readonly Voice[] {
  return networkVoices ? voices : voices.filter(({ local }) => local);
}

/** The reader's favourites first, otherwise in the order given. */
export function putFavouritesFirst(voices: readonly Voice[], { favouriteVoices }: Settings): Voice[] {
  const isFavourite = (voice: Voice) => favouriteVoices.includes(getVoiceKey(voice));
  return [...voices.filter(isFavourite), ...voices.filter((voice) => !isFavourite(voice))];
}

/** All voices to choose from: favourites, then those of a language, then the rest. */
export function orderVoices(voices: readonly Voice[], language: string, settings: Settings): Voice[] {
  const matching = new Set(matchVoices(voices, language));
  return putFavouritesFirst([...matching, ...voices.filter((voice) => !matching.has(voice))], settings);
}

/** All voices that can speak now, in the order of the engines. */
export async function listAllVoices(engines: readonly Engine[]): Promise<Voice[]> {
  const lists = await Promise.all(engines.map((engine) => engine.listVoices()));
  return lists.flat();
}
