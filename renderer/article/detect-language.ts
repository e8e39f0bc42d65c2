import { eld } from "eld/extrasmall";

/** How far a language's score must be ahead of the stated one's; and where nothing else speaks for it. */
const lead = 0.2;
const sureLead = 0.4;
/** For a whole article, whose many common words speak for it, too: short French ones are 0.19 ahead of English. */
const articleLead = 0.1;

const knownLanguages: ReadonlySet<string> = new Set(Object.values(eld.info().Languages));

/** Whether a text is surely in this language rather than in the stated one (primary languages as in BCP 47). */
export function isLikelier(text: string, language: string, stated: string, isArticle = false): boolean {
  return detect(text, stated, isArticle ? articleLead : lead) === toDetected(language);
}

/** The language that a long text is in, where it is surely not the stated one; otherwise null. */
export function findLanguage(text: string, stated: string): string | null {
  const found = detect(text, stated, sureLead);
  return found === "no" ? "nb" : found;
}

function detect(text: string, stated: string, least: number): string | null {
  const known = toDetected(stated);
  // Of a language that it does not know it would take the next relative: Malay for Indonesian.
  if (!knownLanguages.has(known)) return null;
  const result = eld.detect(text);
  const scores = result.getScores();
  const isSure = result.isReliable() && (scores[result.language] ?? 0) - (scores[known] ?? 0) >= least;
  return isSure && result.language !== known ? result.language : null;
}

function toDetected(language: string): string {
  return language === "nb" || language === "nn" ? "no" : language;
}
