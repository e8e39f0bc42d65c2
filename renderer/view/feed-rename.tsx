import { useLayoutEffect, useRef } from "preact/hooks";
import type { Feed } from "../../main/contract-feeds.ts";
import { listenForEscape } from "./listen-for-escape.ts";
import { useView } from "./session-context.ts";
import { useListening } from "./use-listening.ts";

const fieldId = "feed-name";
const noteId = "feed-name-note";
/** In UTF-16 units, as main takes it. */
const longestName = 300;

interface RenameFormProps {
  readonly feed: Feed;
  /** The listener is done with it, saved or not. */
  onDone(): void;
}

/** A feed's name, to be changed. Escape leaves it as it is. */
export function RenameForm({ feed, onDone }: RenameFormProps) {
  const { session } = useView();
  const { t, feeds } = session;
  const form = useRef<HTMLFormElement>(null);
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, [feed]);
  useListening(form, (element) => listenForEscape(element, onDone), [feed]);
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    await feeds.rename(feed, field.current?.value.trim() ?? "");
    onDone();
  };
  return (
    <form ref={form} class="address" onSubmit={(event) => void submit(event)} noValidate>
      <label for={fieldId}>{t("view.feeds.rename", { name: feed.title })}</label>
      <input
        ref={field}
        id={fieldId}
        type="text"
        autocomplete="off"
        spellcheck={false}
        maxLength={longestName}
        defaultValue={feed.title}
        aria-describedby={noteId}
      />
      <button type="submit" class="primary">
        {t("view.feeds.save")}
      </button>
      <button type="button" onClick={onDone}>
        {t("view.cancel")}
      </button>
      <p id={noteId} class="quiet">
        {t("view.feeds.renameHint", { name: feed.ownTitle })}
      </p>
    </form>
  );
}
