import type { Headline } from "../../main/contract-feeds.ts";
import type { Translate } from "../locales/translate.ts";
import { sayAge } from "./age.ts";

/** What is needed to describe a headline: words per minute, the interface's language, ms since 1970. */
export interface HeadlineFacts {
  readonly rate: number;
  readonly locale: string;
  readonly now: number;
  readonly t: Translate;
}

/** What a line says after the headline: source, age, length at this rate where it is known, state. */
export function describeHeadline(headline: Headline, { rate, locale, now, t }: HeadlineFacts): string {
  const { source, publishedAt, wordCount, isSaved } = headline;
  const minutes = Math.max(1, Math.round(wordCount / rate));
  return [
    source,
    sayAge(publishedAt, now, locale),
    wordCount > 0 ? t("view.library.minutes", { minutes }) : "",
    sayState(headline, t),
    isSaved ? t("view.library.saved") : "",
  ]
    .filter(Boolean)
    .join(", ");
}

function sayState({ state, progress, isRead }: Headline, t: Translate): string {
  if (!isRead) return t("view.headlines.new");
  if (state === "started") return t("view.library.started", { percent: Math.floor(progress * 100) });
  return t(state === "finished" ? "view.library.finished" : "view.headlines.read");
}

/** For people, without the full stop that some headlines end in. */
export function nameHeadline({ headline }: Pick<Headline, "headline">): string {
  return headline.replace(/[.。]\s*$/u, "");
}
