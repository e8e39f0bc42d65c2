import { useSignal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import { Dialog } from "./dialog.tsx";
import { findOption, OptionList } from "./option-list.tsx";
import { useView } from "./session-context.ts";
import { walkTo } from "./walk-options.ts";

const listId = "message-log";

/** The last messages, the newest at the end, to walk through; Enter says one again. */
export function LogDialog() {
  const { session } = useView();
  const { t } = session;
  // As they were when the dialog opened: what is said in it is a message, too, and must not move the list.
  const messages = useMemo(() => session.messages.peek(), [session]);
  const active = useSignal(Math.max(0, messages.length - 1));
  const options = messages.map((text, index) => ({ id: String(index), text }));
  const again = (index: number) => session.announce(messages[index] ?? "", "option");
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const next = findOption(event.key, active.value, options.length);
    if (next !== null) walkTo(next, options, active, session);
    else if (event.key === "Enter" || event.key === " ") again(active.value);
    else return;
    event.preventDefault();
  };
  return (
    <Dialog title={t("view.log.title")} {...(options.length > 0 ? { initialFocus: listId } : {})}>
      {options.length === 0 ? (
        <p>{t("say.nothingToRepeat")}</p>
      ) : (
        <OptionList
          id={listId}
          label={t("view.log.label", { count: options.length })}
          options={options}
          active={active}
          onPick={again}
          onKeyDown={onKeyDown}
        />
      )}
    </Dialog>
  );
}
