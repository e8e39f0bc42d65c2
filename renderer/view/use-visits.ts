import type { RefObject } from "preact";
import { useEffect } from "preact/hooks";
import type { Position } from "../article/article.ts";
import type { Session } from "./session.ts";
import { useView } from "./session-context.ts";
import { findPosition } from "./text-ranges.ts";

/** Takes the reading position along when focus or a click comes into the article by itself. */
export function useVisits(container: RefObject<HTMLElement | null>): void {
  const { session } = useView();
  useEffect(() => {
    const stop = new AbortController();
    if (container.current) listenForVisits(container.current, session, stop.signal);
    return () => stop.abort();
  }, [container, session]);
}

function listenForVisits(container: HTMLElement, session: Session, signal: AbortSignal): void {
  // A press of the pointer moves focus before it is known to be a click, which says more exactly where.
  let isPointing = false;
  const setPointing = (value: boolean) => () => {
    isPointing = value;
  };
  container.addEventListener("pointerdown", setPointing(true), { signal });
  for (const end of ["pointerup", "pointercancel"]) window.addEventListener(end, setPointing(false), { signal });
  container.addEventListener(
    "focusin",
    ({ target }) => {
      const block = isPointing ? null : findBlock(target);
      // Where the position is already, Hark moved focus itself, perhaps for a word in mid block.
      if (block !== null && block !== session.position.peek().block) session.visitBlock(block);
    },
    { signal },
  );
  container.addEventListener(
    "click",
    (event) => {
      const clicked = findClickedPosition(event);
      if (clicked) session.visitBlock(clicked.block, clicked.offset);
    },
    { signal },
  );
}

function findBlock(target: EventTarget | null): number | null {
  const block = target instanceof Element ? target.closest<HTMLElement>("[data-block]")?.dataset.block : undefined;
  return block === undefined ? null : Number(block);
}

function findClickedPosition(event: MouseEvent): Position | null {
  // A screen reader's click has no place (detail 0), a link's click is not meant for the text, nor is marking it.
  const isForText = event.detail > 0 && !event.defaultPrevented && document.getSelection()?.isCollapsed !== false;
  if (!isForText) return null;
  const caret = document.caretPositionFromPoint(event.clientX, event.clientY);
  return caret && findPosition(caret.offsetNode, caret.offset);
}
