const references = 'sup a[href*="#"], a[role="doc-noteref"][href*="#"], a[rel~="footnote"][href*="#"]';

/**
 * The elements that notes of the text lead to. They are found by the references to them, because they stand where pages
 * end and look like anything.
 */
export function findNotes(document: Document, sideNotes: ReadonlySet<Element>): ReadonlySet<Element> {
  const notes = new Set<Element>(sideNotes);
  for (const link of document.body.querySelectorAll(references)) {
    const note = document.getElementById((link.getAttribute("href") ?? "").replace(/^[^#]*#/, ""));
    // A note that leads back to its reference is a reference itself: the note's "back" link.
    if (note && !note.contains(link) && note.localName !== "sup" && note.localName !== "a") notes.add(note);
  }
  return notes;
}

export function isInNote(element: Element, notes: ReadonlySet<Element>): boolean {
  if (notes.size === 0) return false;
  for (let each: Element | null = element; each; each = each.parentElement) if (notes.has(each)) return true;
  return false;
}
