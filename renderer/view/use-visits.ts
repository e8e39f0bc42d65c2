import type { RefObject } from "preact";
import { useEffect } from "preact/hooks";
import type { Session } from "./session.ts";
import { useView } from "./session-context.ts";
import { findPosition } from "./text-ranges.ts";

/** Takes the reading position along when focus, a click or a screen reader's caret comes into the article by itself. */
export function useVisits(container: RefObject<HTMLElement | null>): void {
  const { session } = useView();
  useEffect(() => {
    const stop = new AbortController();
    if (container.current) listenForVisits(container.current, session, stop.signal);
    return () => stop.abort();
  }, [container, session]);
}

function listenForVisits(container: HTMLElement, session: Session, signal: AbortSignal): void {
  const onFocus = ({ target }: FocusEvent) => {
    const block = findBlock(target);
    // Where the position is already, Hark moved focus itself, perhaps for a word in mid block.
    if (block !== null && block !== session.position.peek().block) session.visitBlock(block);
  };
  // The caret, not the click: screen readers call everything "clickable" that lies in an element, or even a window,
  // that listens for clicks; and the caret goes along with their own reading, too.
  const onCaret = () => {
    const selection = document.getSelection();
    const node = selection?.isCollapsed ? selection.anchorNode : null;
    if (!node || !container.contains(node)) return;
    const place = findPosition(node, selection?.anchorOffset ?? 0);
    if (place) session.visitBlock(place.block, place.offset);
  };
  container.addEventListener("focusin", onFocus, { signal });
  document.addEventListener("selectionchange", onCaret, { signal });
  // The change is told a moment later, when the next key may have been pressed. This listener makes nothing "clickable".
  window.addEventListener("pointerup", onCaret, { signal });
}

function findBlock(target: EventTarget | null): number | null {
  const block = target instanceof Element ? target.closest<HTMLElement>("[data-block]")?.dataset.block : undefined;
  return block === undefined ? null : Number(block);
}
