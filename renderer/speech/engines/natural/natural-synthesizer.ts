import { mostTokens, naturalRate } from "../../../../main/contract-natural.ts";
import { Resampler } from "../../audio-file/resampler.ts";
import { type RenderedChunk, type RenderJob, sampleRate } from "../embedded/rendered-sound.ts";
import type { SonicStream } from "../embedded/sonic.ts";
import type { WordTime } from "../embedded/word-timer.ts";
import type { EspeakPhonemes } from "./espeak-phonemes.ts";
import { findAccent } from "./natural-voices.ts";
import { findSound, type PieceSound, timeWords } from "./piece-sound.ts";
import { makePieces, type TokenPiece } from "./utterance-tokens.ts";

/** A piece of sound, and what it took to make it. */
export interface MadeSound extends PieceSound {
  /** In ms. */
  readonly elapsed: number;
}

export interface NaturalParts {
  readonly phonemes: EspeakPhonemes;
  createSonic(speed: number, pitch: number): SonicStream;
  /** Asks the model; rejects when it cannot. */
  speak(voice: string, tokens: readonly number[]): Promise<MadeSound>;
}

/**
 * What the voices say by themselves, in true words a minute: measured over 197 words of the sample article, without the
 * silence between sentences, with af_heart (188) and bm_george (168). What each really says is learned while it speaks.
 */
export const ownRate = 185;

/** The most of a sentence that is asked at once: 12 seconds. A longer one would hold up whatever is asked for next. */
const longestPiece = 200;

/** An octave, from the lowest to the highest pitch. */
function planPitch(pitch = 50): number {
  return 2 ** ((pitch - 50) / 100);
}

/** What rendering has taught of the machine. */
export interface Rendered {
  /** How many seconds of sound were made in a second, at the voice's own speed; left out when nothing had to be made. */
  readonly speed?: number;
}

/**
 * Renders the whole text, handing over a chunk for each piece of it. Resolves with null for a voice of another language.
 * Rejects when the model fails.
 */
export async function renderNaturally(
  job: RenderJob,
  { phonemes, createSonic, speak }: NaturalParts,
  onChunk: (chunk: RenderedChunk) => void,
): Promise<Rendered | null> {
  const accent = findAccent(job.voice);
  if (!accent) return null;
  const { before = "", language } = job;
  const text = before + job.text;
  const sounds = phonemes.list(text, accent.espeakVoice);
  const pieces = makePieces(text, language, sounds, { ...accent, longest: Math.min(longestPiece, mostTokens) });
  // Never faster inside of the model, which swallows sounds then: a fifth of the words are lost at twice its speed.
  const speed = job.rate / ownRate;
  const line = new SoundLine(before.length, speed);
  const sonic = createSonic(speed, planPitch(job.pitch));
  const resampler = new Resampler(naturalRate, sampleRate);
  const made = { samples: 0, elapsed: 0 };
  for (const [place, piece] of pieces.entries()) {
    if (!line.isWanted(pieces[place + 1])) continue;
    const sound = await speak(job.voice, piece.tokens);
    made.samples += sound.elapsed > 0 ? sound.samples.length : 0;
    made.elapsed += sound.elapsed;
    const { samples, words } = line.cut(piece, sound, place === pieces.length - 1);
    const ready = sonic.write(toShorts(resampler.write(samples)));
    onChunk({ samples: toFloats(ready), words: words.map((word) => ({ ...word, time: word.time / speed })) });
  }
  const rest = [sonic.write(toShorts(resampler.end())), sonic.end()];
  for (const samples of rest) onChunk({ samples: toFloats(samples), words: [] });
  return made.elapsed > 0 ? { speed: made.samples / naturalRate / (made.elapsed / 1000) } : {};
}

/** The sound of a text from an index on, piece by piece, and when each of its words is heard. */
class SoundLine {
  readonly #from: number;
  /** How many times as fast it will be heard. */
  readonly #speed: number;
  /** Of what has been cut, in seconds. */
  #length = 0;

  constructor(from: number, speed: number) {
    this.#from = from;
    this.#speed = speed;
  }

  /** Whether a piece has something to be heard, given the one after it. */
  isWanted(next: TokenPiece | undefined): boolean {
    return this.#length > 0 || next === undefined || (next.words[0]?.start ?? Number.POSITIVE_INFINITY) > this.#from;
  }

  /** Without the silence before and after the sentence; between pieces it is the pause of the sign there. */
  cut(piece: TokenPiece, sound: PieceSound, isLast: boolean): { samples: Float32Array; words: WordTime[] } {
    const all = timeWords(piece, sound, naturalRate);
    const heard = all.filter(({ start }) => start >= this.#from);
    const found = findSound(sound.samples, naturalRate, this.#speed);
    const begin = heard.length < all.length ? (heard[0]?.time ?? 0) * naturalRate : 0;
    const start = Math.max(found.start, Math.round(begin));
    const samples = sound.samples.subarray(start, isLast ? found.end : undefined);
    const offset = this.#length - start / naturalRate;
    const words = heard.map((word) => ({
      start: word.start - this.#from,
      end: word.end - this.#from,
      time: Math.max(this.#length, word.time + offset),
    }));
    this.#length += samples.length / naturalRate;
    return { samples, words };
  }
}

function toShorts(samples: Float32Array): Int16Array {
  return Int16Array.from(samples, (sample) => Math.max(-0x8000, Math.min(0x7fff, Math.round(sample * 0x8000))));
}

function toFloats(samples: Int16Array): Float32Array<ArrayBuffer> {
  return Float32Array.from(samples, (sample) => sample / 0x8000);
}
