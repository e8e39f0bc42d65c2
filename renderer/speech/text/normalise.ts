import type { TextSpan } from "../../article/words.ts";
import type { UtteranceRole } from "../utterance.ts";
import { getPrimaryLanguage } from "../voice-match.ts";
import { createMappedText, type MappedText, omitMapped, replaceMapped, trimMapped } from "./mapped-text.ts";
import { germanRules } from "./rules-de.ts";
import { englishRules } from "./rules-en.ts";
import { everyLanguageRules } from "./rules-every-language.ts";
import type { TextRule } from "./text-rule.ts";

const languageRules: Readonly<Record<string, readonly TextRule[]>> = { en: englishRules, de: germanRules };

/** What to write, beside the text. */
export interface NormaliseOptions {
  /** BCP 47 tag. */
  readonly language: string;
  readonly role: UtteranceRole;
  /** Stretches that are not heard: footnote numbers. */
  readonly omitted?: readonly TextSpan[];
}

/**
 * Writes text as it is to be said: what eyes decode (amounts, years, addresses, capitals) in words of the language.
 * Each UTF-16 unit of the result knows its offset in `text`; the result has no white space at either end.
 */
export function normaliseText(text: string, { language, role, omitted = [] }: NormaliseOptions): MappedText {
  let mapped = omitMapped(createMappedText(text), omitted);
  for (const { pattern, replace } of chooseRules(language, role)) {
    mapped = replaceMapped(mapped, pattern, (match) => replace(match));
  }
  return trimMapped(mapped);
}

function chooseRules(language: string, role: UtteranceRole): TextRule[] {
  // A program is said as it is written.
  if (role === "code") return [];
  const rules = [...everyLanguageRules, ...(languageRules[getPrimaryLanguage(language)] ?? [])];
  return rules.filter(({ roles }) => roles?.includes(role) ?? true);
}
