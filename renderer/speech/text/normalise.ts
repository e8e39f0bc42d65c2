import { getPrimaryLanguage } from "../voice-match.ts";
import { createMappedText, type MappedText, replaceMapped, trimMapped } from "./mapped-text.ts";
import { germanRules } from "./rules-de.ts";
import { englishRules } from "./rules-en.ts";
import { everyLanguageRules } from "./rules-every-language.ts";
import type { TextRule } from "./text-rule.ts";

const languageRules: Readonly<Record<string, readonly TextRule[]>> = { en: englishRules, de: germanRules };

/**
 * Writes text as it is to be said: what eyes decode (amounts, years, addresses, capitals) in words of the language.
 * Each UTF-16 unit of the result knows its offset in `text`; the result has no white space at either end.
 */
export function normaliseText(text: string, language: string): MappedText {
  const rules = [...everyLanguageRules, ...(languageRules[getPrimaryLanguage(language)] ?? [])];
  let mapped = createMappedText(text);
  for (const { pattern, replace } of rules) mapped = replaceMapped(mapped, pattern, (match) => replace(match));
  return trimMapped(mapped);
}
