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
      <Choice
        id="library-filter"
        label={t("view.library.filter")}
        values={libraryFilters}
        chosen={filter}
        nameValue={(one) => t(`view.library.filter.${one}`)}
        onChoose={(one) => void library.read({ filter: one }, true)}
      />
      <Choice
        id="library-order"
        label={t("view.library.order")}
        values={libraryOrders}
        chosen={order}
        nameValue={(one) => t(`view.library.order.${one}`)}
        onChoose={(one) => void library.read({ order: one }, true)}
      />
    </search>
  );
}

interface ChoiceProps<Value> {
  readonly id: string;
  readonly label: string;
  readonly values: readonly Value[];
  readonly chosen: string | number;
  nameValue(value: Value): string;
  onChoose(value: Value): void;
}

function Choice<Value extends string | number>(props: ChoiceProps<Value>) {
  const { id, label, values, chosen, nameValue, onChoose } = props;
  return (
    <>
      <label for={id}>{label}</label>{" "}
      <select
        id={id}
        value={String(chosen)}
        onChange={({ currentTarget: { value } }) => {
          const found = values.find((one) => String(one) === value);
          if (found !== undefined) onChoose(found);
        }}
      >
        {values.map((one) => (
          <option key={one} value={String(one)}>
            {nameValue(one)}
          </option>
        ))}
      </select>
    </>
  );
}

function LimitChoice() {
  const { session } = useView();
  const { t } = session;
  return (
    <p>
      <Choice
        id="library-limit"
        label={t("view.library.limit")}
        values={libraryLimits}
        chosen={session.settings.value.libraryLimit}
        nameValue={(one) => t("view.library.megabytes", { megabytes: one })}
        onChoose={(one) => session.changeSettings({ libraryLimit: one })}
      />
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
