import { type Signal, useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { getLineId } from "./line-keys.ts";
import { placeLines } from "./line-window.ts";

interface LineListProps<Line> {
  readonly id: string;
  readonly label: string;
  readonly lines: readonly Line[];
  /** How many there are in all, also those that have not been read. */
  readonly count: number;
  /** The id of the line that has focus, or gets it when the reader comes to the list. */
  readonly current: Signal<number | null>;
  getId(line: Line): number;
  showLine(line: Line): ComponentChildren;
  onOpen(line: Line): void;
}

/** What the mouse has scrolled to, as long as focus has not moved since. */
interface Scrolled {
  readonly from: number | null;
  readonly to: number;
}

/** In CSS pixels, until lines have been measured. */
const guessedHeight = 64;

/** In lines: the window moves on when what is seen is so far from its middle. */
const drift = 15;

/**
 * A list of any length, to be walked by arrow keys (line-keys.ts). Each line takes focus itself: Orca says nothing of an
 * active descendant. Of a long list only the lines around are on the page; each knows its place and how many there are.
 */
export function LineList<Line>(props: LineListProps<Line>) {
  const { id, label, lines, count, current, getId, showLine, onOpen } = props;
  const list = useRef<HTMLDivElement>(null);
  const height = useRef(guessedHeight);
  // The line that has focus, or had it last.
  const focused = useRef<number | null>(null);
  const scrolled = useSignal<Scrolled | null>(null);
  const find = (wanted: number | null) => lines.findIndex((line) => getId(line) === wanted);
  const stop = Math.max(find(current.value), 0);
  const middle = scrolled.value?.from === current.value ? scrolled.value.to : stop;
  const shown = placeLines(lines.length, middle, [stop, find(focused.current)]);

  useLayoutEffect(() => {
    const rows = [...(list.current?.children ?? [])].map((row) => row.getBoundingClientRect().height);
    const total = rows.reduce((sum, one) => sum + one, 0);
    if (total > 0) height.current = total / rows.length;
  });
  useEffect(() => {
    const scrollTo = (to: number) => {
      scrolled.value = { from: current.peek(), to };
    };
    return list.current ? followScrolling(list.current, () => height.current, scrollTo) : undefined;
  }, [scrolled, current]);

  return (
    <div
      ref={list}
      id={id}
      role="listbox"
      aria-label={label}
      class="lines"
      style={{ paddingBlockEnd: `${shown.rest * height.current}px` }}
      onFocusIn={({ target }) => {
        const line = target instanceof HTMLElement ? target.dataset.line : undefined;
        if (line === undefined) return;
        focused.current = Number(line);
        current.value = Number(line);
      }}
    >
      {shown.lines.map(({ index, gap }) => {
        const line = lines[index];
        if (!line) return null;
        const lineId = getId(line);
        return (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys of all lines are heard at once (line-keys.ts)
          <div
            key={lineId}
            id={getLineId(id, lineId)}
            role="option"
            data-line={lineId}
            tabIndex={index === stop ? 0 : -1}
            aria-selected={index === stop}
            aria-posinset={index + 1}
            aria-setsize={count}
            style={{ marginBlockStart: `${gap * height.current}px` }}
            onClick={() => onOpen(line)}
          >
            {showLine(line)}
          </div>
        );
      })}
    </div>
  );
}

/** Brings the lines that come into sight onto the page. Returns a function that stops it. */
function followScrolling(list: HTMLElement, getHeight: () => number, scrollTo: (line: number) => void): () => void {
  const controller = new AbortController();
  const onScroll = () => {
    const middle = Math.floor((window.innerHeight / 2 - list.getBoundingClientRect().top) / getHeight());
    const rows = [...list.querySelectorAll<HTMLElement>("[data-line]")];
    const places = new Set(rows.map((row) => Number(row.ariaPosInSet) - 1));
    const count = Number(rows[0]?.ariaSetSize ?? 0);
    const edges = [middle - drift, middle + drift].map((edge) => Math.max(0, Math.min(edge, count - 1)));
    if (!edges.every((edge) => places.has(edge))) scrollTo(Math.max(0, middle));
  };
  // Whatever scrolls, the dialog or the page: scroll events do not bubble, but they can be caught on their way down.
  document.addEventListener("scroll", onScroll, { capture: true, passive: true, signal: controller.signal });
  return () => controller.abort();
}
