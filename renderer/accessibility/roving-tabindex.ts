/**
 * Makes the elements that match one stop of the Tab key: arrows, Home and End go from one to the next, also from
 * elsewhere in the container. They must be focusable. Returns a function that stops it.
 */
export function roveTabindex(container: HTMLElement, selector: string): () => void {
  const controller = new AbortController();
  const { signal } = controller;
  const findItems = () => [...container.querySelectorAll<HTMLElement>(selector)];
  const setStop = (stop: HTMLElement | undefined) => {
    for (const item of findItems()) item.tabIndex = item === stop ? 0 : -1;
  };
  setStop(findItems()[0]);
  container.addEventListener(
    "focusin",
    ({ target }) => {
      if (target instanceof HTMLElement && target.matches(selector)) setStop(target);
    },
    { signal },
  );
  container.addEventListener(
    "keydown",
    (event) => {
      const item = findTarget(event, findItems());
      if (!item) return;
      event.preventDefault();
      item.focus();
    },
    { signal },
  );
  return () => controller.abort();
}

function findTarget(event: KeyboardEvent, items: readonly HTMLElement[]): HTMLElement | undefined {
  if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return undefined;
  const current = event.target instanceof HTMLElement ? items.indexOf(event.target) : -1;
  switch (event.key) {
    case "ArrowDown":
      return items[Math.min(current + 1, items.length - 1)];
    case "ArrowUp":
      return items[Math.max(current - 1, 0)];
    case "Home":
      return items[0];
    case "End":
      return items.at(-1);
    default:
      return undefined;
  }
}
