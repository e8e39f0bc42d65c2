import type { Verbosity } from "../../main/contract.ts";
import type { Article, Position } from "../article/article.ts";
import type { MessageKey, Translate } from "../locales/translate.ts";
import { describePlace } from "../navigation/place.ts";
import type { ChosenSpeaker } from "./announcer.ts";
import { labelFirstKey } from "./failure-sentence.ts";

/** Who speaks next in turn, and the sentence that says so. */
export const nextSpeaker: { readonly [Now in ChosenSpeaker]: ChosenSpeaker } = {
  hark: "screenReader",
  screenReader: "both",
  both: "hark",
};

export const speakerSentences: { readonly [Now in ChosenSpeaker]: MessageKey } = {
  hark: "say.speakerHark",
  screenReader: "say.speakerScreenReader",
  both: "say.speakerBoth",
};

export const verbositySentences: { readonly [Level in Verbosity]: MessageKey } = {
  none: "say.verbosityNone",
  brief: "say.verbosityBrief",
  full: "say.verbosityFull",
};

/** The answer to "where am I": headline, headings above, paragraph, per cent, time left, paywall. @param timeLeft in ms. */
export function sayPlace(article: Article, name: string, position: Position, timeLeft: number, t: Translate): string {
  const { headingPath, paragraph, paragraphs, percent } = describePlace(article, position);
  const place = t("say.place", {
    headline: stripFullStop(name),
    path: headingPath.map((heading) => `${stripFullStop(heading)}. `).join(""),
    paragraph,
    paragraphs,
    percent,
  });
  return `${place} ${t("say.left", splitTime(timeLeft))} ${sayEnding(article, t)}`.trim();
}

/** From here on seconds are less than anybody wants to know: 5 per cent of it. In ms. */
const longTime = 600_000;

/** A time in ms as the catalogue's sentences want it; `total` is in seconds. */
export function splitTime(ms: number): { minutes: number; seconds: number; total: number } {
  const total = ms < longTime ? Math.round(ms / 1000) : Math.round(ms / 60_000) * 60;
  return { minutes: Math.floor(total / 60), seconds: total % 60, total };
}

/** That the page does not show all of the article; empty when it does. */
export function sayEnding({ ending }: Article, t: Translate): string {
  return ending === "paywall" ? t("say.paywall") : "";
}

/** What is said while no article is open. */
export function sayEmpty(t: Translate, isMac: boolean): string {
  return t("say.noArticle", { key: labelFirstKey("file.address", t, isMac) });
}

/** What is said of an article that has just come. */
export function sayLoaded(article: Article, name: string, rate: number, t: Translate): string {
  const { wordCount } = article.metadata;
  const minutes = Math.max(1, Math.round(wordCount / rate));
  return t("say.loaded", { headline: stripFullStop(name), words: wordCount, minutes });
}

/** The catalogue's sentences end with a full stop of their own. */
function stripFullStop(text: string): string {
  return text.replace(/[.。]\s*$/u, "");
}
