import { nameLanguage } from "./name-language.ts";

/** Something to say in any language, to hear a voice by: the language by its own name, and the day. */
export function makeVoiceSample(language: string, today: Date): string {
  const name = nameLanguage(language, language);
  try {
    return `${name}. ${new Intl.DateTimeFormat(language, { dateStyle: "full" }).format(today)}.`;
  } catch {
    return `${name}.`;
  }
}
