import { useId } from "preact/hooks";
import { Dialog } from "./dialog.tsx";
import { OptionList } from "./option-list.tsx";
import { useView } from "./session-context.ts";
import { elementKinds, kindNames, useElements } from "./use-elements.ts";

const listId = "elements";
const selectId = "elements-kind";

/** Lists what there is to go to, kind by kind: arrows, first letters, Enter. */
export function ElementDialog() {
  const { session } = useView();
  const { t } = session;
  const { kind, destinations, active, changeKind, choose, onKeyDown } = useElements(session);
  const nameId = useId();
  const change = (event: { readonly currentTarget: HTMLSelectElement }) => {
    const chosen = elementKinds.find((name) => name === event.currentTarget.value);
    if (chosen) changeKind(chosen);
  };
  return (
    <Dialog title={t("view.elements.title")} initialFocus={listId}>
      <div class="palette">
        <label for={selectId}>{t("view.elements.kind")}</label>
        <select id={selectId} value={kind} onChange={change}>
          {elementKinds.map((name) => (
            <option key={name} value={name}>
              {t(kindNames[name])}
            </option>
          ))}
        </select>
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
