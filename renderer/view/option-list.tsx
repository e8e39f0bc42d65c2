import type { ReadonlySignal, Signal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";

/** One choice of a list. */
export interface Option {
  readonly id: string;
  readonly text: string;
  /** What stands beside it: its keys, its level. */
  readonly note?: string;
  /** BCP 47 tag of `text`, where it is not the interface's. */
  readonly language?: string;
}

interface OptionListProps {
  readonly id: string;
  readonly label?: string;
  /** The id of what names it, instead of a label. */
  readonly labelledBy?: string;
  readonly options: readonly Option[];
  /** The chosen one's index; -1 for none. */
  readonly active: ReadonlySignal<number>;
  onPick(index: number): void;
  /** Only where the list itself has focus, and not a field that it belongs to. */
  onKeyDown?(event: KeyboardEvent): void;
}

/** The id of an option's element, for aria-activedescendant. */
export function getOptionId(listId: string, index: number): string {
  return `${listId}-${index}`;
}

/** A list of choices. Focus stays in what owns it, a field or the list itself, which names the active option. */
export function OptionList({ id, label, labelledBy, options, active, onPick, onKeyDown }: OptionListProps) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
  }, [active.value, options]);
  const own = onKeyDown ? describeOwnFocus(id, active.value, options.length) : {};
  return (
    <div
      ref={list}
      id={id}
      role="listbox"
      aria-label={label}
      aria-labelledby={labelledBy}
      class="options"
      onKeyDown={onKeyDown}
      {...own}
    >
      {options.map(({ id: key, text, note, language }, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: keys go to what has focus, which is never an option
        <div
          key={key}
          id={getOptionId(id, index)}
          role="option"
          tabIndex={-1}
          aria-selected={index === active.value}
          onClick={() => onPick(index)}
        >
          <span lang={language}>{text}</span>
          {note && <small>{note}</small>}
        </div>
      ))}
    </div>
  );
}

function describeOwnFocus(id: string, active: number, count: number) {
  return { tabIndex: 0, ...(count > 0 ? { "aria-activedescendant": getOptionId(id, active) } : {}) };
}

const pageLength = 10;

/** Where an arrow or page key leads in a list of `count`; null for other keys. */
export function findOption(key: string, active: number, count: number): number | null {
  const last = count - 1;
  switch (key) {
    case "ArrowDown":
      return Math.min(active + 1, last);
    case "ArrowUp":
      return Math.max(active - 1, 0);
    case "PageDown":
      return Math.min(active + pageLength, last);
    case "PageUp":
      return Math.max(active - pageLength, 0);
    default:
      return null;
  }
}

/** Makes an option the active one; what is said of it. */
export function moveTo(index: number, options: readonly Option[], active: Signal<number>): string {
  active.value = index;
  const option = options[index];
  return option ? [option.text, option.note].filter(Boolean).join(", ") : "";
}
