import type { Feed, FeedProblem } from "../../main/contract-feeds.ts";
import type { Translate } from "../locales/translate.ts";
import { sayAge } from "./age.ts";
import { sayFailure } from "./failure-sentence.ts";

interface FeedFacts {
  readonly t: Translate;
  readonly isMac: boolean;
  readonly locale: string;
  /** ms since 1970. */
  readonly now: number;
}

/** What a line says after the feed's name: how many headlines are new, and when it was read or why it was not. */
export function describeFeed(feed: Feed, facts: FeedFacts): string {
  const { unread, count, readAt, kind, title, problem, folders } = feed;
  const { t, locale, now } = facts;
  const read = readAt > 0 ? t("view.feeds.readAt", { age: sayAge(readAt, now, locale) }) : "";
  const folder = folders.length > 0 ? t("view.feeds.folder", { folders: folders.join(", ") }) : "";
  const state = [t("view.feeds.counts", { unread, count }), folder, kind === "page" ? t("view.feeds.page") : "", read];
  const told = state.filter(Boolean).join(", ");
  return problem ? `${t("view.feeds.failed")} ${sayProblem(problem, title, facts)} ${told}` : told;
}

/** Why it could not be read, what to do, and when Hark tries again. */
function sayProblem({ failure, failures, triesAt }: FeedProblem, title: string, facts: FeedFacts): string {
  const { t, isMac, locale, now } = facts;
  const again =
    triesAt === null || failures === 0 ? "" : t("view.feeds.triesAt", { failures, age: sayAge(triesAt, now, locale) });
  return [sayFailure(failure, title, t, isMac), again].filter(Boolean).join(" ");
}
