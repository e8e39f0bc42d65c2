import type { Locale } from "../../main/contract.ts";
import { getSegmenter } from "../article/segmenters.ts";
import { characterNames } from "../locales/characters.ts";
import type { Translate } from "../locales/translate.ts";

/** Words a language has for characters, given the words of the catalogue. */
interface Words {
  readonly t: Translate;
  readonly locale: Locale;
}

/** A character as it is said alone: "capital H", "comma", "space". */
export function nameCharacter(character: string, { t, locale }: Words): string {
  const symbol = characterNames[locale].symbols[character];
  if (symbol) return symbol;
  return isCapital(character) ? t("character.capital", { letter: character }) : character;
}

/** A letter by the word that stands for it: "Hotel"; what has none, by its name. */
export function spellCharacter(character: string, words: Words): string {
  const { t, locale } = words;
  const word = characterNames[locale].alphabet[character.toLowerCase()];
  if (!word) return nameCharacter(character, words);
  return isCapital(character) ? t("character.capital", { letter: word }) : word;
}

/** A text character by character, for what must be written down: an address, a name. */
export function spellText(text: string, { locale }: Words): string {
  const characters = [...getSegmenter(locale, "grapheme").segment(text)].map(({ segment }) => segment);
  return characters.map((character) => characterNames[locale].symbols[character] ?? character).join(", ");
}

function isCapital(character: string): boolean {
  return character !== character.toLowerCase() && character === character.toUpperCase();
}
