import { splitWords, type TextSpan } from "../../../article/words.ts";
import type { SpokenSounds } from "./espeak-phonemes.ts";
import { findToken, spellPhonemes } from "./kokoro-phonemes.ts";

/** A stretch of a text that is asked of the model at once. */
export interface TokenPiece {
  readonly tokens: readonly number[];
  /** The words that begin in it, and which token each begins with; tokens never decrease. */
  readonly words: readonly (TextSpan & { readonly token: number })[];
}

/** Signs that the model makes pauses and tunes of; what else stands between words says nothing. */
const signs: Readonly<Record<string, string>> = {
  ...Object.fromEntries([...';:,.!?—…"()“”'].map((sign) => [sign, sign])),
  "–": "—",
  "„": "“",
  "«": "“",
  "»": "”",
};

/** Begins what is said after a pause: here a text may be parted. */
const pauseSigns = new Set([...";:,.!?—…"].map((sign) => findToken(sign)));

/**
 * What is asked of the model for a text, in pieces of at most `longest` tokens, parted after signs of a pause if there are
 * any. Empty when there is nothing to say.
 */
export function makePieces(
  text: string,
  language: string,
  sounds: readonly SpokenSounds[],
  { isAmerican, longest }: { readonly isAmerican: boolean; readonly longest: number },
): TokenPiece[] {
  const spoken = joinSounds(splitWords(text, language), sounds, isAmerican);
  const pieces: TokenPiece[] = [];
  let units: Unit[] = [];
  let length = 0;
  for (const unit of makeUnits(text, spoken)) {
    if (length + unit.tokens.length > longest) {
      const rest = findRest(units);
      pieces.push(...makePiece(units.slice(0, units.length - rest.length)));
      units = rest;
      length = countTokens(rest);
    }
    units.push({ ...unit, tokens: unit.tokens.slice(0, longest) });
    length += Math.min(longest, unit.tokens.length);
  }
  return [...pieces, ...makePiece(units)];
}

interface SpokenWord extends TextSpan {
  readonly phonemes: string;
}

/** A word with what follows it up to the next. */
interface Unit {
  readonly word: TextSpan;
  readonly tokens: readonly number[];
}

/** Gives each word what is said for it: nothing for one that is said with the one before ("of the"). */
function joinSounds(words: readonly TextSpan[], sounds: readonly SpokenSounds[], isAmerican: boolean): SpokenWord[] {
  const spoken = words.map((word) => ({ ...word, phonemes: "" }));
  let at = 0;
  for (const { index, phonemes } of sounds) {
    while ((spoken[at + 1]?.start ?? Number.POSITIVE_INFINITY) <= index) at++;
    const word = spoken[at];
    const spelt = spellPhonemes(phonemes, isAmerican);
    // What eSpeak says in several words ("3.5") the model is to hear as several.
    if (word && spelt !== "") word.phonemes += word.phonemes === "" ? spelt : ` ${spelt}`;
  }
  return spoken;
}

function makeUnits(text: string, words: readonly SpokenWord[]): Unit[] {
  return words.map(({ start, end, phonemes }, place) => {
    const before = place === 0 ? spellSigns(text.slice(0, start)).trimStart() : "";
    const next = words[place + 1];
    const spelt = `${before}${phonemes}${join(spellSigns(text.slice(end, next?.start)), next)}`;
    const tokens = [...spelt].map(findToken).filter((token) => token !== undefined);
    return { word: { start, end }, tokens };
  });
}

/** What stands between two words, as far as the model knows it. */
function spellSigns(text: string): string {
  const spelt = [...text].map((sign) => (sign.trim() === "" ? " " : (signs[sign] ?? ""))).join("");
  return spelt.replace(/ +/g, " ");
}

/** A word is parted from the next that is said: in "well-known" as well. */
function join(between: string, next: SpokenWord | undefined): string {
  if (!next || next.phonemes === "") return between.trim();
  return between.includes(" ") ? between : `${between} `;
}

/** What is kept for the next piece: all after the last pause, where that is not most of it. */
function findRest(units: readonly Unit[]): Unit[] {
  const pause = units.findLastIndex(({ tokens }) => tokens.some((token) => pauseSigns.has(token)));
  return pause + 1 >= units.length / 3 ? units.slice(pause + 1) : [];
}

function makePiece(units: readonly Unit[]): TokenPiece[] {
  const tokens = units.flatMap((unit) => unit.tokens);
  if (tokens.length === 0) return [];
  let token = 0;
  const words = units.map((unit) => {
    // A word that is said with the one before is heard when the next is.
    const begins = Math.min(token, tokens.length - 1);
    token += unit.tokens.length;
    return { ...unit.word, token: begins };
  });
  return [{ tokens, words }];
}

function countTokens(units: readonly Unit[]): number {
  return units.reduce((sum, { tokens }) => sum + tokens.length, 0);
}
