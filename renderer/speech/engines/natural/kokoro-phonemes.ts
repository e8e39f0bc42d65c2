/**
 * Kokoro's numbers for the signs of its alphabet (the model's tokenizer.json): those that English and punctuation need.
 */
const vocabulary: Readonly<Record<string, number>> = {
  ";": 1,
  ":": 2,
  ",": 3,
  ".": 4,
  "!": 5,
  "?": 6,
  "—": 9,
  "…": 10,
  '"': 11,
  "(": 12,
  ")": 13,
  "“": 14,
  "”": 15,
  " ": 16,
  A: 24,
  I: 25,
  O: 31,
  Q: 33,
  S: 35,
  T: 36,
  W: 39,
  Y: 41,
  ᵊ: 42,
  a: 43,
  b: 44,
  c: 45,
  d: 46,
  e: 47,
  f: 48,
  h: 50,
  i: 51,
  j: 52,
  k: 53,
  l: 54,
  m: 55,
  n: 56,
  o: 57,
  p: 58,
  q: 59,
  r: 60,
  s: 61,
  t: 62,
  u: 63,
  v: 64,
  w: 65,
  x: 66,
  y: 67,
  z: 68,
  ɑ: 69,
  ɐ: 70,
  ɒ: 71,
  æ: 72,
  ɔ: 76,
  ð: 81,
  ʤ: 82,
  ə: 83,
  ɚ: 85,
  ɛ: 86,
  ɜ: 87,
  ɡ: 92,
  ɪ: 102,
  ŋ: 112,
  θ: 119,
  ɹ: 123,
  ɾ: 125,
  ʃ: 131,
  ʧ: 133,
  ʊ: 135,
  ʌ: 138,
  ʒ: 147,
  ʔ: 148,
  ˈ: 156,
  ˌ: 157,
  ː: 158,
  ᵻ: 177,
};

/** A sign's number; undefined for one that the model does not know. */
export function findToken(sign: string): number | undefined {
  return Object.hasOwn(vocabulary, sign) ? vocabulary[sign] : undefined;
}

type Spelling = readonly (readonly [espeak: string, kokoro: string])[];

/**
 * How the model was taught to write what eSpeak writes in another way: English diphthongs and affricates are one sign each
 * (hexgrad/misaki, EN_PHONES.md). In order: the longer before what is a part of it.
 */
const common: Spelling = [
  ["eɪ", "A"],
  ["aɪ", "I"],
  ["aʊ", "W"],
  ["ɔɪ", "Y"],
  ["tʃ", "ʧ"],
  ["dʒ", "ʤ"],
  ["ɚ", "əɹ"],
  ["ɐ", "ə"],
  ["ɬ", "l"],
  ["x", "k"],
  ["ç", "k"],
  ["r", "ɹ"],
  ["g", "ɡ"],
  ["\u0303", ""],
];
const american: Spelling = [
  ["oʊ", "O"],
  ...common,
  ["ɜːɹ", "ɜɹ"],
  ["ɜː", "ɜɹ"],
  ["ɪə", "iə"],
  ["ɾ", "T"],
  ["ʔ", "t"],
  ["o", "ɔ"],
  ["e", "A"],
  ["ː", ""],
];
const british: Spelling = [["əʊ", "Q"], ["oʊ", "Q"], ...common, ["eə", "ɛː"], ["iə", "ɪə"], ["o", "ɔ"], ["e", "ɛ"]];

/** A word's phonemes as eSpeak gives them, each with its stress, as the model is to see them. */
export function spellPhonemes(phonemes: readonly string[], isAmerican: boolean): string {
  const spelling = isAmerican ? american : british;
  const spelt = phonemes.map((phoneme) => {
    // Switches of language inside of a word: "(fr)".
    if (phoneme.startsWith("(")) return "";
    return spelling.reduce((text, [espeak, kokoro]) => text.replaceAll(espeak, kokoro), phoneme);
  });
  return (
    spelt
      .join("")
      // "mayor": eSpeak says the r that colours the vowel, and then itself.
      .replaceAll("ɹɹ", "ɹ")
      // The model knows the syllable of "little" and "button" without a vowel of its own.
      .replaceAll("əl", "ᵊl")
  );
}
