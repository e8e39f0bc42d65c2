import type { Locale } from "./contract.ts";
import de from "./locales/de.json" with { type: "json" };
import en from "./locales/en.json" with { type: "json" };

export type MainMessageKey = keyof typeof en;

/** Says one of main's few sentences; `{name}` is replaced by the value of that name. */
export type Say = (key: MainMessageKey, values?: Readonly<Record<string, string>>) => string;

const catalogues = { en, de } satisfies Record<Locale, Record<MainMessageKey, string>>;

export function createSay(locale: Locale): Say {
  return (key, values = {}) => catalogues[locale][key].replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}

/** The first of the reader's languages (BCP 47 tags, best first) that there is a catalogue for, else English. */
export function pickLocale(languages: readonly string[]): Locale {
  for (const language of languages) {
    const primary = language.split("-")[0]?.toLowerCase();
    if (primary === "de" || primary === "en") return primary;
  }
  return "en";
}
