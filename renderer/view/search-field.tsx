import { useRef } from "preact/hooks";
import { useTypingPause } from "./use-typing-pause.ts";

/** In ms: what was typed in one go is searched for once. */
const searchPause = 200;

interface SearchFieldProps {
  readonly id: string;
  readonly label: string;
  onSearch(typed: string): void;
}

/** A labelled field that searches while somebody types. */
export function SearchField({ id, label, onSearch }: SearchFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  const pause = useTypingPause(() => onSearch(field.current?.value ?? ""), searchPause);
  return (
    <>
      <label for={id}>{label}</label>
      <input ref={field} id={id} type="search" autocomplete="off" onInput={pause.restart} />
    </>
  );
}
