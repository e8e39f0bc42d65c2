import { useEffect, useRef } from "preact/hooks";
import { libraryFilters, libraryLimits, libraryOrders } from "../../main/contract-library.ts";
import { roveTabindex } from "../accessibility/roving-tabindex.ts";
import { Dialog } from "./dialog.tsx";
import { listenToLibrary } from "./library-keys.ts";
import { LibraryLine } from "./library-line.tsx";
import { libraryPage } from "./library-state.ts";
import { useView } from "./session-context.ts";

const introId = "library-intro";
const searchId = "library-search";
/** In ms: what was typed in one go is searched for once. */
const typingPause = 200;

/** Every article that was opened: found again by words, sorted, opened, saved, taken out and put back. */
export function LibraryDialog() {
  const { session } = useView();
  const { t, library } = session;
  const content = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const found = library.list.value;
  useEffect(() => (content.current ? listenToLibrary(content.current, session) : undefined), [session]);
  // The lines change with every search; the first of them is the one stop of the Tab key again.
  useEffect(() => (list.current ? roveTabindex(list.current, "[data-kept]") : undefined), [found]);
  return (
    <Dialog title={t("view.library.title")} describedBy={introId} initialFocus={searchId}>
      <div ref={content} class="library">
        <p id={introId}>
          {found && t("view.library.intro", { count: found.count, megabytes: toMegabytes(found.bytes) })}
        </p>
        <LibrarySearch />
        <ul ref={list} aria-label={t("view.library.list")}>
          {found?.articles.map((article, index) => (
            <LibraryLine key={article.id} article={article} place={index + 1} count={found.count} />
          ))}
        </ul>
        {found && found.count === 0 && <p class="quiet">{t("view.library.nothing")}</p>}
        {found && found.count > found.articles.length && <MoreButton shown={found.articles.length} />}
        <p class="quiet">{t("view.library.keys")}</p>
        <LimitChoice />
        <button type="button" onClick={() => void library.putBack()} disabled={library.removed.value === null}>
          {t("view.library.putBack")}
        </button>
      </div>
    </Dialog>
  );
}

function LibrarySearch() {
  const { session } = useView();
  const { t, library } = session;
  const { filter, order } = library.query.value;
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const search = (typed: string) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void library.read({ search: typed, limit: libraryPage }, true), typingPause);
  };
  useEffect(() => () => clearTimeout(timer.current), []);
  return (
    <search class="library-search">
      <label for={searchId}>{t("view.library.search")}</label>
      <input id={searchId} type="search" autocomplete="off" onInput={(event) => search(event.currentTarget.value)} />
      <label for="library-filter">{t("view.library.filter")}</label>
      <select
        id="library-filter"
        value={filter}
        onChange={({ currentTarget: { value } }) =>
          void library.read({ filter: libraryFilters.find((one) => one === value) ?? "all" }, true)
        }
      >
        {libraryFilters.map((one) => (
          <option key={one} value={one}>
            {t(`view.library.filter.${one}`)}
          </option>
        ))}
      </select>
      <label for="library-order">{t("view.library.order")}</label>
      <select
        id="library-order"
        value={order}
        onChange={({ currentTarget: { value } }) =>
          void library.read({ order: libraryOrders.find((one) => one === value) ?? "heard" }, true)
        }
      >
        {libraryOrders.map((one) => (
          <option key={one} value={one}>
            {t(`view.library.order.${one}`)}
          </option>
        ))}
      </select>
    </search>
  );
}

function LimitChoice() {
  const { session } = useView();
  const { t } = session;
  return (
    <p>
      <label for="library-limit">{t("view.library.limit")}</label>{" "}
      <select
        id="library-limit"
        value={String(session.settings.value.libraryLimit)}
        onChange={({ currentTarget: { value } }) => {
          const libraryLimit = libraryLimits.find((one) => String(one) === value);
          if (libraryLimit !== undefined) session.changeSettings({ libraryLimit });
        }}
      >
        {libraryLimits.map((one) => (
          <option key={one} value={String(one)}>
            {t("view.library.megabytes", { megabytes: one })}
          </option>
        ))}
      </select>
    </p>
  );
}

function MoreButton({ shown }: { readonly shown: number }) {
  const { session } = useView();
  const { t, library } = session;
  return (
    <button type="button" onClick={() => void library.read({ limit: shown + libraryPage })}>
      {t("view.library.more", { count: libraryPage })}
    </button>
  );
}

function toMegabytes(bytes: number): number {
  return Math.ceil(bytes / 1_000_000);
}
