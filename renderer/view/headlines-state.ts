import { type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { Requests, Result } from "../../main/contract.ts";
import type { FeedRequests, Headline, HeadlineList, HeadlineQuery } from "../../main/contract-feeds.ts";
import type { Translate } from "../locales/translate.ts";
import { nameHeadline } from "./headline-sentences.ts";
import { createUndo } from "./undo.ts";
import { sayUnsaved } from "./unsaved-sentence.ts";

interface HeadlinesStateOptions {
  readonly t: Translate;
  readonly request: Pick<Requests & FeedRequests, HeadlineRequest>;
  announce(sentence: string, topic?: string): void;
  /** Other headlines are new now than before. */
  onMarked(): void;
}

type HeadlineRequest = "listHeadlines" | "setHeadlinesRead" | "setHeadlineSaved" | "removeHeadline" | "putHeadlineBack";

/** The headlines as their dialog shows them. The owner of what is asked for, of the place in it, and of what can be undone. */
export interface HeadlinesState {
  readonly query: ReadonlySignal<HeadlineQuery>;
  /** Null until it has been read. */
  readonly list: ReadonlySignal<HeadlineList | null>;
  /** The id of the line that has focus, or gets it. */
  readonly current: Signal<number | null>;
  /** Whether there is something to undo. */
  readonly canUndo: ReadonlySignal<boolean>;
  /** Reads the list anew; where `isTold`, how many there are is said. */
  read(change?: Partial<HeadlineQuery>, isTold?: boolean): Promise<void>;
  /** Says how many there are, and how many of them are new. */
  tellCount(): void;
  toggleRead(headline: Headline): Promise<void>;
  /** All that is listed. */
  markAllRead(): Promise<void>;
  toggleSaved(headline: Headline): Promise<void>;
  remove(headline: Headline): Promise<void>;
  /** Says what was taken out last, and how to put it back. */
  tellRemoved(): void;
  /** Takes the last removal, or the last marking of all, back. */
  undo(): Promise<void>;
}

const everything: HeadlineQuery = { feedId: null, search: "", filter: "all" };
const topic = "headlines";

/** What was done last, and can be undone. */
type Done =
  | { readonly kind: "removed"; readonly headline: Headline }
  | { readonly kind: "read"; readonly ids: readonly number[] };

export function createHeadlinesState(options: HeadlinesStateOptions): HeadlinesState {
  const { t, request, announce, onMarked } = options;
  const query = signal(everything);
  const list = signal<HeadlineList | null>(null);
  let newest = 0;

  async function read(change: Partial<HeadlineQuery> = {}, isTold = false): Promise<void> {
    query.value = { ...query.value, ...change };
    const turn = ++newest;
    const found = await request.listHeadlines(query.value);
    if (turn !== newest) return;
    list.value = found;
    if (isTold) tellCount();
  }
  const tellCount = () => {
    const { headlines = [], unread = 0 } = list.peek() ?? {};
    announce(t("say.headlineCount", { count: headlines.length, unread }), topic);
  };

  const tell = (saved: Result<void>, told: string) => announce(saved.ok ? told : sayUnsaved(saved, t), topic);

  const shown = createShown(query, list);
  const readMarked = async () => {
    await read();
    onMarked();
  };

  return {
    query,
    list,
    current: signal<number | null>(null),
    read,
    tellCount,
    async toggleRead(headline) {
      const saved = await request.setHeadlinesRead([headline.id], !headline.isRead);
      tell(saved, t(headline.isRead ? "say.headlineUnread" : "say.headlineRead"));
      if (!saved.ok) return;
      shown.change({ ...headline, isRead: !headline.isRead });
      onMarked();
    },
    async toggleSaved(headline) {
      const saved = await request.setHeadlineSaved(headline.id, !headline.isSaved);
      tell(saved, t(headline.isSaved ? "say.articleUnsaved" : "say.articleSaved"));
      if (saved.ok) shown.change({ ...headline, isSaved: !headline.isSaved });
    },
    ...createUndoable(options, list, shown, readMarked),
  };
}

/** Changes what is shown without reading all of a long list once more. */
interface Shown {
  /** A headline is another than it was: it is listed so, or not any more. */
  change(headline: Headline): void;
  remove(headline: Headline): void;
  markAllRead(): void;
}

function createShown(query: ReadonlySignal<HeadlineQuery>, list: Signal<HeadlineList | null>): Shown {
  const isWanted = ({ isRead, isSaved }: Headline) => {
    const { filter } = query.peek();
    return filter === "all" || (filter === "saved" ? isSaved : !isRead);
  };
  const show = (change: (headlines: readonly Headline[]) => readonly Headline[]) => {
    const headlines = change(list.peek()?.headlines ?? []).filter(isWanted);
    list.value = { headlines, unread: headlines.filter(({ isRead }) => !isRead).length };
  };
  return {
    change: (changed) => show((all) => all.map((one) => (one.id === changed.id ? changed : one))),
    remove: ({ id }) => show((all) => all.filter((one) => one.id !== id)),
    markAllRead: () => show((all) => all.map((one) => ({ ...one, isRead: true }))),
  };
}

/** What can be undone, the last of it at a time. */
function createUndoable(
  { t, request, announce, onMarked }: HeadlinesStateOptions,
  list: ReadonlySignal<HeadlineList | null>,
  shown: Shown,
  read: () => Promise<void>,
) {
  const undo = createUndo<Done>({
    t,
    announce: (sentence) => announce(sentence, topic),
    takeBack: (done) =>
      done.kind === "removed" ? request.putHeadlineBack(done.headline.id) : request.setHeadlinesRead(done.ids, false),
    sayBack: (done) =>
      done.kind === "removed"
        ? t("say.headlinePutBack", { name: nameHeadline(done.headline) })
        : t("say.headlinesUnread", { count: done.ids.length }),
    read,
    readRest: async () => onMarked(),
  });
  return {
    canUndo: undo.canUndo,
    async markAllRead() {
      const ids = list.value?.headlines.filter(({ isRead }) => !isRead).map(({ id }) => id) ?? [];
      const sentence = t("say.headlinesRead", { count: ids.length });
      if (ids.length === 0) {
        announce(sentence, topic);
        return;
      }
      const marked = await request.setHeadlinesRead(ids, true);
      if (marked.ok) shown.markAllRead();
      await undo.note(marked, { kind: "read", ids }, sentence);
      undo.tell();
    },
    async remove(headline: Headline) {
      const removed = await request.removeHeadline(headline.id);
      if (removed.ok) shown.remove(headline);
      await undo.note(
        removed,
        { kind: "removed", headline },
        t("say.headlineRemoved", { name: nameHeadline(headline) }),
      );
    },
    tellRemoved: undo.tell,
    undo: undo.undo,
  };
}
