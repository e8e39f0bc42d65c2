import type { Settings } from "../../main/contract.ts";
import type { RecordOptions } from "../speech/audio-file/record-script.ts";
import type { Engine, Voice } from "../speech/engine.ts";
import { getPitchShift } from "../speech/role-pitch.ts";
import { chooseVoice } from "./voice-choice.ts";

interface VoiceSources {
  readonly engines: readonly Engine[];
  readonly voices: readonly Voice[];
  readonly settings: Settings;
  /** BCP 47 tag of the interface: its voice reads what no voice speaks. */
  readonly locale: string;
}

/** How a script becomes sound for a file: the reader's voices and rate, where the engine makes samples. */
export function planRecording(sources: VoiceSources): RecordOptions {
  const { rate, pauses, pitch } = sources.settings;
  return {
    engines: sources.engines,
    rate,
    pauses,
    getPitch: (role) => pitch + getPitchShift(role, sources.settings),
    getVoice: (language) => {
      const voice = chooseRecordingVoice(language, sources);
      return voice && { engineId: voice.engineId, voiceId: voice.id };
    },
  };
}

/** The voice that a language is saved with: the reader's where that can be saved, otherwise the best that can. */
export function chooseRecordingVoice(
  language: string,
  { engines, voices, settings, locale }: VoiceSources,
): Voice | null {
  const able = new Set(engines.filter(({ capabilities }) => capabilities.pcm).map(({ id }) => id));
  const savable = voices.filter(({ engineId }) => able.has(engineId));
  return chooseVoice(language, savable, settings) ?? chooseVoice(locale, savable, settings);
}
