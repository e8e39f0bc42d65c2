import { type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { Requests } from "../../main/contract.ts";
import type { KeptArticle, LibraryList, LibraryQuery } from "../../main/contract-library.ts";
import type { Translate } from "../locales/translate.ts";

interface LibraryStateOptions {
  readonly t: Translate;
  readonly request: Pick<Requests, "listLibrary" | "removeArticle" | "putArticleBack" | "setSaved">;
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
  /** Reads the list anew; where `isTold`, how many there are is said. */
  read(change?: Partial<LibraryQuery>, isTold?: boolean): Promise<void>;
  remove(article: KeptArticle): Promise<void>;
  /** Says what was taken out last, and how to put it back. */
  tellRemoved(): void;
  putBack(): Promise<void>;
  toggleSaved(article: KeptArticle): Promise<void>;
}

/** So many are shown at once; a button shows as many more. */
export const libraryPage = 100;
const everything: LibraryQuery = { search: "", filter: "all", order: "heard", limit: libraryPage };

export function createLibraryState({ t, request, announce }: LibraryStateOptions): LibraryState {
  const query = signal(everything);
  const list = signal<LibraryList | null>(null);
  const removed = signal<KeptArticle | null>(null);
  let newest = 0;

  async function read(change: Partial<LibraryQuery> = {}, isTold = false): Promise<void> {
    query.value = { ...query.value, ...change };
    const turn = ++newest;
    const found = await request.listLibrary(query.value);
    if (turn !== newest) return;
    list.value = found;
    if (isTold) announce(t("say.libraryCount", { count: found.count }), "library");
  }

  return {
    query,
    list,
    current: signal(null),
    removed,
    read,
    begin: () => read({ search: "", limit: libraryPage }),
    async remove(article) {
      await request.removeArticle(article.id);
      removed.value = article;
      await read();
    },
    tellRemoved() {
      if (removed.value) announce(t("say.articleRemoved", { name: nameArticle(removed.value) }), "library");
    },
    async putBack() {
      const article = removed.value;
      if (!article) {
        announce(t("say.nothingToPutBack"), "library");
        return;
      }
      await request.putArticleBack(article.id);
      removed.value = null;
      announce(t("say.articlePutBack", { name: nameArticle(article) }), "library");
      await read();
    },
    async toggleSaved(article) {
      await request.setSaved(article.id, !article.isSaved);
      announce(t(article.isSaved ? "say.articleUnsaved" : "say.articleSaved"), "library");
      await read();
    },
  };
}

/** For people. */
export function nameArticle({ headline, label }: Pick<KeptArticle, "headline" | "label">): string {
  return (headline || label).replace(/[.。]\s*$/u, "");
}
