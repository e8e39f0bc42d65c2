import { useEffect, useRef } from "preact/hooks";
import { headlineFilters } from "../../main/contract-feeds.ts";
import { Choice } from "./choice.tsx";
import { Dialog, plainSection } from "./dialog.tsx";
import { describeHeadline, nameHeadline } from "./headline-sentences.ts";
import { findFirstLine, headlineListId, makeHeadlineActions } from "./headlines-actions.ts";
import { listenToLines } from "./line-keys.ts";
import { LineList } from "./line-list.tsx";
import { SearchField } from "./search-field.tsx";
import { useView } from "./session-context.ts";
import { useListening } from "./use-listening.ts";

const introId = "headlines-intro";
const searchId = "headlines-search";
/** Stands for all feeds in the choice of feeds: ids begin at 1. */
const allFeeds = 0;

/** The headlines of all feeds, or of one: walked by arrow keys, found, marked, saved, taken out, and opened. */
export function HeadlinesDialog() {
  const { session } = useView();
  const { t, headlines } = session;
  const content = useRef<HTMLDivElement>(null);
  const found = headlines.list.value;
  // Orca says only the line that focus comes to, nothing of the dialog around it.
  useEffect(() => {
    if (session.speaker.peek() !== "hark") headlines.tellCount();
  }, [session, headlines]);
  useListening(content, (element) => listenToLines(element, makeHeadlineActions(session)), [session]);
  return (
    <Dialog title={t("view.headlines.title")} describedBy={introId} initialFocus={findFirstLine(headlines) ?? searchId}>
      <div ref={content} class="library">
        <p id={introId}>
          {found && t("view.headlines.intro", { count: found.headlines.length, unread: found.unread })}
        </p>
        <HeadlineSearch />
        <Headlines />
        <p class="quiet">{t("view.headlines.keys")}</p>
        <p class="buttons">
          <button type="button" onClick={() => void headlines.markAllRead()}>
            {t("view.headlines.markAll")}
          </button>{" "}
          <button type="button" onClick={() => void headlines.undo()} disabled={!headlines.canUndo.value}>
            {t("view.headlines.undo")}
          </button>{" "}
          <button type="button" onClick={() => session.closeDialog(() => session.run("news.feeds"))}>
            {t("view.headlines.feeds")}
          </button>
        </p>
      </div>
    </Dialog>
  );
}

function Headlines() {
  const { session } = useView();
  const { t, locale, headlines } = session;
  const lines = headlines.list.value?.headlines ?? [];
  const facts = { t, locale, rate: session.settings.value.rate, now: Date.now() };
  if (lines.length === 0) return <p class="quiet">{t("view.library.nothing")}</p>;
  return (
    <LineList
      id={headlineListId}
      label={t("view.headlines.list")}
      lines={lines}
      count={lines.length}
      current={headlines.current}
      getId={({ id }) => id}
      showLine={(headline) => (
        <>
          <strong class={headline.isRead ? "read" : undefined} lang={headline.language || undefined}>
            {`${nameHeadline(headline)}.`}
          </strong>{" "}
          <small>{describeHeadline(headline, facts)}</small>
        </>
      )}
      onOpen={(headline) => session.openHeadline(headline, false)}
    />
  );
}

function HeadlineSearch() {
  const { session } = useView();
  const { t, headlines, feeds } = session;
  const { feedId, filter } = headlines.query.value;
  const known = feeds.list.value;
  const nameFeed = (id: number) => {
    const feed = known?.feeds.find((one) => one.id === id);
    const name = feed?.title ?? t("view.headlines.allFeeds");
    return t("view.headlines.feedName", { name, unread: feed?.unread ?? known?.unread ?? 0 });
  };
  return (
    <search>
      <div class="library-search" {...plainSection}>
        <Choice
          id="headlines-feed"
          label={t("view.headlines.feed")}
          values={[allFeeds, ...(known?.feeds.map(({ id }) => id) ?? [])]}
          chosen={feedId ?? allFeeds}
          nameValue={nameFeed}
          onChoose={(id) => void headlines.read({ feedId: id === allFeeds ? null : id }, true)}
        />
        <Choice
          id="headlines-filter"
          label={t("view.library.filter")}
          values={headlineFilters}
          chosen={filter}
          nameValue={(one) => t(`view.headlines.filter.${one}`)}
          onChoose={(one) => void headlines.read({ filter: one }, true)}
        />
        <SearchField
          id={searchId}
          label={t("view.library.search")}
          onSearch={(search) => void headlines.read({ search }, true)}
        />
      </div>
    </search>
  );
}
