import { useRef } from "preact/hooks";
import { type LibraryQuery, libraryFilters, libraryLimits, libraryOrders } from "../../main/contract-library.ts";
import { Choice } from "./choice.tsx";
import { Dialog } from "./dialog.tsx";
import { libraryListId, makeLibraryActions } from "./library-actions.ts";
import { LibraryLine } from "./library-line.tsx";
import { listenToLines } from "./line-keys.ts";
import { LineList } from "./line-list.tsx";
import { SearchField } from "./search-field.tsx";
import { useView } from "./session-context.ts";
import { useListening } from "./use-listening.ts";

const introId = "library-intro";
const searchId = "library-search";
/** Every article that was opened: found again by words, sorted, opened, saved, taken out and put back. */
export function LibraryDialog() {
  const { session } = useView();
  const { t, library } = session;
  const content = useRef<HTMLDivElement>(null);
  const found = library.list.value;
  useListening(content, (element) => listenToLines(element, makeLibraryActions(session)), [session]);
  return (
    <Dialog title={t("view.library.title")} describedBy={introId} initialFocus={searchId}>
      <div ref={content} class="library">
        <p id={introId}>
          {found && t("view.library.intro", { count: found.count, megabytes: toMegabytes(found.bytes) })}
        </p>
        <LibrarySearch />
        <LibraryChoices />
        <LineList
          id={libraryListId}
          label={t("view.library.list")}
          lines={found?.articles ?? []}
          count={found?.count ?? 0}
          current={library.current}
          getId={({ id }) => id}
          showLine={(article) => <LibraryLine article={article} />}
          onOpen={session.openKept}
        />
        {found && found.count === 0 && <p class="quiet">{t("view.library.nothing")}</p>}
        <p class="quiet">{t("view.library.keys")}</p>
        <p class="buttons">
          <button type="button" onClick={() => void library.putBack()} disabled={library.removed.value === null}>
            {t("view.library.putBack")}
          </button>{" "}
          <FileButtons />
        </p>
      </div>
    </Dialog>
  );
}

/** The dialog closes first: how far it is stands in the page, and Escape is for what is under way. */
function FileButtons() {
  const { session } = useView();
  const { t, libraryFile } = session;
  const run = (command: string) => session.closeDialog(() => session.run(command));
  return (
    <>
      <button type="button" onClick={() => run("file.export-library")}>
        {t("view.libraryFile.exportButton")}
      </button>{" "}
      <button type="button" onClick={() => run("file.import-library")}>
        {t("view.libraryFile.importButton")}
      </button>{" "}
      <button type="button" onClick={() => run("file.undo-import")} disabled={!libraryFile.canUndo.value}>
        {t("command.undoImport")}
      </button>
    </>
  );
}

function LibrarySearch() {
  const { session } = useView();
  const { t, library } = session;
  return (
    <search class="library-search">
      <SearchField
        id={searchId}
        label={t("view.library.search")}
        onSearch={(typed) => void library.search({ search: typed })}
      />
    </search>
  );
}

/** Folded away, so that the list comes right after the field. */
function LibraryChoices() {
  const { session } = useView();
  const { t, library } = session;
  const { filter, order } = library.query.value;
  const nameFilter = (one: LibraryQuery["filter"]) => t(`view.library.filter.${one}`);
  const nameOrder = (one: LibraryQuery["order"]) => t(`view.library.order.${one}`);
  return (
    <details class="library-choices">
      <summary>{t("view.library.choices", { filter: nameFilter(filter), order: nameOrder(order) })}</summary>
      <Choice
        id="library-filter"
        label={t("view.library.filter")}
        values={libraryFilters}
        chosen={filter}
        nameValue={nameFilter}
        onChoose={(one) => void library.search({ filter: one })}
      />
      <Choice
        id="library-order"
        label={t("view.library.order")}
        values={libraryOrders}
        chosen={order}
        nameValue={nameOrder}
        onChoose={(one) => void library.search({ order: one })}
      />
      <Choice
        id="library-limit"
        label={t("view.library.limit")}
        values={libraryLimits}
        chosen={session.settings.value.libraryLimit}
        nameValue={(one) => t("view.library.megabytes", { megabytes: one })}
        onChoose={(one) => session.changeSettings({ libraryLimit: one })}
      />
    </details>
  );
}

function toMegabytes(bytes: number): number {
  return Math.ceil(bytes / 1_000_000);
}
