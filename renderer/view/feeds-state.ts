import { computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { Requests } from "../../main/contract.ts";
import type { Feed, FeedList, FeedProgress, FeedRequests, NamedFeed } from "../../main/contract-feeds.ts";
import type { Translate } from "../locales/translate.ts";
import { labelFirstKey, sayFailure } from "./failure-sentence.ts";
import { createUndo } from "./undo.ts";

interface FeedsStateOptions {
  readonly t: Translate;
  readonly isMac: boolean;
  readonly request: Pick<Requests & FeedRequests, FeedRequest>;
  announce(sentence: string, topic?: string): void;
  /** Headlines came or went. */
  onChanged(): void;
}

type FeedRequest =
  | "subscribe"
  | "importFeeds"
  | "exportFeeds"
  | "refreshFeeds"
  | "refreshFeed"
  | "cancelFeedWork"
  | "listFeeds"
  | "renameFeed"
  | "unsubscribe"
  | "putFeedBack";

/** The feeds as their dialog shows them. The owner of what is under way with them, and of what was taken out last. */
export interface FeedsState {
  /** Null until it has been read. */
  readonly list: ReadonlySignal<FeedList | null>;
  /** The id of the line that has focus, or gets it. */
  readonly current: Signal<number | null>;
  /** What the field for a new feed holds when the dialog opens. */
  readonly proposed: Signal<string>;
  /** The address that is being subscribed to; null when none is. */
  readonly subscribing: ReadonlySignal<string | null>;
  /** Whether the listener waits for feeds: subscribes, or has asked for them to be read. */
  readonly isAwaited: ReadonlySignal<boolean>;
  /** What else the site has that was subscribed to last. */
  readonly others: ReadonlySignal<readonly NamedFeed[]>;
  /** Null when no feeds are being read. */
  readonly progress: ReadonlySignal<FeedProgress | null>;
  /** Whether there is a removal or a new name to take back. */
  readonly canUndo: ReadonlySignal<boolean>;
  read(): Promise<void>;
  /** True where it is subscribed to now. */
  subscribe(address: string): Promise<boolean>;
  /** Reads all feeds, or one, now; says so, and how it ended. */
  refresh(feedId: number | null): Promise<void>;
  /** What main tells of feeds that are being read. */
  follow(progress: FeedProgress): void;
  cancel(): void;
  /** From and to an OPML file that the listener chooses; says how it ended. */
  importFile(): Promise<void>;
  exportFile(): Promise<void>;
  /** Calls a feed so from now on, or (empty) as it calls itself; says so. */
  rename(feed: Feed, name: string): Promise<void>;
  remove(feed: Feed): Promise<void>;
  tellRemoved(): void;
  /** Takes back the last removal or the last new name. */
  undo(): Promise<void>;
}

const topic = "feeds";

/** In ms: after this, and each time again, the listener is told how far it is. */
const reminderInterval = 8000;

export function createFeedsState(options: FeedsStateOptions): FeedsState {
  const { t, isMac, request, announce, onChanged } = options;
  const list = signal<FeedList | null>(null);
  const read = async () => {
    list.value = await request.listFeeds();
  };
  const reload = async () => {
    await read();
    onChanged();
  };
  return {
    list,
    current: signal(null),
    proposed: signal(""),
    read,
    ...createFeedWork(options, reload),
    ...createFeedChanges(options, reload),
    async importFile() {
      const result = await request.importFeeds();
      if (result.ok) await read();
      if (result.ok) announce(t("say.feedsImported", { ...result.value }), topic);
      else if (result.reason !== "cancelled") announce(sayFailure(result, "", t, isMac), topic);
    },
    async exportFile() {
      const result = await request.exportFeeds();
      if (result.ok) announce(t("say.feedsExported", { ...result.value }), topic);
      else if (result.reason !== "cancelled") announce(sayFailure(result, "", t, isMac), topic);
    },
  };
}

/** What was changed last, so that it can be taken back. */
interface Change {
  readonly kind: "removed" | "renamed";
  /** As it was. */
  readonly feed: Feed;
}

function createFeedChanges(
  { t, request, announce }: FeedsStateOptions,
  reload: () => Promise<void>,
): Pick<FeedsState, "canUndo" | "rename" | "remove" | "tellRemoved" | "undo"> {
  const giveName = (feed: Feed, name: string) => request.renameFeed(feed.id, name === feed.ownTitle ? "" : name);
  const undo = createUndo<Change>({
    t,
    announce: (sentence) => announce(sentence, topic),
    takeBack: ({ kind, feed }) => (kind === "renamed" ? giveName(feed, feed.title) : request.putFeedBack(feed.id)),
    sayBack: ({ kind, feed }) =>
      t(kind === "renamed" ? "say.feedRenamedBack" : "say.feedPutBack", { name: feed.title }),
    read: reload,
  });
  return {
    canUndo: undo.canUndo,
    async rename(feed, typed) {
      const name = typed || feed.ownTitle;
      const sentence = t("say.feedRenamed", { before: feed.title, name });
      await undo.note(await giveName(feed, name), { kind: "renamed", feed }, sentence);
      undo.tell();
    },
    remove: async (feed) =>
      undo.note(
        await request.unsubscribe(feed.id),
        { kind: "removed", feed },
        t("say.feedRemoved", { name: feed.title }),
      ),
    tellRemoved: undo.tell,
    undo: undo.undo,
  };
}

function createFeedWork({ t, isMac, request, announce }: FeedsStateOptions, reload: () => Promise<void>) {
  const subscribing = signal<string | null>(null);
  const progress = signal<FeedProgress | null>(null);
  const refreshes = signal(0);
  const others = signal<readonly NamedFeed[]>([]);
  return {
    subscribing,
    progress,
    others,
    isAwaited: computed(() => subscribing.value !== null || refreshes.value > 0),
    async subscribe(address: string): Promise<boolean> {
      subscribing.value = address;
      const reminder = setInterval(announce, reminderInterval, t("say.stillSubscribing", { address }), topic);
      announce(t("say.subscribing", { address }), topic);
      const result = await request.subscribe(address).finally(() => {
        clearInterval(reminder);
        subscribing.value = null;
      });
      if (!result.ok) {
        announce(sayFailure(result, address, t, isMac), topic);
        return false;
      }
      const { feed, isKnown } = result.value;
      const isOneOfThem = others.peek().some((other) => other.address === address);
      others.value = isOneOfThem ? others.peek().filter((other) => other.address !== address) : result.value.others;
      await reload();
      const kind = isKnown ? "say.feedKnown" : feed.kind === "page" ? "say.pageSubscribed" : "say.subscribed";
      const key = labelFirstKey("news.headlines", t, isMac);
      const more = isOneOfThem ? "" : t("say.otherFeeds", { count: others.peek().length });
      announce([t(kind, { name: feed.title, count: feed.count, key }), more].filter(Boolean).join(" "), topic);
      return true;
    },
    async refresh(feedId: number | null): Promise<void> {
      refreshes.value += 1;
      announce(t("say.refreshing"), topic);
      const tell = () => {
        const { done = 0, total = 0 } = progress.peek() ?? {};
        announce(t("say.refreshProgress", { done, total }), topic);
      };
      const reminder = setInterval(tell, reminderInterval);
      const ended = await (feedId === null ? request.refreshFeeds() : request.refreshFeed(feedId)).finally(() => {
        clearInterval(reminder);
        refreshes.value -= 1;
      });
      await reload();
      announce(ended ? sayRefreshed(ended, t) : t("say.refreshCancelled"), topic);
    },
    follow(told: FeedProgress): void {
      progress.value = told.isRunning ? told : null;
      // What was read by itself is listed, too.
      if (!told.isRunning) void reload();
    },
    cancel: () => void request.cancelFeedWork(),
  };
}

function sayRefreshed({ total, fresh, failed }: FeedProgress, t: Translate): string {
  return t("say.refreshed", { total, fresh, failed });
}
