import loadEspeak, { type EspeakWorker } from "@echogarden/espeak-ng-emscripten";
import { escapeText } from "../embedded/ssml.ts";

/** What eSpeak would say from a place in a text on, up to the next such place: usually a word. */
export interface SpokenSounds {
  /** UTF-16 index into the text. */
  readonly index: number;
  /** Each with its stress before it, in the International Phonetic Alphabet as eSpeak writes it. */
  readonly phonemes: readonly string[];
}

/** Its fastest: the sound is not wanted. */
const rate = 450;

/** Text to phonemes, by eSpeak's rules. Synchronous: belongs in a worker. */
export class EspeakPhonemes {
  readonly #espeak: EspeakWorker;

  private constructor(espeak: EspeakWorker) {
    this.#espeak = espeak;
  }

  static async load(espeakData: ArrayBuffer): Promise<EspeakPhonemes> {
    const espeak = await loadEspeak({ getPreloadedPackage: () => espeakData });
    const worker = new espeak.eSpeakNGWorker();
    worker.set_rate(rate);
    return new EspeakPhonemes(worker);
  }

  /** In the order of the text. Empty for a voice that eSpeak does not have. */
  list(text: string, espeakVoice: string): SpokenSounds[] {
    if (this.#espeak.set_voice(espeakVoice) !== 0) return [];
    const { ssml, indexes } = escapeText(text);
    const sounds: { index: number; phonemes: string[] }[] = [];
    // Not its phonemes as text: those have no place in the source, and join words that are said as one.
    this.#espeak.synthesize(ssml, (_samples, events) => {
      for (const { type, text_position, id } of events) {
        if (type === "word") sounds.push({ index: indexes[text_position - 1] ?? 0, phonemes: [] });
        else if (type === "phoneme" && typeof id === "string" && id !== "") sounds.at(-1)?.phonemes.push(id);
      }
      return false;
    });
    return sounds;
  }
}
