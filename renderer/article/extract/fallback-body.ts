import { isNamed } from "./tree/names.ts";
import type { PageElement } from "./tree/page-element.ts";
import type { PageTree } from "./tree/page-tree.ts";

/**
 * Whether this is a piece of a page, as pasting gives it: no title, no head matter, no furniture around it. Then all of
 * it was chosen by the reader, and nothing is to be found.
 */
export function isFragment(document: Document): boolean {
  return document.doctype === null && document.title === "" && !document.querySelector("nav,footer,script,main,aside");
}

/** Where the text is when the body finder finds none: the page's own main part, or everything. */
export function readFallbackBody(tree: PageTree, isWhole: boolean): (element: PageElement) => boolean {
  const named = isWhole ? undefined : tree.find(tree.document.querySelector("main,[role=main],article"));
  const root = named && named.textLength > 0 ? named : tree.body;
  return (element) => root.contains(element) && !element.closest(isFrame);
}

const isFrame = isNamed("nav", "footer");
