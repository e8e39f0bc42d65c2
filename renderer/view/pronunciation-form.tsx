import { useSignal } from "@preact/signals";
import { useLayoutEffect, useRef } from "preact/hooks";
import { type Pronunciation, pronunciationKinds, pronunciationLimits } from "../../main/contract-pronunciation.ts";
import { getPrimaryLanguage } from "../speech/voice-match.ts";
import { listenForEscape } from "./listen-for-escape.ts";
import { nameLanguageOrAll } from "./pronunciation-sentences.ts";
import { useView } from "./session-context.ts";
import { useListening } from "./use-listening.ts";

const writtenId = "pronunciation-written";
const noteId = "pronunciation-note";

interface EntryFormProps {
  /** Of the entry that is changed; null for a new one. */
  readonly place: number | null;
  /** The listener is done with it; the place is where the entry is now, null where none was saved. */
  onDone(place: number | null, isSaved: boolean): void;
}

/** One entry of the dictionary. A new one begins with the word that was heard last. */
export function EntryForm({ place, onDone }: EntryFormProps) {
  const { session } = useView();
  const { t, pronunciation } = session;
  const form = useRef<HTMLFormElement>(null);
  const problem = useSignal("");
  const entry =
    (place === null ? undefined : pronunciation.entries.peek()[place]) ?? newEntry(session.wordAtPosition());
  useLayoutEffect(() => form.current?.querySelector<HTMLInputElement>(`#${writtenId}`)?.select(), []);
  useListening(form, (element) => listenForEscape(element, () => onDone(place, false)), []);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (!form.current) return;
    const changed = readForm(form.current);
    problem.value = pronunciation.check(changed, place);
    if (problem.value !== "") {
      document.getElementById(writtenId)?.focus();
      session.sayProblem(problem.value);
      return;
    }
    pronunciation.save(changed, place);
    onDone(place ?? 0, true);
  };
  return (
    <form ref={form} class="pronunciation-form" onSubmit={submit} noValidate>
      <label for={writtenId}>{t("view.pronunciation.written")}</label>
      <input
        id={writtenId}
        name="written"
        autocomplete="off"
        maxLength={pronunciationLimits.written}
        defaultValue={entry.written}
        aria-describedby={noteId}
        aria-invalid={problem.value !== "" || undefined}
      />
      <p id={noteId} class={problem.value ? "field-problem" : "quiet"}>
        {problem.value || t("view.pronunciation.note")}
      </p>
      <label for="pronunciation-said">{t("view.pronunciation.said")}</label>
      <input
        id="pronunciation-said"
        name="said"
        autocomplete="off"
        maxLength={pronunciationLimits.said}
        defaultValue={entry.said}
      />
      <EntryChoices entry={entry} />
      <p class="buttons">
        <button type="submit" class="primary">
          {t("view.pronunciation.save")}
        </button>{" "}
        <button type="button" onClick={() => form.current && session.hearPronunciation(readForm(form.current))}>
          {t("view.pronunciation.hear")}
        </button>{" "}
        <button type="button" onClick={() => onDone(place, false)}>
          {t("view.pronunciation.cancel")}
        </button>
      </p>
    </form>
  );
}

function EntryChoices({ entry }: { readonly entry: Pronunciation }) {
  const { session } = useView();
  const { t, locale } = session;
  const article = getPrimaryLanguage(session.article.value?.metadata.language ?? locale);
  const languages = [...new Set(["", entry.language, article, "en", "de"])];
  return (
    <>
      <label for="pronunciation-kind">{t("view.pronunciation.kind")}</label>
      <select id="pronunciation-kind" name="kind">
        {pronunciationKinds.map((kind) => (
          <option key={kind} value={kind} selected={kind === entry.kind}>
            {t(`view.pronunciation.kind.${kind}`)}
          </option>
        ))}
      </select>
      <label for="pronunciation-language">{t("view.pronunciation.language")}</label>
      <select id="pronunciation-language" name="language">
        {languages.map((language) => (
          <option key={language} value={language} selected={language === entry.language}>
            {nameLanguageOrAll(language, locale, t)}
          </option>
        ))}
      </select>
      <label class="choice">
        <input type="checkbox" name="matchCase" defaultChecked={entry.matchCase} /> {t("view.pronunciation.matchCase")}
      </label>
    </>
  );
}

function newEntry(written: string): Pronunciation {
  return { kind: "word", written, said: "", language: "", matchCase: false };
}

function readForm(form: HTMLFormElement): Pronunciation {
  const data = new FormData(form);
  const read = (name: string) => String(data.get(name) ?? "");
  return {
    kind: pronunciationKinds.find((kind) => kind === read("kind")) ?? "word",
    written: read("kind") === "expression" ? read("written") : read("written").trim(),
    said: read("said").trim(),
    language: read("language"),
    matchCase: data.has("matchCase"),
  };
}
