import type { ReadonlySignal } from "@preact/signals";
import { getOptionId, type Option } from "./option-list.tsx";

interface FilterFieldProps {
  readonly id: string;
  readonly label: string;
  /** The id of the list that it filters. */
  readonly listId: string;
  readonly options: readonly Option[];
  /** The chosen one's index; -1 for none. */
  readonly active: ReadonlySignal<number>;
  onType(typed: string): void;
  onKeyDown(event: KeyboardEvent): void;
}

/** A field that leaves of a list what fits what is typed; its arrow keys walk the list. */
export function FilterField({ id, label, listId, options, active, onType, onKeyDown }: FilterFieldProps) {
  return (
    <>
      <label for={id}>{label}</label>
      <input
        id={id}
        type="text"
        role="combobox"
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        aria-autocomplete="list"
        aria-expanded={options.length > 0}
        aria-controls={listId}
        aria-activedescendant={active.value < 0 ? undefined : getOptionId(listId, active.value)}
        onInput={({ currentTarget }) => onType(currentTarget.value)}
        onKeyDown={onKeyDown}
      />
    </>
  );
}
