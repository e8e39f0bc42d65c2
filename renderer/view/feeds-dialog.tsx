import { type Signal, useSignal } from "@preact/signals";
import { useRef } from "preact/hooks";
import { type Feed, feedIntervals } from "../../main/contract-feeds.ts";
import { addressInput } from "./address-input.ts";
import { Choice } from "./choice.tsx";
import { Dialog } from "./dialog.tsx";
import { RenameForm } from "./feed-rename.tsx";
import { describeFeed } from "./feed-sentences.ts";
import { getLineId, type LineActions, listenToLines } from "./line-keys.ts";
import { LineList } from "./line-list.tsx";
import type { Session } from "./session.ts";
import { useView } from "./session-context.ts";
import { useListening } from "./use-listening.ts";

const introId = "feeds-intro";
const addressId = "feeds-address";
const listId = "feed-list";

/** The listener's feeds: subscribed to by any site's address, read again, and taken out; those that fail say why. */
export function FeedsDialog() {
  const { session } = useView();
  const { t, feeds } = session;
  const content = useRef<HTMLDivElement>(null);
  const lines = listFeeds(session);
  const failed = lines.filter(({ problem }) => problem !== null).length;
  const renamed = useSignal<Feed | null>(null);
  useListening(content, (element) => listenToLines(element, makeFeedActions(session, renamed)), [session, renamed]);
  return (
    <Dialog title={t("view.feeds.title")} describedBy={introId} initialFocus={addressId}>
      <div ref={content} class="library">
        <p id={introId}>{t("view.feeds.intro", { count: lines.length, failed })}</p>
        <SubscribeForm />
        <OtherFeeds />
        {renamed.value && <RenameForm feed={renamed.value} onDone={() => leaveForm(renamed)} />}
        <FeedLines />
        {lines.length > 0 && <p class="quiet">{t("view.feeds.keys")}</p>}
        <Work />
        <p class="buttons">
          <button type="button" onClick={() => void feeds.refresh(null)} disabled={lines.length === 0}>
            {t("command.refreshFeeds")}
          </button>{" "}
          <button type="button" onClick={() => void feeds.undo()} disabled={!feeds.canUndo.value}>
            {t("view.feeds.undo")}
          </button>{" "}
          <button type="button" onClick={() => void feeds.importFile()}>
            {t("view.feeds.import")}
          </button>{" "}
          <button type="button" onClick={() => void feeds.exportFile()} disabled={lines.length === 0}>
            {t("view.feeds.export")}
          </button>
        </p>
        <IntervalChoice />
        <label class="choice">
          <input
            type="checkbox"
            checked={session.settings.value.fetchAhead}
            onChange={({ currentTarget }) => session.changeSettings({ fetchAhead: currentTarget.checked })}
          />{" "}
          {t("view.feeds.fetchAhead")}
        </label>
      </div>
    </Dialog>
  );
}

/** Back to the line of the feed that had, or has, the other name. */
function leaveForm(renamed: Signal<Feed | null>): void {
  const id = renamed.value?.id;
  if (id !== undefined) document.getElementById(getLineId(listId, id))?.focus();
  renamed.value = null;
}

/** Those that could not be read first, then folder by folder. */
function listFeeds({ feeds, locale }: Session): readonly Feed[] {
  const known = feeds.list.value?.feeds ?? [];
  const rank = ({ problem }: Feed) => Number(problem === null);
  const path = ({ folders }: Feed) => folders.join("\n");
  return known.toSorted((one, other) => rank(one) - rank(other) || path(one).localeCompare(path(other), locale));
}

function makeFeedActions(session: Session, renamed: Signal<Feed | null>): LineActions<Feed> {
  const { t, announce, feeds } = session;
  return {
    listId,
    current: feeds.current,
    getLines: () => listFeeds(session),
    getId: ({ id }) => id,
    getName: ({ title }) => title,
    open: ({ id }) => session.showHeadlinesOf(id),
    removal: { remove: feeds.remove, tellRemoved: feeds.tellRemoved, putBack: feeds.undo },
    tellEdge: (end, count, text) => announce(t("say.listEdge", { end, count, text }), "line"),
    others: {
      "+": ({ id }) => feeds.refresh(id),
      F2: async (feed) => {
        renamed.value = feed;
      },
    },
  };
}

function FeedLines() {
  const { session, isMac } = useView();
  const { t, locale, feeds } = session;
  const lines = listFeeds(session);
  if (lines.length === 0) return null;
  const facts = { t, isMac, locale, now: Date.now() };
  return (
    <LineList
      id={listId}
      label={t("view.feeds.list")}
      lines={lines}
      count={lines.length}
      current={feeds.current}
      getId={({ id }) => id}
      showLine={(feed) => (
        <>
          <strong>{`${feed.title}.`}</strong> <small>{describeFeed(feed, facts)}</small>
        </>
      )}
      onOpen={({ id }) => session.showHeadlinesOf(id)}
    />
  );
}

function SubscribeForm() {
  const { session } = useView();
  const { t, feeds } = session;
  const field = useRef<HTMLInputElement>(null);
  const isMissing = useSignal(false);
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const address = field.current?.value.trim() ?? "";
    isMissing.value = address === "";
    if (address === "") session.sayProblem(t("view.addressMissing"));
    else if ((await feeds.subscribe(address)) && field.current) field.current.value = "";
  };
  return (
    <form class="address" onSubmit={(event) => void submit(event)} noValidate>
      <label for={addressId}>{t("view.feeds.address")}</label>
      <input
        ref={field}
        id={addressId}
        {...addressInput}
        defaultValue={feeds.proposed.peek()}
        aria-describedby="feeds-address-note"
        aria-invalid={isMissing.value || undefined}
        onFocus={() => field.current?.select()}
      />
      <button type="submit" class="primary">
        {t("view.feeds.subscribe")}
      </button>
      <p id="feeds-address-note" class="quiet">
        {t("view.feeds.hint")}
      </p>
    </form>
  );
}

/** What else the site has that was just subscribed to. */
function OtherFeeds() {
  const { session } = useView();
  const { t, feeds } = session;
  const others = feeds.others.value;
  if (others.length === 0) return null;
  const subscribe = (address: string) => {
    // The button goes away when it is done, and would take focus with it.
    document.getElementById(addressId)?.focus();
    void feeds.subscribe(address);
  };
  return (
    <>
      <h3>{t("view.feeds.others")}</h3>
      <ul class="others">
        {others.map(({ address, title }) => (
          <li key={address}>
            <button type="button" onClick={() => subscribe(address)}>
              {t("view.feeds.subscribeTo", { title })}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** What is under way, and the button that ends it. */
function Work() {
  const { session } = useView();
  const { t, feeds } = session;
  const address = feeds.subscribing.value;
  const progress = feeds.progress.value;
  if (address === null && progress === null) return null;
  const cancel = () => {
    // The button goes away with what it ends, and would take focus with it.
    document.getElementById(addressId)?.focus();
    feeds.cancel();
  };
  return (
    <div class="loading">
      <label for="feeds-progress">
        {address === null
          ? t("view.feeds.reading", { done: progress?.done ?? 0, total: progress?.total ?? 0 })
          : t("say.subscribing", { address })}
      </label>
      <progress id="feeds-progress" value={progress?.done} max={progress?.total} />
      <button type="button" onClick={cancel}>
        {t("view.cancel")}
      </button>
    </div>
  );
}

function IntervalChoice() {
  const { session } = useView();
  const { t } = session;
  return (
    <p>
      <Choice
        id="feeds-interval"
        label={t("view.feeds.interval")}
        values={feedIntervals}
        chosen={session.settings.value.feedInterval}
        nameValue={(minutes) => t("view.feeds.minutes", { minutes, hours: minutes / 60 })}
        onChoose={(feedInterval) => session.changeSettings({ feedInterval })}
      />
    </p>
  );
}
