import { useEffect, useRef } from "preact/hooks";

/** In ms: what was typed in one go is searched for once. */
const typingPause = 200;

interface SearchFieldProps {
  readonly id: string;
  readonly label: string;
  onSearch(typed: string): void;
}

/** A labelled field that searches while somebody types. */
export function SearchField({ id, label, onSearch }: SearchFieldProps) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return (
    <>
      <label for={id}>{label}</label>
      <input
        id={id}
        type="search"
        autocomplete="off"
        onInput={({ currentTarget: { value } }) => {
          clearTimeout(timer.current);
          timer.current = setTimeout(onSearch, typingPause, value);
        }}
      />
    </>
  );
}
