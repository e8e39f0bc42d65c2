import { listNamed } from "./tree/names.ts";
import type { PageElement } from "./tree/page-element.ts";
import type { PageTree } from "./tree/page-tree.ts";

/**
 * The elements that notes of the text lead to. They are found by the references to them, because they stand where pages
 * end and look like anything.
 */
export function findNotes(tree: PageTree, sideNotes: Iterable<PageElement>): ReadonlySet<PageElement> {
  const notes = new Set<PageElement>(sideNotes);
  for (const link of listReferences(tree)) {
    const href = link.href ?? "";
    if (!href.includes("#")) continue;
    const note = tree.find(tree.document.getElementById(href.replace(/^[^#]*#/, "")));
    // A note that leads back to its reference is a reference itself: the note's "back" link.
    if (note && !note.contains(link) && note.localName !== "sup" && note.localName !== "a") notes.add(note);
  }
  return notes;
}

/** The links that are small and high, or said to lead to a note. */
function listReferences(tree: PageTree): PageElement[] {
  const named = tree.traited.filter(({ kind, traits: { role, otherNames } }) => {
    if (kind.name !== "a") return false;
    return role === "doc-noteref" || (otherNames.includes("footnote") && /\bfootnote\b/.test(otherNames));
  });
  return [...tree.list("sup").flatMap((high) => listNamed(high, "a")), ...named];
}

export function isInNote(element: PageElement, notes: ReadonlySet<PageElement>): boolean {
  if (notes.size === 0) return false;
  for (let each: PageElement | null = element; each; each = each.parentElement) if (notes.has(each)) return true;
  return false;
}
