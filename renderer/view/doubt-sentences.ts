import type { Article, Doubt } from "../article/article.ts";
import { lowConfidence } from "../article/confidence.ts";
import type { MessageKey, Translate } from "../locales/translate.ts";
import { labelFirstKey } from "./failure-sentence.ts";

/** What each doubt means to a listener, the one that says most first. */
const doubtSentences: readonly (readonly [Doubt, MessageKey])[] = [
  ["no-body", "doubt.noBody"],
  ["links", "doubt.links"],
  ["left-out", "doubt.leftOut"],
  ["little-text", "doubt.littleText"],
  ["no-headline", "doubt.noHeadline"],
];

/** Why the result is doubtful, in a sentence for each doubt; none where Hark is sure enough. */
export function listDoubts(article: Article, t: Translate): string[] {
  return article.confidence >= lowConfidence ? [] : listAllDoubts(article, t);
}

/** The same, small doubts included, which are no reason to warn. */
export function listAllDoubts({ doubts }: Article, t: Translate): string[] {
  return doubtSentences.flatMap(([doubt, sentence]) => (doubts.includes(doubt) ? [t(sentence)] : []));
}

/** What is said of a doubtful result before reading starts: the main doubt, and the way to the page as it is. */
export function sayDoubt(article: Article, t: Translate, isMac: boolean): string {
  const [main] = listDoubts(article, t);
  return main === undefined ? "" : `${main} ${sayWayToPage(t, isMac)}`;
}

/** How to come to the page as it is. */
export function sayWayToPage(t: Translate, isMac: boolean): string {
  return t("doubt.way", { key: labelFirstKey("view.as-it-is", t, isMac) });
}
