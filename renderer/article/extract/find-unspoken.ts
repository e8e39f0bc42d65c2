import type { PageElement } from "./tree/page-element.ts";
import type { PageTree } from "./tree/page-tree.ts";

/** A rule of a style sheet that says of something that it is never spoken (CSS Speech, 4.2, and what came before it). */
const silence = /([^{}]+)\{[^{}]*\bspeak(?:-as)?\s*:\s*(?:never|none)\b[^{}]*\}/g;
const className = /\.([\w-]+)\s*$/;

/**
 * What the page's own style sheets keep from being spoken, by its class. Sites put lines against copying among their text
 * that nobody is to see or hear.
 */
export function findUnspoken({ document, elements }: PageTree): ReadonlySet<PageElement> {
  const names = new Set<string>();
  for (const { textContent } of document.getElementsByTagName("style")) {
    if (!textContent?.includes("speak")) continue;
    for (const [, selectors = ""] of textContent.matchAll(silence)) {
      for (const selector of selectors.split(",")) names.add(className.exec(selector)?.[1] ?? "");
    }
  }
  names.delete("");
  if (names.size === 0) return new Set();
  return new Set(elements.filter((element) => element.className.split(/\s+/).some((name) => names.has(name))));
}
