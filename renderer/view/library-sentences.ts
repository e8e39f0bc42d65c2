import type { KeptArticle } from "../../main/contract-library.ts";
import type { Translate } from "../locales/translate.ts";
import { sayAge } from "./age.ts";

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
