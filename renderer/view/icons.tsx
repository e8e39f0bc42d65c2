import type { ComponentChildren } from "preact";

export type IconName =
  | "play"
  | "pause"
  | "stop"
  | "previous"
  | "next"
  | "slower"
  | "faster"
  | "file"
  | "paste"
  | "keys";

/** Drawn on a 24 by 24 grid. */
const drawings: Readonly<Record<IconName, ComponentChildren>> = {
  play: <path d="M7 4.5v15l12.5-7.5z" fill="currentColor" />,
  pause: <path d="M6.5 5h4v14h-4zM13.5 5h4v14h-4z" fill="currentColor" />,
  stop: <path d="M6 6h12v12H6z" fill="currentColor" />,
  previous: <path d="M5 5h2.5v14H5zM19.5 5v14L9 12z" fill="currentColor" />,
  next: <path d="M16.5 5H19v14h-2.5zM4.5 5v14L15 12z" fill="currentColor" />,
  slower: <path d="M5 12h14" />,
  faster: <path d="M5 12h14M12 5v14" />,
  file: <path d="M6 3.5h8l4 4v13H6zM13.5 4v4.5H18" />,
  paste: <path d="M8.5 5H6v15.5h12V5h-2.5M9 3.5h6v3.5H9z" />,
  keys: <path d="M3 7h18v10H3zM7 10.5h.01M12 10.5h.01M17 10.5h.01M8 14h8" />,
};

/** A picture beside a text label, which says the same: hidden from screen readers. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {drawings[name]}
    </svg>
  );
}
