/** What may stand beside the text, though the page's code has it in mid sentence. */
const notes = '[role=note],[role=doc-footnote],[class*="note" i]';
const noteName = /sidenote|side-note|marginnote|margin-note/i;

/** In characters: shorter ones are the note's number or mark. */
const shortest = 15;

/** The notes in mid sentence; each is read after the paragraph that it stands in. */
export function findSideNotes(document: Document): ReadonlySet<Element> {
  const found = new Set<Element>();
  for (const element of document.body.querySelectorAll(notes)) {
    if (!isNote(element) || isNested(element)) continue;
    if ((element.textContent ?? "").trim().length >= shortest) found.add(element);
  }
  return found;
}

// Written as one selector, with all names in it, the question took a twentieth of all reading.
function isNote(element: Element): boolean {
  if (
    !/^(?:note|doc-footnote)$/.test(element.getAttribute("role") ?? "") &&
    !noteName.test(element.getAttribute("class") ?? "")
  )
    return false;
  const holder = element.parentElement?.closest("p,li") ?? null;
  return holder !== null;
}

function isNested(element: Element): boolean {
  for (let each = element.parentElement; each; each = each.parentElement) if (isNote(each)) return true;
  return false;
}

const arrow = /^\s*(?:↩|↑|⤴|⏎|\^)(?:\u{FE0E}|\u{FE0F})?\s*$/u;

/** The way back from a note to its place in the text, which a listener has not left. */
export function isWayBack(element: Element): boolean {
  if (element.localName !== "a") return false;
  return element.getAttribute("role") === "doc-backlink" || arrow.test(element.textContent ?? "");
}
