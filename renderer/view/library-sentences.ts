import type { KeptArticle } from "../../main/contract-library.ts";
import type { Translate } from "../locales/translate.ts";

/** What a line of the library says after the headline: source, age, length at this rate (words per minute), state. */
export function describeArticle(
  article: KeptArticle,
  facts: { readonly rate: number; readonly locale: string; readonly now: number; readonly t: Translate },
): string {
  const { t, rate, locale, now } = facts;
  const minutes = Math.max(1, Math.round(article.wordCount / rate));
  return [
    article.site,
    sayAge(Date.parse(article.published) || article.addedAt, now, locale),
    t("view.library.minutes", { minutes }),
    sayState(article, t),
    article.isSaved ? t("view.library.saved") : "",
  ]
    .filter(Boolean)
    .join(", ");
}

function sayState({ state, progress }: KeptArticle, t: Translate): string {
  if (state === "started") return t("view.library.started", { percent: Math.floor(progress * 100) });
  return t(state === "finished" ? "view.library.finished" : "view.library.new");
}

/** In ms, the longest that fits first. */
const units: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ["year", 31_557_600_000],
  ["month", 2_629_800_000],
  ["week", 604_800_000],
  ["day", 86_400_000],
  ["hour", 3_600_000],
  ["minute", 60_000],
];

/** "3 days ago", "yesterday"; times in ms since 1970. */
function sayAge(then: number, now: number, locale: string): string {
  const format = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  const age = now - then;
  const [unit, length] = units.find((each) => Math.abs(age) >= each[1]) ?? ["minute", 60_000];
  return format.format(-Math.floor(age / length), unit);
}
