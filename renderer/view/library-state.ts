import { type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { Result } from "../../main/contract.ts";
import type { KeptArticle, LibraryList, LibraryQuery, LibraryRequests } from "../../main/contract-library.ts";
import type { MessageKey, Translate } from "../locales/translate.ts";
import { createUndo } from "./undo.ts";
import { sayUnsaved } from "./unsaved-sentence.ts";

interface LibraryStateOptions {
  readonly t: Translate;
  readonly request: Pick<LibraryRequests, "listLibrary" | "removeArticle" | "putArticleBack" | "setSaved" | "setHeard">;
  announce(sentence: string, topic?: string): void;
}

/** The library as its dialog shows it. The owner of what is searched for and of what was taken out last. */
export interface LibraryState {
  readonly query: ReadonlySignal<LibraryQuery>;
  /** Null until it has been read. */
  readonly list: ReadonlySignal<LibraryList | null>;
  /** The id of the line that has focus, or gets it. */
  readonly current: Signal<number | null>;
  /** What was taken out last, as long as it can be put back. */
  readonly removed: ReadonlySignal<KeptArticle | null>;
  /** Reads it from its start, for a dialog that opens. */
  begin(): Promise<void>;
  /** Reads another list; how many there are is said. */
  search(change: Partial<LibraryQuery>): Promise<void>;
  remove(article: KeptArticle): Promise<void>;
  /** Says what was taken out last, and how to put it back. */
  tellRemoved(): void;
  putBack(): Promise<void>;
  toggleSaved(article: KeptArticle): Promise<void>;
  toggleHeard(article: KeptArticle): Promise<void>;
}

/** So many are there at once; the others follow. */
const libraryPage = 100;
/** All ten thousand in one answer kept main from everything else, and the next opening waiting, for a tenth of a second. */
const othersAtOnce = 500;
const everything: LibraryQuery = { search: "", filter: "all", order: "heard", offset: 0, limit: libraryPage };

export function createLibraryState(options: LibraryStateOptions): LibraryState {
  const { t, request, announce } = options;
  const query = signal(everything);
  const list = signal<LibraryList | null>(null);
  let newest = 0;

  /** As many as were there before, so that the line in use stays; all the others follow without being waited for. */
  async function read(change: Partial<LibraryQuery> = {}): Promise<void> {
    query.value = { ...query.value, ...change };
    const turn = ++newest;
    const found = await request.listLibrary(query.value);
    if (turn !== newest) return;
    list.value = found;
    void readOthers(() => turn === newest).catch(console.error);
  }

  async function readOthers(isWanted: () => boolean): Promise<void> {
    for (let before = -1; isWanted(); ) {
      const { articles: listed = [], count = 0 } = list.peek() ?? {};
      // All there, or no more came: one was taken out while the others were read.
      if (listed.length >= count || listed.length === before) return;
      before = listed.length;
      const found = await request.listLibrary({ ...query.value, offset: before, limit: othersAtOnce });
      if (!isWanted()) return;
      // What was marked or taken out meanwhile is so in what is shown; what was opened has moved up, and is there already.
      const known = new Map(list.peek()?.articles.map((article) => [article.id, article]));
      for (const article of found.articles) known.set(article.id, article);
      list.value = { ...found, articles: [...known.values()] };
    }
  }

  /** What has changed is read with as many lines as there are: none in use must go. */
  const readAgain = () => read({ limit: Math.max(libraryPage, list.value?.articles.length ?? 0) });

  return {
    query,
    list,
    current: signal(null),
    begin: () => read({ search: "", limit: libraryPage }),
    async search(change) {
      await read({ ...change, limit: libraryPage });
      announce(t("say.libraryCount", { count: list.value?.count ?? 0 }), "library");
    },
    ...createChanges(options, { query, list, read: readAgain }),
  };
}

/** Where an article was before it was taken out: before which other one, and in which list. */
interface Place {
  readonly article: KeptArticle;
  readonly follower: number | undefined;
  readonly asked: LibraryQuery;
}

interface Listed {
  readonly query: ReadonlySignal<LibraryQuery>;
  readonly list: Signal<LibraryList | null>;
  /** Reads the whole list once more. */
  read(): Promise<void>;
}

/** Changes what is shown without reading all of a long list once more. */
function createShown({ request }: LibraryStateOptions, { query, list, read }: Listed) {
  let taken: Place | null = null;
  const show = (changed: KeptArticle, isListed: boolean) => {
    const { articles = [], count = 0, bytes = 0 } = list.peek() ?? {};
    const at = articles.findIndex(({ id }) => id === changed.id);
    if (at < 0) return;
    const lines = articles.toSpliced(at, 1, ...(isListed ? [changed] : []));
    list.value = { bytes, count: isListed ? count : count - 1, articles: lines };
  };
  /** What the library takes is another; how many there are tells whether the list is still what is there. */
  const readSize = async () => {
    const found = await request.listLibrary({ ...query.peek(), limit: 0 });
    const shown = list.peek();
    if (found.count === shown?.count) list.value = { ...shown, bytes: found.bytes };
    else await read();
  };
  return {
    change: (changed: KeptArticle) => show(changed, isWanted(changed, query.peek())),
    remove(article: KeptArticle) {
      const { articles = [] } = list.peek() ?? {};
      const follower = articles[articles.findIndex(({ id }) => id === article.id) + 1]?.id;
      taken = { article, follower, asked: query.peek() };
      show(article, false);
    },
    /** Shows again, in its place, what was taken out last. */
    async putBack() {
      const shown = list.peek();
      const at = shown?.articles.findIndex(({ id }) => id === taken?.follower) ?? -1;
      if (!shown || !taken || at < 0 || taken.asked !== query.peek()) return read();
      list.value = { ...shown, count: shown.count + 1, articles: shown.articles.toSpliced(at, 0, taken.article) };
      return readSize();
    },
    readSize,
  };
}

function createChanges(options: LibraryStateOptions, listed: Listed) {
  const { t, request, announce } = options;
  const shown = createShown(options, listed);
  const change = async (doIt: Promise<Result<void>>, told: MessageKey, changed: KeptArticle) => {
    const done = await doIt;
    announce(done.ok ? t(told) : sayUnsaved(done, t), "library");
    if (done.ok) shown.change(changed);
  };
  const undo = createUndo<KeptArticle>({
    t,
    announce: (sentence) => announce(sentence, "library"),
    takeBack: ({ id }) => request.putArticleBack(id),
    sayBack: (article) => t("say.articlePutBack", { name: nameArticle(article) }),
    read: shown.putBack,
    readRest: shown.readSize,
  });
  return {
    removed: undo.last,
    async remove(article: KeptArticle) {
      const removed = await request.removeArticle(article.id);
      if (removed.ok) shown.remove(article);
      await undo.note(removed, article, t("say.articleRemoved", { name: nameArticle(article) }));
    },
    tellRemoved: undo.tell,
    putBack: undo.undo,
    toggleSaved: (article: KeptArticle) =>
      change(
        request.setSaved(article.id, !article.isSaved),
        article.isSaved ? "say.articleUnsaved" : "say.articleSaved",
        { ...article, isSaved: !article.isSaved },
      ),
    toggleHeard: (article: KeptArticle) => {
      const isHeard = article.state !== "finished";
      const changed: KeptArticle = isHeard
        ? { ...article, state: "finished" }
        : { ...article, state: "new", progress: 0 };
      return change(request.setHeard(article.id, isHeard), isHeard ? "say.articleHeard" : "say.articleNew", changed);
    },
  };
}

/** Whether the list shows it. */
function isWanted({ state, isSaved }: KeptArticle, { filter }: LibraryQuery): boolean {
  return filter === "all" || (filter === "saved" ? isSaved : filter === state);
}

/** For people. */
export function nameArticle({ headline, label }: Pick<KeptArticle, "headline" | "label">): string {
  return (headline || label).replace(/[.。]\s*$/u, "");
}
