import { useId } from "preact/hooks";
import { Dialog } from "./dialog.tsx";
import { OptionList } from "./option-list.tsx";
import { useView } from "./session-context.ts";
import { elementKinds, kindNames, useElements } from "./use-elements.ts";

const listId = "elements";

/** Lists what there is to go to, kind by kind: arrows, first letters, Enter. */
export function ElementDialog() {
  const { session } = useView();
  const { t } = session;
  const { kind, destinations, active, changeKind, choose, onKeyDown } = useElements(session);
  const nameId = useId();
  return (
    <Dialog title={t("view.elements.title")} initialFocus={listId}>
      <div class="palette">
        {/* Not a select: Orca takes one that appears for what has focus, and says it after the list. */}
        <fieldset class="kinds">
          <legend>{t("view.elements.kind")}</legend>
          {elementKinds.map((name) => (
            <button key={name} type="button" aria-pressed={name === kind} onClick={() => changeKind(name)}>
              {t(kindNames[name])}
            </button>
          ))}
        </fieldset>
        <p id={nameId} class="quiet">
          {t("view.elements.count", { kind: t(kindNames[kind]), count: destinations.length })}
        </p>
        <OptionList
          id={listId}
          labelledBy={nameId}
          options={destinations}
          active={active}
          onPick={choose}
          onKeyDown={onKeyDown}
        />
        <p class="quiet">{t("view.elements.hint")}</p>
      </div>
    </Dialog>
  );
}
