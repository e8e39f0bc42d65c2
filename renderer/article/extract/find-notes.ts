import type { PageElement } from "./tree/page-element.ts";
import type { PageTree } from "./tree/page-tree.ts";

const references = 'sup a[href*="#"], a[role="doc-noteref"][href*="#"], a[rel~="footnote"][href*="#"]';

/**
 * The elements that notes of the text lead to. They are found by the references to them, because they stand where pages
 * end and look like anything.
 */
export function findNotes(tree: PageTree, sideNotes: Iterable<PageElement>): ReadonlySet<PageElement> {
  const notes = new Set<PageElement>(sideNotes);
  for (const link of tree.document.body.querySelectorAll(references)) {
    const target = tree.document.getElementById((link.getAttribute("href") ?? "").replace(/^[^#]*#/, ""));
    // A note that leads back to its reference is a reference itself: the note's "back" link.
    if (!target || target.contains(link) || target.localName === "sup" || target.localName === "a") continue;
    const note = tree.find(target);
    if (note) notes.add(note);
  }
  return notes;
}

export function isInNote(element: PageElement, notes: ReadonlySet<PageElement>): boolean {
  if (notes.size === 0) return false;
  for (let each: PageElement | null = element; each; each = each.parentElement) if (notes.has(each)) return true;
  return false;
}
