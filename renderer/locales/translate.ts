import { IntlMessageFormat } from "intl-messageformat";
import type { Locale } from "../../main/contract.ts";
import de from "./de.json" with { type: "json" };
import en from "./en.json" with { type: "json" };

/** A key of the catalogue; en.json is the one that decides which there are. */
export type MessageKey = keyof typeof en;

/** Values for the ICU placeholders of a message. */
export type MessageValues = Readonly<Record<string, string | number>>;

/** Says a message of the catalogue in one language. */
export type Translate = (key: MessageKey, values?: MessageValues) => string;

export const catalogues = { en, de } satisfies Record<Locale, Record<MessageKey, string>>;

/** Makes the function that says the catalogue's messages (ICU message format) in this language. */
export function createTranslate(locale: Locale): Translate {
  const formats = new Map<MessageKey, IntlMessageFormat>();
  return (key, values = {}) => {
    let format = formats.get(key);
    if (!format) {
      format = new IntlMessageFormat(catalogues[locale][key], locale, undefined, { ignoreTag: true });
      formats.set(key, format);
    }
    return String(format.format(values));
  };
}
