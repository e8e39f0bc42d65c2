import { useSignal } from "@preact/signals";
import { useLayoutEffect, useRef } from "preact/hooks";
import { Dialog } from "./dialog.tsx";
import { useView } from "./session-context.ts";
import { useTypingPause } from "./use-typing-pause.ts";

const fieldId = "find-text";
const noteId = "find-note";

/** Asks for a text to find in the article; Enter goes to it and closes, F3 goes on. */
export function FindDialog() {
  const { session } = useView();
  const { t, finder } = session;
  const field = useRef<HTMLInputElement>(null);
  const note = useSignal("");
  // Before the next key: selected later, the first letter of who types at once would be typed over.
  useLayoutEffect(() => field.current?.select(), []);

  const sayCount = () => {
    const query = field.current?.value ?? "";
    note.value = query.trim() === "" ? "" : t("say.hitCount", { count: finder.count(query) });
    session.announce(note.value, "find");
  };
  const pause = useTypingPause(sayCount);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    pause.cancel();
    const query = field.current?.value.trim() ?? "";
    if (query === "") session.announce(t("say.findWhat"), "find");
    else if (finder.search(query)) session.closeDialog(() => finder.goToHit("next"));
    else note.value = t("say.notFound", { query });
  };
  return (
    <Dialog title={t("view.find.title")} initialFocus={fieldId}>
      <form class="palette" onSubmit={submit}>
        <label for={fieldId}>{t("view.find.label")}</label>
        <input
          ref={field}
          id={fieldId}
          type="text"
          autocomplete="off"
          spellcheck={false}
          aria-describedby={noteId}
          defaultValue={finder.query.peek()}
          onInput={pause.restart}
        />
        <p id={noteId} class="quiet">
          {t("view.find.hint")}
        </p>
        {/* Announced when it changes: as a description it would be said twice. */}
        <p class="quiet">{note}</p>
        <button type="submit" class="primary">
          {t("view.find.next")}
        </button>
      </form>
    </Dialog>
  );
}
