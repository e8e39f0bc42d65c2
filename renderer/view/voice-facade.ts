import type { Voice } from "../speech/engine.ts";
import type { SessionParts } from "./create-command-context.ts";
import { nameLanguage } from "./name-language.ts";
import type { Session } from "./session.ts";
import { getVoiceKey } from "./voice-choice.ts";
import { makeVoiceSample } from "./voice-sample.ts";
import { watchSoundDevices } from "./watch-sound-devices.ts";

type VoiceFacade = Pick<
  Session,
  "allVoices" | "chooseVoice" | "chooseVoiceOf" | "hearVoice" | "toggleFavouriteVoice" | "watchSoundDevices"
>;

/** What is done with voices, and with what they play on. */
export function createVoiceFacade({ t, voicing, settings, announcer }: SessionParts, locale: string): VoiceFacade {
  const withVoice = (key: string, act: (voice: Voice) => void) => {
    const voice = voicing.allVoices.peek().find((candidate) => getVoiceKey(candidate) === key);
    if (voice) act(voice);
  };
  return {
    watchSoundDevices,
    allVoices: voicing.allVoices,
    chooseVoice: voicing.chooseVoice,
    chooseVoiceOf: (key) =>
      withVoice(key, ({ name, language }) => {
        voicing.chooseVoice(key);
        const primary = nameLanguage(language.split(/[-_]/)[0] ?? language, locale);
        announcer.announce(t("say.voiceChosen", { name, language: primary }));
      }),
    hearVoice: (key) =>
      withVoice(key, ({ id, engineId, language }) => {
        const text = makeVoiceSample(language, new Date());
        void voicing.player.announceAll([{ text, language, voice: { engineId, voiceId: id } }]);
      }),
    toggleFavouriteVoice: (key) =>
      withVoice(key, ({ name }) => {
        const { favouriteVoices } = settings.settings.peek();
        const isOne = favouriteVoices.includes(key);
        const others = favouriteVoices.filter((other) => other !== key);
        settings.change({ favouriteVoices: isOne ? others : [...others, key] });
        announcer.announce(t(isOne ? "say.voiceNoFavourite" : "say.voiceFavourite", { name }));
      }),
  };
}
