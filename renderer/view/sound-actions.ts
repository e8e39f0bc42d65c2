import type { Settings } from "../../main/contract.ts";
import type { MessageKey } from "../locales/translate.ts";
import type { CommandContext } from "../navigation/command-context.ts";
import { sayEmpty, splitTime } from "./command-sentences.ts";
import type { SessionParts } from "./create-command-context.ts";
import { createSleepTimer } from "./sleep-timer.ts";
import { type SoundSetting, soundRanges } from "./sound-ranges.ts";
import { findNextSoundDevice } from "./watch-sound-devices.ts";

type SoundActions = Pick<
  CommandContext,
  | "repeatSentence"
  | "readSlower"
  | "tellTimeLeft"
  | "changeSleepTimer"
  | "toggleQuiet"
  | "toggleMediaKeys"
  | "changeSoundDevice"
  | "changeVolume"
  | "changePitch"
  | "changePauses"
>;

/** How fast a sentence is that one wants to hear once more, slower. */
const slowShare = 0.6;

const sentences: { readonly [Name in SoundSetting]: MessageKey } = {
  volume: "say.volume",
  pitch: "say.pitch",
  pauses: "say.pauses",
};

/** What the commands of sound-commands.ts do. */
export function createSoundActions(parts: SessionParts): SoundActions {
  const { t, isMac, reading, settings, announcer, voicing } = parts;
  const { player } = voicing;
  const pause = () => {
    // Between two stories nothing is read, and yet the next one would be.
    parts.bulletin.rest();
    player.pause();
  };
  const sleepTimer = createSleepTimer({ pause, fade: voicing.fade });
  const ifOpen = (act: () => void) => (reading.article.value ? act() : announcer.announce(sayEmpty(t, isMac)));
  const change = (name: SoundSetting, steps: number) => {
    const { min, max, step } = soundRanges[name];
    const value = Math.min(max, Math.max(min, settings.settings.value[name] + steps * step));
    settings.change({ [name]: value } satisfies Partial<Settings>);
    announcer.announce(t(sentences[name], { value }), name);
  };
  return {
    repeatSentence: () => ifOpen(() => player.repeatSentence(1)),
    readSlower: () => ifOpen(() => player.repeatSentence(slowShare)),
    tellTimeLeft: () =>
      ifOpen(() => {
        const sleep = sleepTimer.getTimeLeft();
        const left = t("say.timeLeft", { ...splitTime(player.getTimeLeft()), rate: settings.settings.value.rate });
        announcer.announce(sleep === null ? left : `${left} ${t("say.sleepLeft", splitTime(sleep))}`);
      }),
    changeSleepTimer: () => {
      const minutes = sleepTimer.setNext();
      announcer.announce(t("say.sleepTimer", { minutes }), "sleep");
    },
    toggleQuiet: () => {
      const quiet = !settings.settings.value.quiet;
      settings.change({ quiet });
      announcer.announce(t(quiet ? "say.quietOn" : "say.quietOff"), "quiet");
    },
    toggleMediaKeys: () => {
      const mediaKeys = !settings.settings.value.mediaKeys;
      settings.change({ mediaKeys });
      announcer.announce(t(mediaKeys ? "say.mediaKeysOn" : "say.mediaKeysOff"), "mediaKeys");
    },
    changeSoundDevice: () => {
      void findNextSoundDevice(settings.settings.value.soundDevice).then((name) => {
        settings.change({ soundDevice: name });
        announcer.announce(name === "" ? t("say.systemDevice") : t("say.soundDevice", { name }), "device");
      });
    },
    changeVolume: (steps) => change("volume", steps),
    changePitch: (steps) => change("pitch", steps),
    changePauses: (steps) => change("pauses", steps),
  };
}
