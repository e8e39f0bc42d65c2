/** Escape in a form inside a dialog leaves the form; a second time it closes the dialog. Returns what stops it. */
export function listenForEscape(form: HTMLElement, leave: () => void): () => void {
  const controller = new AbortController();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    leave();
  };
  form.addEventListener("keydown", onKeyDown, { signal: controller.signal });
  return () => controller.abort();
}
