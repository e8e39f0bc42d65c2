/**
 * Runs in the closed window, in a world of its own where the page's scripts cannot reach it: waits until the page has not
 * changed for `quiet` ms, at most `limit` ms. It is sent as text, so it uses nothing from outside of itself.
 */
export function waitForQuiet(quiet: number, limit: number): Promise<void> {
  return new Promise((resolve) => {
    let timer = setTimeout(end, quiet);
    const deadline = setTimeout(end, limit);
    const observer = new MutationObserver(() => {
      clearTimeout(timer);
      timer = setTimeout(end, quiet);
    });
    observer.observe(document, { subtree: true, childList: true, characterData: true });
    function end() {
      clearTimeout(timer);
      clearTimeout(deadline);
      observer.disconnect();
      resolve();
    }
  });
}

/** As above, sent as text: the page as HTML with its open shadow trees in the place of their hosts' content. */
export function writePage(largest: number): string {
  const root = copy(document.documentElement);
  const html = root instanceof Element ? `<!doctype html>${root.outerHTML}` : "";
  return html.length > largest ? "" : html;

  function copy(node: Node): Node {
    const made = node.cloneNode(false);
    if (node instanceof HTMLTemplateElement) return made;
    for (const child of listChildren(node)) made.appendChild(copy(child));
    return made;
  }

  function listChildren(node: Node): readonly Node[] {
    if (node instanceof HTMLSlotElement) {
      const assigned = node.assignedNodes();
      return assigned.length > 0 ? assigned : [...node.childNodes];
    }
    return [...(node instanceof Element && node.shadowRoot ? node.shadowRoot : node).childNodes];
  }
}
