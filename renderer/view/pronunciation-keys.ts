import type { Session } from "./session.ts";

/** The button for a new entry. */
export const newEntryId = "pronunciation-new";

/** Delete on an entry and Control+Z anywhere in the list. Returns a function that stops it. */
export function listenToEntries(container: HTMLElement, session: Session): () => void {
  const { pronunciation, moveFocus } = session;
  const controller = new AbortController();
  const onKeyDown = (event: KeyboardEvent) => {
    const isUndo = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "z";
    const place = event.target instanceof HTMLElement ? event.target.dataset.entry : undefined;
    if (!isUndo && (event.key !== "Delete" || place === undefined)) return;
    event.preventDefault();
    if (isUndo) pronunciation.undo();
    else pronunciation.remove(Number(place));
    focusEntry(container, Number(place ?? 0), moveFocus);
  };
  container.addEventListener("keydown", onKeyDown, { signal: controller.signal });
  return () => controller.abort();
}

/**
 * The entry in that place, the last where there are fewer, the button for a new one where there are none. `move` keeps
 * where focus comes to from being said, where what was done is said instead.
 */
export function focusEntry(
  container: HTMLElement | null,
  place: number | null,
  move: (focus: () => void) => void = (focus) => focus(),
): void {
  // The list is drawn after what changed it.
  requestAnimationFrame(() => {
    const lines = container?.querySelectorAll<HTMLElement>("[data-entry]") ?? [];
    const line = place === null ? undefined : lines[Math.min(place, lines.length - 1)];
    move(() => (line ?? document.getElementById(newEntryId))?.focus());
  });
}
