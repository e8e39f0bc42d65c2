import { useLayoutEffect, useRef } from "preact/hooks";
import { findCommand } from "../navigation/commands.ts";
import { labelKey } from "../navigation/key-label.ts";
import { nameStroke } from "../navigation/key-press.ts";
import { isHeldModifier } from "./describer-dialog.tsx";
import { useView } from "./session-context.ts";

const fieldId = "new-key";

/** The keys of one command: press a new one, or take one away. Tab and Escape keep their meaning. */
export function KeyCapture({ commandId }: { readonly commandId: string }) {
  const { session, isMac } = useView();
  const { t, keyEditor } = session;
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => field.current?.focus(), [commandId]);
  const command = session.commands.value.find(({ id }) => id === commandId) ?? findCommand(commandId);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Tab" || event.key === "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    const stroke = nameStroke(event, isMac);
    if (!isHeldModifier(stroke)) keyEditor.press(stroke);
  };
  return (
    <div class="choices">
      <h3>{command && t(command.label)}</h3>
      <label for={fieldId}>{t("view.keysDialog.newKey")}</label>
      {/* A field, because screen readers let every key through to what can be typed into. */}
      <input ref={field} id={fieldId} type="text" autocomplete="off" spellcheck={false} onKeyDown={onKeyDown} />
      {command?.keys.map(({ key }) => (
        <button key={key} type="button" onClick={() => keyEditor.remove(key)}>
          {t("view.keysDialog.remove", { key: labelKey(key, t, isMac) })}
        </button>
      ))}
      <button type="button" onClick={() => keyEditor.reset()}>
        {t("view.keysDialog.reset")}
      </button>
      <button type="button" class="primary" onClick={() => keyEditor.edit(null)}>
        {t("view.keysDialog.done")}
      </button>
    </div>
  );
}
