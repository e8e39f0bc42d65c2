import { type ReadonlySignal, signal } from "@preact/signals";
import type { Failure, Requests, Result, SavedFile } from "../../../main/contract.ts";
import type { ImportedLibrary, LibraryFileRequests, LibraryProgress } from "../../../main/contract-library-file.ts";
import type { Pronunciation } from "../../../main/contract-pronunciation.ts";
import type { MessageKey, Translate } from "../../locales/translate.ts";
import { labelFirstKey, sayFailure } from "../failure-sentence.ts";
import { parseKeptArticle } from "../kept-article.ts";
import { createMilestones } from "../milestones.ts";
import type { PronunciationState } from "../pronunciation-state.ts";
import { sayUnsaved } from "../unsaved-sentence.ts";
import { type ListedPage, writeArticlePage, writeListPage } from "./write-page.ts";

interface LibraryFileOptions {
  readonly t: Translate;
  readonly locale: string;
  readonly isMac: boolean;
  readonly request: Pick<Requests & LibraryFileRequests, keyof LibraryFileRequests>;
  announce(sentence: string, topic?: string): void;
  /** Shows what went wrong, besides saying it. */
  showProblem(sentence: string): void;
  readonly pronunciation: Pick<PronunciationState, "bring" | "takeOut">;
  /** Articles, feeds and what was heard came or went. */
  onChanged(): void;
}

/** What is under way with a library's file. */
export interface LibraryWork extends LibraryProgress {
  readonly kind: "export" | "import";
}

const topic = "library-file";

/** The library as one file. The owner of what is under way with it. No method rejects. */
export class LibraryFileState {
  readonly #work = signal<LibraryWork | null>(null);
  readonly #canUndo = signal(false);
  readonly #milestones = createMilestones();
  readonly #options: LibraryFileOptions;
  #isAsked = false;
  #isCancelled = false;
  #dropped: Promise<void> = Promise.resolve();
  /** Of the dictionary, by the last import. */
  #brought: readonly Pronunciation[] = [];
  /** The name of a library's file that was opened, and may be imported. */
  readonly offered = signal("");

  constructor(options: LibraryFileOptions) {
    this.#options = options;
  }

  /** Null while nothing is under way. */
  get work(): ReadonlySignal<LibraryWork | null> {
    return this.#work;
  }

  /** Whether the last import can be taken back. */
  get canUndo(): ReadonlySignal<boolean> {
    return this.#canUndo;
  }

  /** Asks where, and writes all of the library there; says how far it is and how it ended. */
  async exportAll(): Promise<void> {
    const exported = await this.#alone(() => this.#export());
    if (exported?.ok) this.#say("say.library.exported", { ...exported.value });
    else if (exported?.reason === "cancelled") await this.#tellCancelled("say.library.exportCancelled");
    else if (exported) this.#fail(this.#explain(exported));
  }

  /** Brings in the file that was opened (`isOffered`), or asks which. */
  async importAll(isOffered: boolean): Promise<void> {
    const imported = await this.#alone(() => this.#options.request.importLibrary(isOffered));
    if (imported === null) return;
    if (imported.ok) {
      this.#brought = this.#options.pronunciation.bring(imported.value.pronunciations);
      this.#canUndo.value = true;
      this.#options.announce(sayImported(imported.value, this.#options), topic);
    } else if (imported.reason === "cancelled") await this.#tellCancelled("say.library.importCancelled");
    else this.#fail(sayImportFailure(imported, this.#options));
    this.#options.onChanged();
  }

  /** What main tells of an import; it may come later than that it has ended. */
  follow(progress: LibraryProgress): void {
    if (!this.#isAsked) return;
    if (this.#work.peek()) this.#show("import", progress);
    else this.#begin("import", "say.library.importing", progress.total);
  }

  /** Says how far it is. */
  tellProgress(): void {
    const { kind, done, total } = this.#work.peek() ?? {};
    if (kind) this.#say(`say.library.${kind}Now`, { done: done ?? 0, total: total ?? 0 });
  }

  cancel(): void {
    const { request } = this.#options;
    const work = this.#work.peek();
    if (!work || this.#isCancelled) return;
    this.#isCancelled = true;
    this.#dropped = work.kind === "export" ? request.dropLibraryFile() : request.cancelLibraryImport();
  }

  /** Takes the last import back. */
  async undo(): Promise<void> {
    const { request, t, announce, onChanged } = this.#options;
    const undone = await request.undoLibraryImport();
    if (undone.ok) {
      this.#options.pronunciation.takeOut(this.#brought);
      this.#brought = [];
      this.#canUndo.value = false;
    }
    announce(undone.ok ? t("say.library.undone", { count: undone.value }) : sayUnsaved(undone, t), topic);
    onChanged();
  }

  /** One at a time; null where something is under way, which is said. */
  async #alone<Value>(act: () => Promise<Result<Value>>): Promise<Result<Value> | null> {
    if (this.#work.peek()) {
      this.tellProgress();
      return null;
    }
    this.#isCancelled = false;
    this.#isAsked = true;
    try {
      return await act();
    } catch (error) {
      console.error(error);
      return { ok: false, reason: "unexpected", detail: {} };
    } finally {
      this.#isAsked = false;
      this.#work.value = null;
    }
  }

  async #export(): Promise<Result<Written>> {
    const begun = await this.#options.request.beginLibraryFile();
    if (!begun.ok) return begun;
    const { count: total } = begun.value;
    this.#begin("export", "say.library.exporting", total);
    return writeAll(this.#options, (done) => {
      if (!this.#isCancelled) this.#show("export", { done: Math.min(done, total), total });
      return !this.#isCancelled;
    });
  }

  #begin(kind: LibraryWork["kind"], sentence: MessageKey, total: number): void {
    this.#milestones.begin();
    this.#work.value = { kind, done: 0, total };
    this.#say(sentence, { total });
  }

  #show(kind: LibraryWork["kind"], progress: LibraryProgress): void {
    this.#work.value = { kind, ...progress };
    const percent = this.#milestones.reach((progress.done / progress.total) * 100);
    if (percent !== null) this.#say(`say.library.${kind}Progress`, { percent });
  }

  /** Said when it is true; where no file was chosen there is nothing to say. */
  async #tellCancelled(sentence: MessageKey): Promise<void> {
    await this.#dropped;
    if (this.#isCancelled) this.#say(sentence, {});
  }

  #explain(failure: Failure): string {
    const { t, isMac } = this.#options;
    return sayFailure(failure, failure.detail.name ?? t("view.library.title"), t, isMac);
  }

  #fail(sentence: string): void {
    this.#options.showProblem(sentence);
    this.#options.announce(sentence, topic);
  }

  #say(key: MessageKey, values: Readonly<Record<string, string | number>>): void {
    this.#options.announce(this.#options.t(key, values), topic);
  }
}

interface Written extends SavedFile {
  readonly count: number;
}

/** Article by article, so that only one is in memory. `onDone` answers whether to go on. */
async function writeAll(
  { t, locale, request }: LibraryFileOptions,
  onDone: (done: number) => boolean,
): Promise<Result<Written>> {
  const pages: ListedPage[] = [];
  for (;;) {
    const taken = await request.takeForLibraryFile();
    if (!taken.ok) return taken;
    if (!taken.value) break;
    const article = parseKeptArticle(taken.value.article);
    const written = article && writeArticlePage(article, taken.value, t);
    const saved = await request.writeToLibraryFile({ page: written?.page ?? "" });
    if (!saved.ok) return saved;
    if (written) pages.push(written.listed);
    if (!onDone(taken.value.number)) return { ok: false, reason: "cancelled", detail: {} };
  }
  const finished = await request.finishLibraryFile({ list: writeListPage(pages, t, locale) });
  return finished.ok ? { ok: true, value: { ...finished.value, count: pages.length } } : finished;
}

function sayImported(imported: ImportedLibrary, { t, isMac }: Pick<LibraryFileOptions, "t" | "isMac">): string {
  const { added, known, updated, feeds, unreadable, unreadableNames, isOverLimit } = imported;
  const names = unreadableNames.join("; ");
  const isAny = added + updated + feeds > 0;
  return [
    t("say.library.imported", { name: imported.name, added, known }),
    updated > 0 && t("say.library.updated", { count: updated }),
    feeds > 0 && t("say.library.feedsAdded", { count: feeds }),
    unreadable > 0 &&
      t("say.library.unreadable", { count: unreadable, names, rest: unreadable - unreadableNames.length }),
    isOverLimit && t("say.library.overLimit"),
    isAny && t("say.library.undoHint", { key: labelFirstKey("file.undo-import", t, isMac) }),
  ]
    .filter((sentence) => typeof sentence === "string")
    .join(" ");
}

function sayImportFailure(failure: Failure, { t, isMac }: Pick<LibraryFileOptions, "t" | "isMac">): string {
  const name = failure.detail.name ?? "";
  if (failure.reason === "disk-full") return t("say.library.importFull", { name });
  if (failure.reason === "not-saved") return t("say.library.importUnsaved", { name });
  if (failure.reason === "not-writable") return t("say.nothingLasts", { name });
  return sayFailure(failure, name, t, isMac);
}
