/** Moves focus to an element, making it focusable by script where it is not. */
export function focusElement(element: HTMLElement, options?: FocusOptions): void {
  if (element.tabIndex < 0 && !element.hasAttribute("tabindex")) element.tabIndex = -1;
  element.focus(options);
}

/** The id of the element that shows a block of the article. */
export function getBlockId(block: number): string {
  return `block-${block}`;
}

/** The element that shows a block of the article; null when it is not on the page. */
export function findBlockElement(root: Document, block: number): HTMLElement | null {
  return root.getElementById(getBlockId(block));
}

/** Moves focus to a block of the article, or to the article itself where the block shows nothing. */
export function focusBlock(root: Document, block: number, options?: FocusOptions): void {
  const element = findBlockElement(root, block) ?? root.getElementById("article");
  if (element) focusElement(element, options);
}

/**
 * Keeps focus from being lost: when the focused element leaves the page, or is hidden or disabled, focus goes to where
 * `findFallback` says instead of to the body, where a screen reader would start over. Returns a function that stops it.
 */
export function keepFocus(root: Document, findFallback: () => HTMLElement | null): () => void {
  let last: Element | null = null;
  const remember = ({ target }: FocusEvent) => {
    last = target instanceof Element ? target : null;
  };
  const rescue = () => {
    if (root.activeElement !== root.body || !last || isFocusable(last)) return;
    last = null;
    const fallback = findFallback();
    if (fallback) focusElement(fallback);
  };
  const observer = new MutationObserver(rescue);
  root.addEventListener("focusin", remember);
  observer.observe(root.body, { childList: true, subtree: true, attributeFilter: ["disabled", "hidden"] });
  return () => {
    observer.disconnect();
    root.removeEventListener("focusin", remember);
  };
}

function isFocusable(element: Element): boolean {
  return element.isConnected && !element.matches(":disabled, [hidden], [hidden] *");
}
