import { judgeNames } from "./tree/judge-names.ts";
import type { PageElement } from "./tree/page-element.ts";

/** What page builders call what may stand beside the text, though the page's code has it in mid sentence. */
const isNoteName = judgeNames(
  (hints) => hints.includes("note") && /sidenote|side-note|marginnote|margin-note/.test(hints),
);

/** In characters: shorter ones are the note's number or mark. */
const shortest = 15;

/**
 * Whether an element in a paragraph or a list's item is a note in mid sentence: it is read after what it stands in.
 * A link is none, though one that leads to a note may be named for it.
 */
export function isSideNote(element: PageElement): boolean {
  if (element.textLength < shortest || element.kind.name === "a") return false;
  const { role } = element.traits;
  return role === "note" || role === "doc-footnote" || isNoteName(element);
}

/** In characters: a word leads somewhere else. */
const longestArrow = 4;
const arrow = /^\s*(?:↩|↑|⤴|⏎|\^)(?:\u{FE0E}|\u{FE0F})?\s*$/u;

/** The way back from a note to its place in the text, which a listener has not left. */
export function isWayBack(element: PageElement): boolean {
  if (element.kind.name !== "a") return false;
  return (
    (element.textLength <= longestArrow && arrow.test(element.textContent)) || element.traits.role === "doc-backlink"
  );
}
