import { useSignal } from "@preact/signals";
import { useRef } from "preact/hooks";
import { describeKey, nameMeant } from "./describe-key.ts";
import { Dialog } from "./dialog.tsx";
import { useView } from "./session-context.ts";

const fieldId = "described-key";
const introId = "describer-intro";

/** Press any key and hear what it does, without doing it. Escape ends it. */
export function DescriberDialog() {
  const { session, isMac } = useView();
  const { t } = session;
  const said = useSignal("");
  const firstStroke = useRef("");
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    const stroke = nameMeant(event, firstStroke.current, { isMac, commands: session.commands.value });
    // Control of "Control+K" is told when it comes alone; here it has only been pressed first.
    if (isHeldModifier(stroke)) return;
    const chord = `${firstStroke.current} ${stroke}`.trim();
    const { letterKeys } = session.settings.value;
    said.value = describeKey(chord, { t, isMac, commands: session.commands.value, letterKeys });
    const isStart = session.commands.value.some(({ keys }) => keys.some(({ key }) => key.startsWith(`${stroke} `)));
    firstStroke.current = isStart && firstStroke.current === "" ? stroke : "";
    session.announce(said.value, "describer");
  };
  return (
    <Dialog title={t("view.describer.title")} initialFocus={fieldId} describedBy={introId}>
      <div class="palette">
        <p id={introId}>{t("view.describer.intro")}</p>
        <label for={fieldId}>{t("view.describer.label")}</label>
        {/* A field, because screen readers let every key through to what can be typed into. */}
        <input id={fieldId} type="text" autocomplete="off" spellcheck={false} onKeyDown={onKeyDown} />
        <p class="described">{said}</p>
      </div>
    </Dialog>
  );
}

/** A modifier that has only been pressed first: what is meant comes next. */
export function isHeldModifier(stroke: string): boolean {
  return /(^|\+)(Ctrl|Alt|Shift|Meta)$/.test(stroke);
}
