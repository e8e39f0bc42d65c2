import { useSignal } from "@preact/signals";
import { useRef } from "preact/hooks";
import { roveTabindex } from "../accessibility/roving-tabindex.ts";
import { Dialog } from "./dialog.tsx";
import { EntryForm } from "./pronunciation-form.tsx";
import { focusEntry, listenToEntries, newEntryId } from "./pronunciation-keys.ts";
import { describeEntry } from "./pronunciation-sentences.ts";
import { useView } from "./session-context.ts";
import { useListening } from "./use-listening.ts";

const introId = "pronunciation-intro";

/** Which entry is in the form: its place, or null for a new one. */
interface Edited {
  readonly place: number | null;
}

/** The listener's pronunciation dictionary: heard, added to, changed, taken from, and as a file. */
export function PronunciationDialog() {
  const { session } = useView();
  const { t, pronunciation } = session;
  const edited = useSignal<Edited | null>(null);
  const content = useRef<HTMLDivElement>(null);
  const leaveForm = (place: number | null, isSaved: boolean) => {
    edited.value = null;
    focusEntry(content.current, place, isSaved ? session.moveFocus : undefined);
  };
  const { value } = edited;
  return (
    <Dialog title={t("view.pronunciation.title")} describedBy={introId} initialFocus={newEntryId}>
      <div ref={content} class="pronunciation">
        <p id={introId}>{t("view.pronunciation.intro", { count: pronunciation.entries.value.length })}</p>
        {value ? (
          <EntryForm key={value.place} place={value.place} onDone={leaveForm} />
        ) : (
          <EntryList
            onEdit={(place) => {
              edited.value = { place };
            }}
          />
        )}
      </div>
    </Dialog>
  );
}

interface EntryListProps {
  onEdit(place: number | null): void;
}

function EntryList({ onEdit }: EntryListProps) {
  const { session } = useView();
  const { t, locale, pronunciation } = session;
  const part = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const entries = pronunciation.entries.value;
  useListening(part, (element) => listenToEntries(element, session), [session]);
  useListening(list, (element) => roveTabindex(element, "[data-entry]"), [entries]);
  return (
    <div ref={part}>
      <button type="button" id={newEntryId} class="primary" onClick={() => onEdit(null)}>
        {t("view.pronunciation.new")}
      </button>
      <ul ref={list} aria-label={t("view.pronunciation.list")}>
        {entries.map((entry, place) => (
          <li key={JSON.stringify(entry)}>
            <button type="button" data-entry={place} onClick={() => onEdit(place)}>
              <strong>{`${entry.written}:`}</strong> {entry.said || t("view.pronunciation.skipped")}.{" "}
              <small>{describeEntry(entry, locale, t)}</small>
            </button>
          </li>
        ))}
      </ul>
      {entries.length > 0 && <p class="quiet">{t("view.pronunciation.keys")}</p>}
      <FileButtons />
      <label class="choice">
        <input
          type="checkbox"
          checked={session.settings.value.wholeAddresses}
          onChange={({ currentTarget }) => session.changeSettings({ wholeAddresses: currentTarget.checked })}
        />{" "}
        {t("view.pronunciation.wholeAddresses")}
      </label>
    </div>
  );
}

function FileButtons() {
  const { session } = useView();
  const { t, pronunciation } = session;
  return (
    <p class="buttons">
      <button type="button" disabled={!pronunciation.canUndo.value} onClick={() => pronunciation.undo()}>
        {t("view.pronunciation.undo")}
      </button>{" "}
      <button type="button" onClick={() => void pronunciation.importFile()}>
        {t("view.pronunciation.import")}
      </button>{" "}
      <button type="button" onClick={() => void pronunciation.exportFile()}>
        {t("view.pronunciation.export")}
      </button>
    </p>
  );
}
