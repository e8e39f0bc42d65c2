/** What stands beside the text, though the page's code has it in mid sentence. */
const selector = [
  "[role=note]",
  "[role=doc-footnote]",
  ...["sidenote", "side-note", "marginnote", "margin-note"].map((name) => `[class*="${name}" i]`),
]
  .map((each) => `p ${each}, li ${each}`)
  .join(",");

/** In characters: shorter ones are the note's number or mark. */
const shortest = 15;

/** The notes in mid sentence; each is read after the paragraph that it stands in. */
export function findSideNotes(document: Document): ReadonlySet<Element> {
  const found = new Set<Element>();
  for (const element of document.body.querySelectorAll(selector)) {
    const isNested = element.parentElement?.closest(selector) !== null;
    if (!isNested && (element.textContent ?? "").trim().length >= shortest) found.add(element);
  }
  return found;
}

const arrow = /^\s*(?:↩|↑|⤴|⏎|\^)(?:\u{FE0E}|\u{FE0F})?\s*$/u;

/** The way back from a note to its place in the text, which a listener has not left. */
export function isWayBack(element: Element): boolean {
  if (element.localName !== "a") return false;
  return element.getAttribute("role") === "doc-backlink" || arrow.test(element.textContent ?? "");
}
