/** Words that hardly a paragraph of their language is without, and few others have. */
const commonWords: Readonly<Record<string, string>> = {
  en: "the and of to in that is was for it with as his her they at be this have from or had by but not are which you",
  de: "der die das und ist nicht ein eine zu den mit von auf für sich dem des im auch es wir ich sie als wird war bei",
  fr: "le la les et des est une dans que qui pour pas sur au avec il elle par plus ne ce sont du vous nous mais son",
  es: "el la los las y es una que en del por con para se su lo no al como más pero sus ha este también fue",
  it: "il la di che è e un una per non con del della sono si le gli da nel alla più ma come anche ha dei questo",
  pt: "o a os as e que do da em um uma para não com é no na por mais se dos das como mas foi ao ele sua são",
  nl: "de het een en van is niet dat in op te zijn voor met die er aan ook als bij naar maar om hij wordt was",
  sv: "och att det som en på är av för med till den har de inte om ett han men var sig från vi så kan",
  da: "og at det er en til af på den i for med der de ikke har som et han var men sig fra vi kan også",
  nb: "og i det er på en som til av for at med den har ikke de et han var om men seg fra vi kan også",
  fi: "ja on ei se että hän oli mutta kun ovat joka myös niin kuin tai sen ole mukaan jo vain",
  pl: "i w na z się nie to jest że do jak o co ale po za od przez tym jego być są tylko już oraz",
  cs: "a je v se na to že s z do o ve jako ale by za které si není pro tak podle jsou i už",
  tr: "ve bir bu da de için ile çok olarak daha ne gibi kadar sonra ama olan var değil her mi",
};

/** Letters that tell neighbours apart whose short words are the same. */
const ownLetters: Readonly<Record<string, RegExp>> = {
  pl: /[łąęśżźćń]/,
  cs: /[ěřůčšžý]/,
  sv: /[äö]/,
  da: /[æø]/,
  nb: /[æø]/,
  tr: /[ğış]/,
};

const wordSets = Object.entries(commonWords).map(([language, words]) => [language, new Set(words.split(" "))] as const);

/** Scripts that name their language, or nearly; the first that fills a third of the letters counts. */
const scripts: readonly (readonly [RegExp, (text: string) => string])[] = [
  [/[\p{sc=Hiragana}\p{sc=Katakana}]/gu, () => "ja"],
  [/\p{sc=Hangul}/gu, () => "ko"],
  [/\p{sc=Han}/gu, (text) => (/[\p{sc=Hiragana}\p{sc=Katakana}]/u.test(text) ? "ja" : "zh")],
  [/\p{sc=Cyrillic}/gu, (text) => (/[іїєґ]/i.test(text) ? "uk" : "ru")],
  [/\p{sc=Greek}/gu, () => "el"],
  [/\p{sc=Arabic}/gu, (text) => (/[پچژگ]/.test(text) ? "fa" : "ar")],
  [/\p{sc=Hebrew}/gu, () => "he"],
  [/\p{sc=Thai}/gu, () => "th"],
  [/\p{sc=Devanagari}/gu, () => "hi"],
];

/** In characters: enough to tell, and soon read. */
const sample = 8000;
const fewestWords = 6;
/** The share of words that are common ones, and how far the best must be ahead of the next. */
const leastShare = 0.12;
const leastLead = 1.3;

/**
 * The language of a text that does not say it, as a BCP 47 tag, so that it is read by the right voice; empty when the
 * text is too short or too mixed to tell.
 */
export function guessLanguage(text: string): string {
  const start = text.slice(0, sample);
  const letters = start.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return "";
  const script = scripts.find(([pattern]) => (start.match(pattern)?.length ?? 0) * 3 > letters);
  return script ? script[1](start) : guessByWords(start);
}

function isOf(word: string, language: string, common: ReadonlySet<string>): boolean {
  return common.has(word) || ownLetters[language]?.test(word) === true;
}

function guessByWords(text: string): string {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words.length < fewestWords) return "";
  const counts = wordSets
    .map(([language, set]) => ({ language, count: words.filter((word) => isOf(word, language, set)).length }))
    .toSorted((a, b) => b.count - a.count);
  const [best, next] = counts;
  if (!best || best.count < words.length * leastShare || best.count < 3) return "";
  return best.count >= (next?.count ?? 0) * leastLead ? best.language : "";
}
