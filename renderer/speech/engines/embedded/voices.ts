import type { Voice } from "../../engine.ts";

export const embeddedEngineId = "embedded";

/** BCP 47 tag, eSpeak's name, name for the reader. The first of a language is its best. */
type VoiceRow = readonly [language: string, espeakName: string, name: string];

/** Languages with more than one voice worth choosing from. Variants ("+f3") change the speaker, not the accent. */
const chosenVoices: readonly VoiceRow[] = [
  ["en-US", "en-us", "eSpeak American"],
  ["en-GB", "en-gb-x-rp", "eSpeak British"],
  ["en-GB", "en-gb-scotland", "eSpeak Scottish"],
  ["en-US", "en-us+f3", "eSpeak American, female"],
  ["en-GB", "en-gb-x-rp+f2", "eSpeak British, female"],
  ["en-US", "en-us+klatt6", "eSpeak American, Klatt"],
  ["de-DE", "de", "eSpeak"],
  ["de-DE", "de+f3", "eSpeak, female"],
  ["de-DE", "de+klatt6", "eSpeak, Klatt"],
  ["es-ES", "es", "eSpeak Spain"],
  ["es-419", "es-419", "eSpeak Latin America"],
  ["fr-FR", "fr", "eSpeak France"],
  ["fr-BE", "fr-be", "eSpeak Belgium"],
  ["fr-CH", "fr-ch", "eSpeak Switzerland"],
  ["pt-BR", "pt-br", "eSpeak Brazil"],
  ["pt-PT", "pt", "eSpeak Portugal"],
  ["zh-CN", "cmn", "eSpeak Mandarin"],
  ["vi-VN", "vi", "eSpeak Northern"],
  ["hy", "hy", "eSpeak"],
];

/**
 * Every other language eSpeak has, by the name it shares with BCP 47. Left out: ja, which reads kanji as single
 * characters' names and so cannot be understood; xex, a test; piqd, sjn, qya, qdb and py, which no newspaper is in.
 */
const otherLanguages =
  "af am an ar as az ba be bg bn bpy bs ca cs cv cy da el eo et eu fa fi fo ga gd gn grc gu hak haw he hi hr ht hu hyw " +
  "ia id io is it jbo ka kaa kk kl kn ko kok ku ky la lb lfn lt ltg lv mi mk ml mr ms mt mto my nb nci ne nl nog om or " +
  "pa pap pl qu quc ro ru sd shn si sk sl smj sq sr sv sw ta te th ti tk tn tr tt ug uk ur uz yue";

/** What the embedded engine can speak with, known without starting it. A voice's id is eSpeak's name for it. */
export const embeddedVoices: readonly Voice[] = [
  ...chosenVoices,
  ...otherLanguages.split(" ").map((language): VoiceRow => [language, language, "eSpeak"]),
].map(([language, id, name]) => ({ id, engineId: embeddedEngineId, name, language, local: true }));
