import type { MessageKey, Translate } from "../locales/translate.ts";
import type { Voice } from "../speech/engine.ts";
import { nameLanguage } from "./name-language.ts";

interface EngineFacts {
  readonly name: MessageKey;
  /** Of its voices, where they do not say it themselves. */
  readonly licence: MessageKey;
}

/** What a listener is told about where a voice comes from; only for that is it asked which engine one is of. */
const engines: Readonly<Record<string, EngineFacts>> = {
  embedded: { name: "view.engine.embedded", licence: "view.engine.embeddedLicence" },
  natural: { name: "view.engine.natural", licence: "view.engine.naturalLicence" },
  "web-speech": { name: "view.engine.system", licence: "view.engine.systemLicence" },
};

/** A voice in words: name, language, engine, licence, and whether it sends what it reads away. */
export function describeVoice(voice: Voice, t: Translate, locale: string): { name: string; facts: string } {
  const engine = engines[voice.engineId];
  const facts = [
    nameLanguage(voice.language, locale),
    engine ? t(engine.name) : "",
    voice.licence ?? (engine ? t(engine.licence) : ""),
    voice.local ? "" : t("view.engine.remote"),
  ];
  return { name: voice.name, facts: facts.filter(Boolean).join(", ") };
}

/** Whether all that was typed is in a voice's name, language or engine. */
export function matchesVoice(
  { name, facts }: { readonly name: string; readonly facts: string },
  query: string,
): boolean {
  const text = fold(`${name} ${facts}`);
  return fold(query)
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** Without accents and capitals: who types "franzosisch" means French. */
function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
